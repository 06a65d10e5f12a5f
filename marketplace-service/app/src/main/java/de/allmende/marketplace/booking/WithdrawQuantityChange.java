package de.allmende.marketplace.booking;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Takes a change of quantities back before its month begins, decided or not.
 *
 * <p>Refusals: no such change; the orderer's right is for other cost centres; it counts already, or is over.
 */
public final class WithdrawQuantityChange {

    private final TenantTransactions transactions;
    private final Bookings bookings;
    private final QuantityChanges changes;
    private final Journal journal;
    private final BusinessTime time;

    public WithdrawQuantityChange(
            TenantTransactions transactions,
            Bookings bookings,
            QuantityChanges changes,
            Journal journal,
            BusinessTime time) {
        this.transactions = transactions;
        this.bookings = bookings;
        this.changes = changes;
        this.journal = journal;
        this.time = time;
    }

    public Outcome<Booking, QuantityChangeRefusal> withdraw(
            Actor orderer, QuantityChangeId id, @Nullable String reason) {
        return transactions.write(
                orderer,
                () -> changes.find(orderer.tenant(), id)
                        .flatMap(change -> bookings.lock(orderer.tenant(), Side.CONSUMER, change.booking()))
                        .map(booking -> withdraw(
                                orderer,
                                booking,
                                changes.find(orderer.tenant(), id).orElseThrow(),
                                reason))
                        .orElseGet(() -> Outcome.refused(new BookingNotFound())));
    }

    private Outcome<Booking, QuantityChangeRefusal> withdraw(
            Actor orderer, Booking booking, QuantityChange change, @Nullable String reason) {
        var elsewhere = OrdererOfOtherCostCentres.objection(orderer, booking.details());
        if (elsewhere.isPresent()) {
            return Outcome.refused(elsewhere.get());
        }
        if (!isPossible(change, time.today())) {
            return Outcome.refused(new QuantityChangeRefusal.QuantityChangeNotWithdrawable(
                    change.state().label()));
        }
        changes.store(change.moved(QuantityChangeState.WITHDRAWN));
        journal.remark(
                orderer,
                booking,
                BookingEvent.QUANTITY_CHANGE_WITHDRAWN,
                time.now(),
                reason == null ? change.sentence() : change.sentence() + ". " + reason);
        return Outcome.done(booking);
    }

    /** What this person can do with it now; the act checks it again. */
    public static boolean isOffered(Actor orderer, Booking booking, QuantityChange change, LocalDate today) {
        return change.consumer().equals(orderer.tenant())
                && orderer.has("ORDERER")
                && OrdererOfOtherCostCentres.objection(orderer, booking.details())
                        .isEmpty()
                && isPossible(change, today);
    }

    private static boolean isPossible(QuantityChange change, LocalDate today) {
        return change.state() == QuantityChangeState.IN_APPROVAL
                || (change.state() == QuantityChangeState.APPROVED
                        && change.effectiveFrom().isAfter(today));
    }
}
