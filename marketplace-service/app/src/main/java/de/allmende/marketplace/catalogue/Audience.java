package de.allmende.marketplace.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Zielgruppe: for whom an offering is made. Bounds of inhabitants are inclusive. */
public record Audience(
        @Nullable Integer minInhabitants, @Nullable Integer maxInhabitants, List<AudienceKind> kinds) {

    public Audience {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty()) {
            throw new IllegalArgumentException("An offering is for at least one kind of administration.");
        }
    }

    /** Whether an administration of this kind and size may book; an unknown size is not held against it. */
    public boolean includes(String kind, @Nullable Integer inhabitants) {
        return kinds.stream().anyMatch(each -> each.name().equals(kind))
                && (inhabitants == null || minInhabitants == null || inhabitants >= minInhabitants)
                && (inhabitants == null || maxInhabitants == null || inhabitants <= maxInhabitants);
    }
}
