package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Takes a booking back before the service runs: withdrawn while it waits for its decision, afterwards cancelled, and the provider
 * has nothing to do any more. Refusals: no such booking; the orderer's right is for other cost centres; the service runs or is over;
 * approved bookings of other services need it.
 */
public final class WithdrawBooking {

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final BookedDependencies dependencies;
    private final Journal journal;
    private final FulfilmentOrders orders;
    private final BusinessTime time;

    public WithdrawBooking(
            TenantTransactions transactions,
            Bookings bookings,
            BookedDependencies dependencies,
            Journal journal,
            FulfilmentOrders orders,
            BusinessTime time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.dependencies = dependencies;
        this.journal = journal;
        this.orders = orders;
        this.time = time;
    }

    public Outcome<Booking, WithdrawRefusal> withdraw(Actor orderer, BookingId id, @Nullable String reason) {
        return transactions.write(orderer, () -> {
            var locked = bookings.lock(orderer.tenant(), Side.CONSUMER, id);
            if (locked.isEmpty()) {
                return Outcome.refused(new BookingNotFound());
            }
            var booking = locked.get();
            var elsewhere = OrdererOfOtherCostCentres.objection(orderer, booking.details());
            if (elsewhere.isPresent()) {
                return Outcome.refused(elsewhere.get());
            }
            var end = withdrawn(booking);
            if (end.isEmpty()) {
                return Outcome.refused(
                        new WithdrawRefusal.NotWithdrawable(booking.state().label()));
            }
            var needed = end.get() == BookingState.CANCELLED
                    ? dependencies.objectionToLeaving(booking, null, time.today())
                    : Optional.<NeededByOthers>empty();
            if (needed.isPresent()) {
                return Outcome.refused(needed.get());
            }
            var withdrawn = booking.moved(end.get(), time.now());
            bookings.store(withdrawn);
            if (withdrawn.state() == BookingState.CANCELLED) {
                orders.callOff(orderer, withdrawn, "Entfällt, weil der Besteller storniert hat");
            }
            journal.record(
                    orderer,
                    booking,
                    withdrawn,
                    BookingEvent.valueOf(withdrawn.state().name()),
                    reason);
            return Outcome.done(withdrawn);
        });
    }

    /** Where the booking would stand; missing if it can no longer be taken back. */
    static Optional<BookingState> withdrawn(Booking booking) {
        return Stream.of(BookingState.WITHDRAWN, BookingState.CANCELLED)
                .filter(booking.state()::mayBecome)
                .findFirst();
    }
}
