package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingState;

/** Berechtigung: the running service of a consumer, with the booking that says with what and until when. */
public record Entitlement(ServiceInstance instance, Booking booking) {

    /** Not while the service rests. */
    public boolean holds() {
        return booking.state() != BookingState.SUSPENDED;
    }
}
