package de.allmende.billing.invoicerun;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.time.YearMonth;

/** Creates a run for a month that is over. Refused: MONTH_NOT_OVER. */
public final class CreateInvoiceRun {

    private final InvoiceRuns runs;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public CreateInvoiceRun(InvoiceRuns runs, AuditTrail audit, TenantTransactions transactions, BusinessTime time) {
        this.runs = runs;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    public Outcome<InvoiceRun, InvoiceRunRefusal> create(Actor actor, YearMonth month) {
        var now = time.now();
        return transactions.write(actor, () -> {
            if (!month.isBefore(YearMonth.from(BusinessTime.dayOf(now)))) {
                return Outcome.refused(new InvoiceRunRefusal.MonthNotOver(month));
            }
            var run = InvoiceRun.create(actor, month, now);
            runs.add(run);
            audit.record(
                    actor,
                    "INVOICE_RUN_CREATED",
                    "invoice_run",
                    run.id().value(),
                    run.label(),
                    Change.set("Stand", run.state().label()));
            return Outcome.done(run);
        });
    }
}
