package de.allmende.billing.invoice;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * The issuer wants to take back an issued invoice; nothing of it changes before a second person has released that.
 * Refused: NO_SUCH_INVOICE, CANCELLATION_IS_FINAL, INVOICE_IS_CANCELLED, CANCELLATION_WAITS.
 */
public final class RequestCancellation {

    private final Invoices invoices;
    private final Cancellations cancellations;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public RequestCancellation(
            Invoices invoices,
            Cancellations cancellations,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        this.invoices = invoices;
        this.cancellations = cancellations;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    public Outcome<Cancellation, CancellationRefusal> request(Actor actor, InvoiceId id, String reason) {
        return transactions.write(actor, () -> {
            cancellations.hold(actor.tenant(), id);
            return invoices.findIssued(actor.tenant(), id)
                    .map(invoice -> request(actor, invoice, reason))
                    .orElseGet(() -> Outcome.refused(new CancellationRefusal.NoSuchInvoice()));
        });
    }

    private Outcome<Cancellation, CancellationRefusal> request(Actor actor, Invoice invoice, String reason) {
        if (invoice.cancels() != null) {
            return Outcome.refused(new CancellationRefusal.CancellationIsFinal(
                    invoice.cancels().number()));
        }
        if (invoice.cancelledBy() != null) {
            return Outcome.refused(new CancellationRefusal.InvoiceIsCancelled(
                    invoice.cancelledBy().number()));
        }
        var waiting = cancellations.find(actor.tenant(), invoice.id());
        if (waiting.isPresent()) {
            return Outcome.refused(new CancellationRefusal.CancellationWaits(
                    waiting.get().requested().name()));
        }
        var cancellation = Cancellation.request(actor, invoice.id(), reason, time.now());
        cancellations.add(cancellation);
        audit.record(
                actor,
                "CANCELLATION_REQUESTED",
                "invoice",
                invoice.id().value(),
                "Stornierung von %s %s beantragt".formatted(invoice.title(), invoice.number()),
                reason,
                Change.set("Stornierung", cancellation.state().label()));
        return Outcome.done(cancellation);
    }
}
