package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/** Takes a booking back before its decision. Refusals: no such booking; the orderer's right is for other cost centres; already decided. */
public final class WithdrawBooking {

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final Journal journal;
    private final BusinessTime time;

    public WithdrawBooking(TenantTransactions transactions, Bookings bookings, Journal journal, BusinessTime time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.journal = journal;
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
            if (!booking.state().mayBecome(BookingState.WITHDRAWN)) {
                return Outcome.refused(
                        new WithdrawRefusal.NotWithdrawable(booking.state().label()));
            }
            var withdrawn = booking.moved(BookingState.WITHDRAWN, time.now());
            bookings.store(withdrawn);
            journal.record(orderer, booking, withdrawn, BookingEvent.WITHDRAWN, reason);
            return Outcome.done(withdrawn);
        });
    }
}
