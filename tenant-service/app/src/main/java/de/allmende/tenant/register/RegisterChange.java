package de.allmende.tenant.register;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a newer edition says differently about one administration.
 *
 * @param before missing when it was added
 * @param after missing when it was removed
 */
public record RegisterChange(
        Kind kind, @Nullable Facts before, @Nullable Facts after) {

    /** The weightiest difference; in the order in which they are shown. */
    public enum Kind {
        REMOVED,
        /** A municipality has come to another Gemeindeverband: same AGS, other ARS. */
        REKEYED,
        RENAMED,
        KIND_CHANGED,
        ADDED,
        INHABITANTS_CHANGED,
        /** Post code, or the name of the county or Gemeindeverband around it. */
        DETAILS_CHANGED
    }

    /** What is compared. */
    public record Facts(Ars ars, String name, RegisterKind kind, int inhabitants) {

        static Facts of(RegisterEntry entry) {
            return new Facts(entry.ars(), entry.name(), entry.kind(), entry.inhabitants());
        }
    }

    /** All changes from an edition to the next, the weightiest first, then by key. */
    static List<RegisterChange> between(List<RegisterEntry> before, List<RegisterEntry> after) {
        var earlier = byArs(before);
        var later = byArs(after);
        var gone = before.stream()
                .filter(entry -> !later.containsKey(entry.ars()))
                .collect(Collectors.toCollection(ArrayList::new));
        var goneByAgs = gone.stream()
                .filter(entry -> entry.ags() != null)
                .collect(Collectors.toMap(RegisterEntry::ags, Function.identity()));
        var changes = new ArrayList<RegisterChange>();
        for (var entry : after) {
            var known = earlier.get(entry.ars());
            if (known != null) {
                var kind = difference(known, entry);
                if (kind != null) {
                    changes.add(new RegisterChange(kind, Facts.of(known), Facts.of(entry)));
                }
                continue;
            }
            var moved = entry.ags() == null ? null : goneByAgs.get(entry.ags());
            if (moved == null) {
                changes.add(new RegisterChange(Kind.ADDED, null, Facts.of(entry)));
            } else {
                gone.remove(moved);
                changes.add(new RegisterChange(Kind.REKEYED, Facts.of(moved), Facts.of(entry)));
            }
        }
        gone.forEach(entry -> changes.add(new RegisterChange(Kind.REMOVED, Facts.of(entry), null)));
        changes.sort(Comparator.comparing(RegisterChange::kind)
                .thenComparing(change -> change.latest().ars().value()));
        return changes;
    }

    /** What is known of it last. */
    public Facts latest() {
        return after != null ? after : Objects.requireNonNull(before);
    }

    private static Map<Ars, RegisterEntry> byArs(List<RegisterEntry> entries) {
        var byArs = new HashMap<Ars, RegisterEntry>();
        entries.forEach(entry -> byArs.put(entry.ars(), entry));
        return byArs;
    }

    private static @Nullable Kind difference(RegisterEntry before, RegisterEntry after) {
        if (!before.name().equals(after.name())) {
            return Kind.RENAMED;
        }
        if (before.kind() != after.kind()) {
            return Kind.KIND_CHANGED;
        }
        if (before.inhabitants() != after.inhabitants()) {
            return Kind.INHABITANTS_CHANGED;
        }
        boolean isSame = Objects.equals(before.postCode(), after.postCode())
                && Objects.equals(before.county(), after.county())
                && Objects.equals(before.association(), after.association());
        return isSame ? null : Kind.DETAILS_CHANGED;
    }
}
