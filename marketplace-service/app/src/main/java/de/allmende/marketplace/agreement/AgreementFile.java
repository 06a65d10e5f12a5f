package de.allmende.marketplace.agreement;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.tenantfact.TenantFact;

/** An agreement with its booking and parties. */
public record AgreementFile(Agreement agreement, Booking booking, TenantFact provider, TenantFact consumer) {}
