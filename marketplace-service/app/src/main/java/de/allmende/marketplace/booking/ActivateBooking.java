package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Makes a provisioned booking active and tells billing; inside the transaction that completes the provider's task. */
public final class ActivateBooking {

    private final Bookings bookings;
    private final Journal journal;
    private final Announcements announcements;
    private final BusinessTime time;

    public ActivateBooking(Bookings bookings, Journal journal, Announcements announcements, BusinessTime time) {
        this.bookings = bookings;
        this.journal = journal;
        this.announcements = announcements;
        this.time = time;
    }

    public Booking activate(Actor provider, Booking booking, UUID serviceInstance, @Nullable String note) {
        var now = time.now();
        var active = booking.activated(BusinessTime.dayOf(now), now);
        bookings.store(active);
        journal.record(provider, booking, active, BookingEvent.ACTIVATED, note);
        announcements.started(provider, active, serviceInstance);
        return active;
    }
}
