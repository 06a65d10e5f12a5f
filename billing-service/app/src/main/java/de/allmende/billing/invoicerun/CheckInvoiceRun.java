package de.allmende.billing.invoicerun;

import de.allmende.billing.invoice.InvoiceDrafts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * The first person confirms that the run is right. Refused: NO_SUCH_RUN, RUN_IN_OTHER_STATE, DOCUMENTS_NOT_CHECKED (when
 * the calculation was interrupted).
 */
public final class CheckInvoiceRun {

    private final InvoiceRuns runs;
    private final InvoiceDrafts drafts;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public CheckInvoiceRun(
            InvoiceRuns runs,
            InvoiceDrafts drafts,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        this.runs = runs;
        this.drafts = drafts;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    public Outcome<InvoiceRun, InvoiceRunRefusal> check(Actor actor, RunId id) {
        return transactions.write(
                actor,
                () -> runs.lock(actor.tenant(), id)
                        .map(run -> checked(actor, run))
                        .orElseGet(() -> Outcome.refused(new InvoiceRunRefusal.NoSuchRun())));
    }

    private Outcome<InvoiceRun, InvoiceRunRefusal> checked(Actor actor, InvoiceRun before) {
        return before.checked(actor, time.now())
                .flatMap(this::everyDocumentIsJudged)
                .map(run -> {
                    runs.move(run);
                    audit.record(
                            actor,
                            "INVOICE_RUN_CHECKED",
                            "invoice_run",
                            run.id().value(),
                            run.label(),
                            run.since(before));
                    return run;
                });
    }

    private Outcome<InvoiceRun, InvoiceRunRefusal> everyDocumentIsJudged(InvoiceRun run) {
        var unchecked = drafts.unchecked(run.issuer(), run.id().value());
        return unchecked.isEmpty()
                ? Outcome.done(run)
                : Outcome.refused(new InvoiceRunRefusal.DocumentsNotChecked(unchecked.size()));
    }
}
