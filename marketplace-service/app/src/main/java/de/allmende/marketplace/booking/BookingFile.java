package de.allmende.marketplace.booking;

import de.allmende.marketplace.booking.BookedInstances.BookedInstance;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.tenantfact.TenantFact;
import org.jspecify.annotations.Nullable;

/**
 * A booking with what is needed to show it: its parties, what exists because of it, and how its offering ends.
 *
 * @param quota from which it takes, for its consumer
 * @param ground with which it was approved, or which holds today while it waits
 */
public record BookingFile(
        Booking booking,
        TenantFact provider,
        TenantFact consumer,
        @Nullable BookedInstance instance,
        @Nullable Discontinuation discontinuation,
        @Nullable QuotaUse quota,
        @Nullable ProcurementGround ground,
        BookedDependencies.Ties ties) {}
