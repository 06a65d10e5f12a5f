package de.allmende.billing.invoice;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * An invoice is not taken back after all; the wish and its end stay in the books. Refused: NO_SUCH_INVOICE,
 * NO_CANCELLATION_WAITS.
 */
public final class DiscardCancellation {

    private final Invoices invoices;
    private final Cancellations cancellations;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public DiscardCancellation(
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

    public Outcome<Cancellation, CancellationRefusal> discard(Actor actor, InvoiceId id, String reason) {
        return transactions.write(actor, () -> {
            cancellations.hold(actor.tenant(), id);
            var invoice = invoices.findIssued(actor.tenant(), id).orElse(null);
            if (invoice == null) {
                return Outcome.refused(new CancellationRefusal.NoSuchInvoice());
            }
            var before = cancellations.find(actor.tenant(), id).orElse(null);
            if (before == null) {
                return Outcome.refused(new CancellationRefusal.NoCancellationWaits());
            }
            return before.discarded(actor, reason, time.now()).map(discarded -> {
                cancellations.decide(discarded);
                audit.record(
                        actor,
                        "CANCELLATION_DISCARDED",
                        "invoice",
                        id.value(),
                        "Stornierung von %s %s verworfen".formatted(invoice.title(), invoice.number()),
                        reason,
                        discarded.since(before));
                return discarded;
            });
        });
    }
}
