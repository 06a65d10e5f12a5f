package de.allmende.marketplace.quota;

import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Kontingent: one word of a provider's about how much of an offering a tenant may hold. It never changes; from its first day on
 * it takes the place of all that was said before.
 *
 * @param consumer whom it binds; null for all who have none of their own
 * @param ceiling null when there is no limit any more
 */
public record Quota(
        QuotaId id,
        OfferingId offering,
        TenantId provider,
        @Nullable TenantId consumer,
        @Nullable Ceiling ceiling,
        LocalDate from,
        @Nullable LocalDate until,
        String reason,
        Person setBy,
        Instant setAt) {

    boolean isFor(@Nullable TenantId tenant) {
        return Objects.equals(consumer, tenant);
    }

    boolean hasBegunOn(LocalDate day) {
        return !from.isAfter(day);
    }

    boolean limitsOn(LocalDate day) {
        return ceiling != null && hasBegunOn(day) && (until == null || !until.isBefore(day));
    }
}
