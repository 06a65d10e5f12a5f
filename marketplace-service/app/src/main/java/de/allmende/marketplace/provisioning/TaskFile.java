package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.AgreementStanding;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.tenantfact.TenantFact;
import org.jspecify.annotations.Nullable;

/**
 * A task with the booking that it serves and the consumer who waits.
 *
 * @param agreement how the booking stands to its processing agreement; null when it needs none
 */
public record TaskFile(
        FulfilmentTask task,
        Booking booking,
        TenantFact consumer,
        @Nullable AgreementStanding agreement) {}
