package de.allmende.billing.invoicerun;

import de.allmende.billing.invoice.InvoiceDrafts;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.invoice.IssueInvoice;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.NamedPoints;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.ArrayList;
import java.util.List;

/**
 * Issues the documents of a released run one by one, each in its own transaction, then closes the run. May be started any
 * number of times, at the same time too: what has been issued stays, what is missing is made up.
 */
public final class IssueInvoiceRun {

    private final InvoiceRuns runs;
    private final InvoiceDrafts drafts;
    private final IssueInvoice issueInvoice;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;
    private final NamedPoints points;

    public IssueInvoiceRun(
            InvoiceRuns runs,
            InvoiceDrafts drafts,
            IssueInvoice issueInvoice,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time,
            NamedPoints points) {
        this.runs = runs;
        this.drafts = drafts;
        this.issueInvoice = issueInvoice;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
        this.points = points;
    }

    /** One document that fails keeps the run open and does not keep the others from being issued. */
    public void issue(TenantId issuer, RunId id) {
        var actor = Actor.system("invoice run", issuer);
        var failures = new ArrayList<RuntimeException>();
        for (var draft : unissued(actor, id)) {
            try {
                issueInvoice.issue(actor, draft);
                points.reached(NamedPoints.DOCUMENT_ISSUED);
            } catch (RuntimeException e) {
                failures.add(e);
            }
        }
        if (!failures.isEmpty()) {
            throw new IllegalStateException(
                    failures.size() + " documents of " + id + " were not issued", failures.getFirst());
        }
        close(actor, id);
    }

    private List<InvoiceId> unissued(Actor actor, RunId id) {
        return transactions.read(
                actor,
                () -> runs.find(actor.tenant(), id)
                        .filter(run -> run.state() == RunState.RELEASED)
                        .map(run -> drafts.unissued(actor.tenant(), id.value()))
                        .orElse(List.of()));
    }

    private void close(Actor actor, RunId id) {
        transactions.<InvoiceRun, InvoiceRunRefusal>write(
                actor,
                () -> runs.lock(actor.tenant(), id)
                        .map(run -> issued(actor, run))
                        .orElseGet(() -> Outcome.refused(new InvoiceRunRefusal.NoSuchRun())));
    }

    private Outcome<InvoiceRun, InvoiceRunRefusal> issued(Actor actor, InvoiceRun before) {
        return before.issued(time.now()).map(run -> {
            runs.move(run);
            audit.record(actor, "INVOICE_RUN_ISSUED", "invoice_run", run.id().value(), run.label(), run.since(before));
            return run;
        });
    }
}
