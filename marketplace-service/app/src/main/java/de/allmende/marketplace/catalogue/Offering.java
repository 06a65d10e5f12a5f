package de.allmende.marketplace.catalogue;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;

/**
 * Leistung: something that a provider publishes for others to book.
 *
 * <p>What is published is frozen; a change is a new version. A booking names the version it was made from.
 */
public record Offering(
        OfferingId id, EntryId entry, TenantId provider, Instant publishedAt, OfferingDescription description) {

    public String name() {
        return description.name();
    }

    public int version() {
        return description.version();
    }
}
