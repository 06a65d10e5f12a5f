package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import java.util.Optional;

/**
 * What the provider may say to a booking that it shall set up: ask something, or decline; inside the transaction that finds its
 * task. Nothing comes back where the booking's state forbids it.
 */
public final class BeforeActivation {

    private final Bookings bookings;
    private final Journal journal;
    private final BusinessTime time;

    public BeforeActivation(Bookings bookings, Journal journal, BusinessTime time) {
        this.bookings = bookings;
        this.journal = journal;
        this.time = time;
    }

    public Optional<Booking> ask(Actor provider, Booking booking, String question) {
        return move(provider, booking, BookingState.INQUIRY, BookingEvent.ASKED_BACK, question);
    }

    public Optional<Booking> decline(Actor provider, Booking booking, String reason) {
        return move(provider, booking, BookingState.DECLINED, BookingEvent.DECLINED, reason);
    }

    private Optional<Booking> move(
            Actor provider, Booking booking, BookingState to, BookingEvent event, String comment) {
        if (!booking.state().mayBecome(to)) {
            return Optional.empty();
        }
        var moved = booking.moved(to, time.now());
        bookings.store(moved);
        journal.record(provider, booking, moved, event, comment);
        return Optional.of(moved);
    }
}
