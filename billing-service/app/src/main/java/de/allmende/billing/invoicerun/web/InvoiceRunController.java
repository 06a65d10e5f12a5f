package de.allmende.billing.invoicerun.web;

import static de.allmende.platform.web.Answers.orRefuse;

import de.allmende.billing.invoicerun.CalculateInvoiceRun;
import de.allmende.billing.invoicerun.CheckInvoiceRun;
import de.allmende.billing.invoicerun.CreateInvoiceRun;
import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.invoicerun.IssueInvoiceRun;
import de.allmende.billing.invoicerun.ReleaseInvoiceRun;
import de.allmende.billing.invoicerun.RunId;
import de.allmende.billing.rest.InvoiceRun;
import de.allmende.billing.rest.InvoiceRunPage;
import de.allmende.billing.rest.InvoiceRunsApi;
import de.allmende.billing.rest.NewInvoiceRun;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Problems;
import java.net.URI;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class InvoiceRunController implements InvoiceRunsApi {

    private final CreateInvoiceRun createInvoiceRun;
    private final CalculateInvoiceRun calculateInvoiceRun;
    private final CheckInvoiceRun checkInvoiceRun;
    private final ReleaseInvoiceRun releaseInvoiceRun;
    private final IssueInvoiceRun issueInvoiceRun;
    private final InvoiceRuns runs;
    private final RunViews views;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;
    private final Idempotent idempotent;
    private final Cursors cursors;
    private final BusinessTime time;

    InvoiceRunController(
            CreateInvoiceRun createInvoiceRun,
            CalculateInvoiceRun calculateInvoiceRun,
            CheckInvoiceRun checkInvoiceRun,
            ReleaseInvoiceRun releaseInvoiceRun,
            IssueInvoiceRun issueInvoiceRun,
            InvoiceRuns runs,
            RunViews views,
            TenantTransactions transactions,
            CurrentActor currentActor,
            Idempotent idempotent,
            Cursors cursors,
            BusinessTime time) {
        this.createInvoiceRun = createInvoiceRun;
        this.calculateInvoiceRun = calculateInvoiceRun;
        this.checkInvoiceRun = checkInvoiceRun;
        this.releaseInvoiceRun = releaseInvoiceRun;
        this.issueInvoiceRun = issueInvoiceRun;
        this.runs = runs;
        this.views = views;
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.idempotent = idempotent;
        this.cursors = cursors;
        this.time = time;
    }

    @Override
    public ResponseEntity<InvoiceRun> createInvoiceRun(String idempotencyKey, NewInvoiceRun wanted) {
        var actor = currentActor.get();
        return idempotent.answer(
                () -> createInvoiceRun.create(actor, YearMonth.parse(wanted.getMonth())),
                run -> ResponseEntity.created(URI.create("/api/billing/v1/invoice-runs/" + run.id()))
                        .body(RunViews.withoutDocuments(run)));
    }

    @Override
    public ResponseEntity<InvoiceRunPage> listInvoiceRuns(Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var after = cursors.decode(actor, pageToken).map(RunId::parse);
        return transactions.read(actor, () -> {
            var found = runs.page(actor.tenant(), after, pageSize + 1);
            var items = found.stream().limit(pageSize).toList();
            var page = new InvoiceRunPage()
                    .items(views.list(actor, items))
                    .latestMonth(time.month().minusMonths(1).toString());
            if (found.size() > pageSize) {
                page.nextPageToken(cursors.encode(actor, items.getLast().id().toString()));
            }
            return ResponseEntity.ok(page);
        });
    }

    @Override
    public ResponseEntity<InvoiceRun> getInvoiceRun(String runId) {
        return view(id(runId));
    }

    @Override
    public ResponseEntity<InvoiceRun> calculateInvoiceRun(String runId) {
        var run = orRefuse(calculateInvoiceRun.calculate(currentActor.get(), id(runId)));
        return view(run.id());
    }

    @Override
    public ResponseEntity<InvoiceRun> checkInvoiceRun(String runId) {
        var run = orRefuse(checkInvoiceRun.check(currentActor.get(), id(runId)));
        return view(run.id());
    }

    @Override
    public ResponseEntity<InvoiceRun> releaseInvoiceRun(String runId) {
        var run = orRefuse(releaseInvoiceRun.release(currentActor.get(), id(runId)));
        issueInvoiceRun.issue(run.issuer(), run.id());
        return view(run.id());
    }

    private ResponseEntity<InvoiceRun> view(RunId id) {
        var actor = currentActor.get();
        return ResponseEntity.ok(transactions.read(actor, () -> {
            var run = runs.find(actor.tenant(), id).orElseThrow(Problems::notFound);
            return views.list(actor, List.of(run)).getFirst();
        }));
    }

    private static RunId id(String text) {
        try {
            return RunId.parse(text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }
}
