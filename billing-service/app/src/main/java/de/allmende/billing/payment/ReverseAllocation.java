package de.allmende.billing.payment;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/** A payment settles an invoice no longer, because it was meant for another one. Refused: NOT_THERE, ALLOCATION_REVERSED. */
public final class ReverseAllocation {

    private final Payments payments;
    private final AllocationBook book;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    ReverseAllocation(
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

    public Outcome<Payment, PaymentRefusal> reverse(Actor actor, PaymentId id, AllocationId allocation, String reason) {
        return transactions.write(actor, () -> {
            payments.hold(actor.tenant());
            return payments.find(actor.tenant(), id)
                    .filter(payment -> payment.allocations().stream()
                            .anyMatch(known -> known.id().equals(allocation)))
                    .map(payment -> payment.standing().stream()
                            .filter(standing -> standing.id().equals(allocation))
                            .findFirst()
                            .map(standing -> reverse(actor, standing, reason))
                            .orElseGet(() -> Outcome.refused(new PaymentRefusal.AllocationReversed())))
                    .orElseGet(() -> Outcome.refused(new PaymentRefusal.NotThere()));
        });
    }

    private Outcome<Payment, PaymentRefusal> reverse(Actor actor, Allocation standing, String reason) {
        book.enter(standing.reversed(actor, reason, time.now()), time.today());
        audit.record(
                actor,
                "ALLOCATION_REVERSED",
                "invoice",
                standing.invoice().id().value(),
                "Zuordnung von %s € zu %s zurückgenommen"
                        .formatted(standing.amount(), standing.invoice().number()),
                reason,
                Change.removed("Zugeordnet", standing.amount()));
        return Outcome.done(payments.find(actor.tenant(), standing.payment()).orElseThrow());
    }
}
