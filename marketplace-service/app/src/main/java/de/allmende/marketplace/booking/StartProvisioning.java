package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;

/** Orders the provider's work for a booking whose first day has come; inside the caller's transaction. */
public final class StartProvisioning {

    static final int DAYS_TO_PROVIDE = 14;

    private final Bookings bookings;
    private final Journal journal;
    private final FulfilmentOrders orders;
    private final BusinessTime time;

    public StartProvisioning(Bookings bookings, Journal journal, FulfilmentOrders orders, BusinessTime time) {
        this.bookings = bookings;
        this.journal = journal;
        this.orders = orders;
        this.time = time;
    }

    Booking start(Actor actor, Booking booking) {
        var now = time.now();
        var provisioning = booking.moved(BookingState.PROVISIONING, now);
        bookings.store(provisioning);
        orders.activation(actor, provisioning, BusinessTime.dayOf(now).plusDays(DAYS_TO_PROVIDE));
        journal.record(actor, booking, provisioning, BookingEvent.PROVISIONING_ORDERED, null);
        return provisioning;
    }
}
