package de.allmende.tenant.claimrule;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What was said of those claims that were asked for.
 *
 * @param values each claim that was asked for, without any when nothing was said
 * @param objection why nothing of it counts; missing when all does
 */
public record Statement(
        Map<String, List<String>> values, @Nullable Objection objection) {

    /** More values than this in all claims together, or longer ones, are no statement about a person. */
    public static final int MOST_VALUES = 200;

    public static final int LONGEST_VALUE = 200;

    /** Why what was said does not count. The database knows the same words. */
    public enum Objection {
        /** Too many values, one that is too long, or all of it too large. */
        TOO_LARGE("Der Anmeldedienst nannte bei der letzten Anmeldung zu viel; nichts davon zählt."),
        /** Not text, nor a list of texts. */
        UNREADABLE("Was der Anmeldedienst bei der letzten Anmeldung nannte, ist kein Text; nichts davon zählt."),
        /** Another provider has said it than the one by which the session has begun. */
        OTHER_ISSUER("Die letzte Anmeldung kam von einem anderen Anmeldedienst; nichts davon zählt.");

        private final String said;

        Objection(String said) {
            this.said = said;
        }

        /** For people, in German. */
        public String said() {
            return said;
        }
    }

    public Statement {
        values = values.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> List.copyOf(entry.getValue())));
    }

    public static Statement refused(Collection<String> claims, Objection objection) {
        return new Statement(claims.stream().collect(Collectors.toMap(claim -> claim, claim -> List.of())), objection);
    }

    /** Only what the other says, too. */
    Statement and(Statement other) {
        return new Statement(
                values.entrySet().stream()
                        .collect(Collectors.toMap(
                                Map.Entry::getKey,
                                entry -> entry.getValue().stream()
                                        .filter(other.values().getOrDefault(entry.getKey(), List.of())::contains)
                                        .toList())),
                objection == null ? other.objection() : objection);
    }

    /** Whether it was asked for all of these. */
    boolean covers(Collection<String> claims) {
        return values.keySet().containsAll(claims);
    }

    boolean covers(ClaimRule rule) {
        return values.containsKey(rule.claim());
    }

    boolean fits(ClaimRule rule) {
        return values.getOrDefault(rule.claim(), List.of()).contains(rule.value());
    }
}
