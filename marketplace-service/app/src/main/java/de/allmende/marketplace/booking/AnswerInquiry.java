package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.temporal.ChronoUnit;

/**
 * Answers what the provider has asked: it goes on with the work, and its time runs on. Refusals: no such booking; the orderer's
 * right is for other cost centres; nothing is asked.
 */
public final class AnswerInquiry {

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final Journal journal;
    private final FulfilmentOrders orders;
    private final BusinessTime time;

    public AnswerInquiry(
            TenantTransactions transactions,
            Bookings bookings,
            Journal journal,
            FulfilmentOrders orders,
            BusinessTime time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.journal = journal;
        this.orders = orders;
        this.time = time;
    }

    /** For showing the right buttons; the act checks it again. */
    public static boolean mayBeAnsweredBy(Actor orderer, Booking booking) {
        return orderer.has("ORDERER")
                && booking.state() == BookingState.INQUIRY
                && OrdererOfOtherCostCentres.objection(orderer, booking.details())
                        .isEmpty();
    }

    public Outcome<Booking, AnswerRefusal> answer(Actor orderer, BookingId id, String answer) {
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
            if (booking.state() != BookingState.INQUIRY) {
                return Outcome.refused(
                        new AnswerRefusal.NothingAsked(booking.state().label()));
            }
            var now = time.now();
            var answered = booking.moved(BookingState.PROVISIONING, now);
            bookings.store(answered);
            orders.resume(
                    orderer,
                    answered,
                    ChronoUnit.DAYS.between(BusinessTime.dayOf(booking.stateSince()), BusinessTime.dayOf(now)));
            journal.record(orderer, booking, answered, BookingEvent.ANSWERED, answer);
            return Outcome.done(answered);
        });
    }
}
