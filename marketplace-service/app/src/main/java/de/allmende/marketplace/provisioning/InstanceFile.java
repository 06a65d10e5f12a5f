package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.tenantfact.TenantFact;

/** A service instance with its booking and parties. */
public record InstanceFile(ServiceInstance instance, Booking booking, TenantFact consumer, TenantFact provider) {}
