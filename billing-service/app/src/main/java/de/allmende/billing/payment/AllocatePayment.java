package de.allmende.billing.payment;

import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.Invoices;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.Optional;

/**
 * Somebody who knows says which invoice a payment settles. Refused: NOT_THERE, PAYMENT_USED_UP, NOTHING_OPEN,
 * AMOUNT_TOO_HIGH.
 */
public final class AllocatePayment {

    private final Payments payments;
    private final OpenItems openItems;
    private final Invoices invoices;
    private final AllocationBook book;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    AllocatePayment(
            Payments payments,
            OpenItems openItems,
            Invoices invoices,
            AllocationBook book,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        this.payments = payments;
        this.openItems = openItems;
        this.invoices = invoices;
        this.book = book;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    /** @param amount as much as possible, if none is said */
    public Outcome<Payment, PaymentRefusal> allocate(
            Actor actor, PaymentId id, InvoiceId invoice, Optional<Money> amount) {
        return transactions.write(actor, () -> {
            payments.hold(actor.tenant());
            var payment = payments.find(actor.tenant(), id).orElse(null);
            var issued = invoices.findIssued(actor.tenant(), invoice).orElse(null);
            if (payment == null || issued == null) {
                return Outcome.refused(new PaymentRefusal.NotThere());
            }
            if (payment.remaining().isZero()) {
                return Outcome.refused(new PaymentRefusal.PaymentUsedUp());
            }
            return openItems
                    .find(actor.tenant(), invoice)
                    .map(item -> allocate(actor, payment, item, amount))
                    .orElseGet(() -> Outcome.refused(
                            new PaymentRefusal.NothingOpen(issued.number().toString())));
        });
    }

    private Outcome<Payment, PaymentRefusal> allocate(
            Actor actor, Payment payment, OpenItem item, Optional<Money> amount) {
        var highest = payment.remaining().compareTo(item.open()) < 0 ? payment.remaining() : item.open();
        var wanted = amount.orElse(highest);
        if (wanted.compareTo(highest) > 0) {
            return Outcome.refused(new PaymentRefusal.AmountTooHigh(highest));
        }
        book.enter(Allocation.of(payment, item, wanted, actor, time.now()), time.today());
        audit.record(
                actor,
                "PAYMENT_ALLOCATED",
                "invoice",
                item.invoice().id().value(),
                "%s € auf %s zugeordnet".formatted(wanted, item.invoice().number()),
                Change.of("Offen", item.open(), item.open().minus(wanted)));
        return Outcome.done(payments.find(actor.tenant(), payment.id()).orElseThrow());
    }
}
