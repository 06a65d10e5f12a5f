package de.allmende.marketplace.booking;

import de.allmende.marketplace.booking.BookedInstances.BookedInstance;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.tenantfact.TenantFact;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A booking with what is needed to show it: its parties, what exists because of it, and how its offering ends.
 *
 * @param quota from which it takes, for its consumer
 * @param ground with which it was approved, or which holds today while it waits
 * @param coSignatures what it needs before it can be approved; shown to its consumer alone
 */
public record BookingFile(
        Booking booking,
        TenantFact provider,
        TenantFact consumer,
        @Nullable BookedInstance instance,
        @Nullable Discontinuation discontinuation,
        @Nullable QuotaUse quota,
        @Nullable ProcurementGround ground,
        BookedDependencies.Ties ties,
        List<CoSignature> coSignatures) {

    public BookingFile {
        coSignatures = List.copyOf(coSignatures);
    }
}
