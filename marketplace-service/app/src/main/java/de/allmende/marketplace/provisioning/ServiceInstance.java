package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.BookingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Dienstinstanz: what exists for one consumer because of one booking. Business applications report usage on it.
 *
 * @param endedOn the last day of service, once that is over
 */
public record ServiceInstance(
        ServiceInstanceId id,
        BookingId booking,
        TenantId provider,
        TenantId consumer,
        String offeringKey,
        LocalDate activeSince,
        @Nullable LocalDate endedOn,
        @Nullable String accessUrl) {

    public boolean isActive() {
        return endedOn == null;
    }
}
