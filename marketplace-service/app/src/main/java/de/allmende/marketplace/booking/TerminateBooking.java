package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Gives notice for a service in use or at rest, to the earliest allowed day or to a later allowed one. One that ends already
 * may end earlier.
 *
 * <p>Refusals: no such booking; the orderer's right is for other cost centres; not active; the wished day is not allowed; other
 * services of the consumer need it for longer.
 */
public final class TerminateBooking {

    /** @param to wished last day; null means the earliest allowed one */
    public record Command(
            BookingId booking,
            @Nullable String reason,
            @Nullable LocalDate to) {}

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final BookedDependencies dependencies;
    private final Journal journal;
    private final BusinessTime time;

    public TerminateBooking(
            TenantTransactions transactions,
            Bookings bookings,
            BookedDependencies dependencies,
            Journal journal,
            BusinessTime time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.dependencies = dependencies;
        this.journal = journal;
        this.time = time;
    }

    public Outcome<Booking, TerminateRefusal> terminate(Actor orderer, Command command) {
        return transactions.write(orderer, () -> {
            var locked = bookings.lock(orderer.tenant(), Side.CONSUMER, command.booking());
            if (locked.isEmpty()) {
                return Outcome.refused(new BookingNotFound());
            }
            var booking = locked.get();
            var elsewhere = OrdererOfOtherCostCentres.objection(orderer, booking.details());
            if (elsewhere.isPresent()) {
                return Outcome.refused(elsewhere.get());
            }
            var now = time.now();
            var today = BusinessTime.dayOf(now);
            if (!booking.isTerminableOn(today)) {
                return Outcome.refused(
                        new TerminateRefusal.NotTerminable(booking.state().label()));
            }
            var earliest = booking.earliestLeavingOn(today);
            var lastDay = command.to() == null ? earliest : command.to();
            var agreed = booking.terminatesOn();
            if (!booking.offering().term().allowsLeaving(booking.firstDay(today), today, lastDay)
                    || (agreed != null && !lastDay.isBefore(agreed))) {
                return Outcome.refused(new TerminateRefusal.LeavingDateNotAllowed(lastDay, earliest));
            }
            var needed = dependencies.objectionToLeaving(booking, lastDay, today);
            if (needed.isPresent()) {
                return Outcome.refused(needed.get());
            }
            var terminated = booking.terminated(lastDay, now);
            bookings.store(terminated);
            journal.record(orderer, booking, terminated, BookingEvent.TERMINATED, command.reason());
            return Outcome.done(terminated);
        });
    }
}
