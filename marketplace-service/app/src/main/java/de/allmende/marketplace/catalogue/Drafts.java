package de.allmende.marketplace.catalogue;

import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.util.Optional;

/** The provider's own offerings as he edits them, and the act of freezing one. */
public interface Drafts {

    /** The offering's id under this key, if the provider has it. */
    Optional<OfferingId> find(Actor provider, String key);

    /** The published text of this version, if there is one. */
    Optional<OfferingDescription> published(Actor provider, String key, int version);

    /** Number of the latest published version. */
    Optional<Integer> latestPublished(Actor provider, String key);

    void keep(Actor provider, OfferingId id, OfferingDescription description, Instant at);

    void publish(Actor provider, Offering offering);
}
