package de.allmende.billing.payment;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * What is left of a payment has left the account again: it was refunded, or the bank has taken it back. The money itself
 * is moved by the bank, not by this act. Refused: NOT_THERE, PAYMENT_USED_UP.
 */
public final class WriteOffPayment {

    private final Payments payments;
    private final AllocationBook book;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    WriteOffPayment(
            Payments payments,
            AllocationBook book,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        this.payments = payments;
        this.book = book;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    public Outcome<Payment, PaymentRefusal> writeOff(Actor actor, PaymentId id, String reason) {
        return transactions.write(actor, () -> {
            payments.hold(actor.tenant());
            return payments.find(actor.tenant(), id)
                    .map(payment -> writeOff(actor, payment, reason))
                    .orElseGet(() -> Outcome.refused(new PaymentRefusal.NotThere()));
        });
    }

    private Outcome<Payment, PaymentRefusal> writeOff(Actor actor, Payment payment, String reason) {
        var left = payment.remaining();
        if (left.isZero()) {
            return Outcome.refused(new PaymentRefusal.PaymentUsedUp());
        }
        book.enter(
                payment,
                new WriteOff(Ids.next(), left, reason, time.now(), actor.subject(), actor.name()),
                time.today());
        audit.record(
                actor,
                "PAYMENT_WRITTEN_OFF",
                "payment",
                payment.id().value(),
                "%s € eines Zahlungseingangs ausgebucht".formatted(left),
                reason,
                Change.of("Zuzuordnen", left, Money.ZERO));
        return Outcome.done(payments.find(actor.tenant(), payment.id()).orElseThrow());
    }
}
