package de.allmende.billing.invoicerun;

import de.allmende.billing.invoice.CheckDraft;
import de.allmende.billing.invoice.InvoiceDrafts;
import de.allmende.billing.invoice.InvoiceId;
import de.allmende.billing.rating.RatingEngine;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.outbox.Watermarks;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * Computes a run once all that happened in the month has arrived: closes the month for usage, rates what is due and not billed
 * yet and what was billed of other usage than is known now, sets aside consumers with an inconsistency and credits that exceed
 * their document, claims the rest and drafts the documents, all in one transaction; then lets the official rules judge each
 * draft outside of it. What an interrupted judgement has left over is judged by calculating again. Refused: NO_SUCH_RUN,
 * RUN_IN_OTHER_STATE, MONTH_STILL_ARRIVING.
 */
public final class CalculateInvoiceRun {

    /** Who reports what is billed (subscriptions) and to whom (tenants). */
    private static final Set<String> REPORTING = Set.of("marketplace-service", "tenant-service");

    private final InvoiceRuns runs;
    private final RatingEngine engine;
    private final InvoiceDrafts drafts;
    private final CheckDraft checkDraft;
    private final Watermarks watermarks;
    private final AuditTrail audit;
    private final TenantTransactions transactions;
    private final BusinessTime time;

    public CalculateInvoiceRun(
            InvoiceRuns runs,
            RatingEngine engine,
            InvoiceDrafts drafts,
            CheckDraft checkDraft,
            Watermarks watermarks,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        this.runs = runs;
        this.engine = engine;
        this.drafts = drafts;
        this.checkDraft = checkDraft;
        this.watermarks = watermarks;
        this.audit = audit;
        this.transactions = transactions;
        this.time = time;
    }

    public Outcome<InvoiceRun, InvoiceRunRefusal> calculate(Actor actor, RunId id) {
        var outcome = transactions.write(
                actor,
                () -> runs.lock(actor.tenant(), id)
                        .map(run -> complete(run)
                                .flatMap(arrived -> arrived.calculated(time.now()))
                                .map(calculated -> snapshot(actor, run, calculated)))
                        .orElseGet(() -> Outcome.refused(new InvoiceRunRefusal.NoSuchRun())));
        if (outcome instanceof Outcome.Done<InvoiceRun, InvoiceRunRefusal>(var run)) {
            judge(actor, run);
        }
        return outcome;
    }

    private Outcome<InvoiceRun, InvoiceRunRefusal> complete(InvoiceRun run) {
        var over = run.month()
                .plusMonths(1)
                .atDay(1)
                .atStartOfDay(BusinessTime.ZONE)
                .toInstant();
        return watermarks.reached(over, REPORTING)
                ? Outcome.done(run)
                : Outcome.refused(new InvoiceRunRefusal.MonthStillArriving(run.month()));
    }

    private InvoiceRun snapshot(Actor actor, InvoiceRun before, InvoiceRun run) {
        runs.closeUsage(run);
        runs.forgetSnapshot(run);
        engine.rateInto(run.id().value(), run.issuer(), run.month());
        engine.rateCorrectionsInto(run.id().value(), run.issuer());
        runs.setAsideConsumersWithProblems(run);
        runs.setAsideCreditsWithoutDocument(run);
        runs.claimAndDraft(run);
        runs.move(run);
        audit.record(actor, "INVOICE_RUN_CALCULATED", "invoice_run", run.id().value(), run.label(), run.since(before));
        return run;
    }

    private void judge(Actor actor, InvoiceRun run) {
        List<InvoiceId> unchecked = transactions.read(
                actor, () -> drafts.unchecked(run.issuer(), run.id().value()));
        try (var workers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            var verdicts = workers.invokeAll(unchecked.stream()
                    .map(draft -> (Callable<Boolean>) () -> checkDraft.check(actor, draft))
                    .toList());
            for (var verdict : verdicts) {
                verdict.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while documents were checked", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("A document could not be checked", e);
        }
    }
}
