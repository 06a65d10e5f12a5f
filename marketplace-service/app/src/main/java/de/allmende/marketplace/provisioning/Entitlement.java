package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;

/** Berechtigung: the running service of a consumer, with the booking that says with what and until when. */
public record Entitlement(ServiceInstance instance, Booking booking) {}
