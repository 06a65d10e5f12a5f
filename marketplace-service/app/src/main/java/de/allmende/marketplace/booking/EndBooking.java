package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/** Ends a booking when the provider has cleared up; inside the transaction that completes the provider's task. */
public final class EndBooking {

    private final Bookings bookings;
    private final Journal journal;
    private final BusinessTime time;

    public EndBooking(Bookings bookings, Journal journal, BusinessTime time) {
        this.bookings = bookings;
        this.journal = journal;
        this.time = time;
    }

    public Booking end(Actor provider, Booking booking, @Nullable String note) {
        var ended = booking.moved(BookingState.ENDED, time.now());
        bookings.store(ended);
        journal.record(provider, booking, ended, BookingEvent.ENDED, note);
        return ended;
    }
}
