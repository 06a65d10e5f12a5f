package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.catalogue.OfferingDescription;
import de.allmende.marketplace.tenantfact.TenantFact;
import org.jspecify.annotations.Nullable;

/**
 * Verarbeitungstätigkeit: what the consumer's record (Art. 30 GDPR) says of one running service.
 *
 * @param agreement how it stands to its processing agreement, in a sentence
 */
public record ProcessingActivity(
        Booking booking,
        OfferingDescription description,
        TenantFact provider,
        @Nullable String agreement) {}
