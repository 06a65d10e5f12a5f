package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.tenantfact.TenantFact;

/** A task with the booking that it serves and the consumer who waits. */
public record TaskFile(FulfilmentTask task, Booking booking, TenantFact consumer) {}
