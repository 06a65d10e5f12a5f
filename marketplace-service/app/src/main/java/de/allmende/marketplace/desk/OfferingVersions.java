package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The offerings of providers in all versions; every question names whose. */
public interface OfferingVersions {

    /** @return false when the key is taken; then nothing is kept */
    boolean open(OfferingId offering, TenantId provider, String key, Instant at);

    Optional<OfferingId> withKey(TenantId provider, String key);

    void add(OfferingVersion version);

    /** Keeps the new state of a version that was locked. */
    void store(OfferingVersion version);

    Optional<OfferingVersion> find(TenantId provider, OfferingVersionId id);

    /** Locked until the end of the transaction. */
    Optional<OfferingVersion> lock(TenantId provider, OfferingVersionId id);

    /** All versions, also the discarded ones, the newest first. */
    List<OfferingVersion> of(TenantId provider, OfferingId offering);

    /** The newest first. */
    List<OfferingVersion> page(TenantId provider, int size, Optional<OfferingVersionId> after);

    /** Those that wait for a second person, the oldest first. */
    List<OfferingVersion> inReview(TenantId provider, int size);
}
