package de.allmende.billing.invoicerun;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * The second person releases the run; in the same transaction a job is ordered that issues its documents even if the
 * process dies right after. Refused: NO_SUCH_RUN, RUN_IN_OTHER_STATE, RELEASER_IS_CREATOR, RELEASER_IS_CHECKER.
 */
public final class ReleaseInvoiceRun {

    private final InvoiceRuns runs;
    private final IssuingJobs jobs;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public ReleaseInvoiceRun(
            InvoiceRuns runs, IssuingJobs jobs, AuditTrail audit, TenantTransactions transactions, BusinessTime time) {
        this.runs = runs;
        this.jobs = jobs;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    public Outcome<InvoiceRun, InvoiceRunRefusal> release(Actor actor, RunId id) {
        return transactions.write(
                actor,
                () -> runs.lock(actor.tenant(), id)
                        .map(run -> released(actor, run))
                        .orElseGet(() -> Outcome.refused(new InvoiceRunRefusal.NoSuchRun())));
    }

    private Outcome<InvoiceRun, InvoiceRunRefusal> released(Actor actor, InvoiceRun before) {
        return before.released(actor, time.now()).map(run -> {
            runs.move(run);
            jobs.order(run.issuer(), run.id());
            audit.record(
                    actor, "INVOICE_RUN_RELEASED", "invoice_run", run.id().value(), run.label(), run.since(before));
            return run;
        });
    }
}
