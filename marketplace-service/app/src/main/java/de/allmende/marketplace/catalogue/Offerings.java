package de.allmende.marketplace.catalogue;

import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The published offerings; each is shown in its newest version. */
public interface Offerings {

    /** What is not retired on this day, the best hits first; without search words by name. */
    CataloguePage search(CatalogueQuery query, LocalDate today, int size, Optional<String> after);

    Optional<Offering> find(OfferingId id);

    Optional<Offering> find(String key);

    /** Exactly this version, also when there is a newer one. */
    Optional<Offering> version(EntryId version);

    /** Why services of these versions are essential; those that are not are missing. */
    Map<EntryId, String> essential(Collection<EntryId> versions);

    /** What these versions say of other offerings; those that say nothing are missing. */
    Map<EntryId, List<Dependency>> dependencies(Collection<EntryId> versions);

    /** Every published version that the reader sees, by key, the newest first. */
    List<Offering> allVersions();

    /** Names of the administrations that use the offering today. */
    List<String> users(OfferingId id);

    /** Offerings whose first version was published after this instant. */
    int countNewSince(Instant instant);

    /** Freezes a version in the catalogue, in the name of its provider. */
    void publish(Actor provider, Offering offering);
}
