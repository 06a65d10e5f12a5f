package de.allmende.billing.usage.web;

import de.allmende.billing.price.Figures;
import de.allmende.billing.rest.RecordedUsage;
import de.allmende.billing.rest.UsageApi;
import de.allmende.billing.rest.UsageEvent;
import de.allmende.billing.rest.UsageMonth;
import de.allmende.billing.rest.UsageMonthList;
import de.allmende.billing.rest.UsagePage;
import de.allmende.billing.rest.UsageReference;
import de.allmende.billing.rest.UsageReport;
import de.allmende.billing.rest.UsageReportResult;
import de.allmende.billing.rest.UsageResult;
import de.allmende.billing.rest.UsageStatus;
import de.allmende.billing.rest.UsageTotal;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageAnswer;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.billing.usage.Usages;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Problems;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("${allmende.web.base-path}")
class UsageController implements UsageApi {

    private final ReportUsage reportUsage;
    private final Usages usages;
    private final TenantTransactions transactions;
    private final CurrentActor currentActor;
    private final Cursors cursors;

    UsageController(
            ReportUsage reportUsage,
            Usages usages,
            TenantTransactions transactions,
            CurrentActor currentActor,
            Cursors cursors) {
        this.reportUsage = reportUsage;
        this.usages = usages;
        this.transactions = transactions;
        this.currentActor = currentActor;
        this.cursors = cursors;
    }

    @Override
    public ResponseEntity<UsageReportResult> reportUsage(UsageReport report) {
        var events = report.getEvents().stream()
                .map(event -> event == null ? new UsageEvent() : event)
                .toList();
        var answers = reportUsage.report(
                currentActor.get(), events.stream().map(UsageController::record).toList());
        var results = new ArrayList<UsageResult>();
        for (int place = 0; place < answers.size(); place++) {
            results.add(view(answers.get(place)).eventId(events.get(place).getEventId()));
        }
        return ResponseEntity.ok(new UsageReportResult().results(results));
    }

    private static UsageRecord record(UsageEvent event) {
        return new UsageRecord(
                event.getEventId(),
                event.getSource(),
                event.getServiceInstance(),
                event.getMeter(),
                event.getQuantity(),
                event.getOccurredAt(),
                event.getCorrects() == null
                        ? null
                        : new UsageRecord.Corrected(
                                event.getCorrects().getSource(),
                                event.getCorrects().getEventId()));
    }

    private static UsageResult view(UsageAnswer answer) {
        return switch (answer) {
            case UsageAnswer.Accepted() -> new UsageResult().status(UsageStatus.ACCEPTED);
            case UsageAnswer.Duplicate() -> new UsageResult().status(UsageStatus.DUPLICATE);
            case UsageAnswer.Conflict() ->
                new UsageResult()
                        .status(UsageStatus.CONFLICT)
                        .reason("EVENT_ID_IN_USE")
                        .detail(
                                "Unter dieser eventId ist schon eine andere Meldung gespeichert. Sie bleibt unverändert.");
            case UsageAnswer.CorrectedAlready() ->
                new UsageResult()
                        .status(UsageStatus.CONFLICT)
                        .reason("CORRECTED_ALREADY")
                        .detail(
                                "Diese Meldung ist schon berichtigt. Berichtigen Sie die letzte Berichtigung, wenn die Menge noch nicht stimmt.");
            case UsageAnswer.Rejected(var reason) ->
                new UsageResult()
                        .status(UsageStatus.REJECTED)
                        .reason(reason.name())
                        .detail(reason.detail());
        };
    }

    @Override
    public ResponseEntity<UsagePage> listUsage(
            String serviceInstance, String month, Integer pageSize, @Nullable String pageToken) {
        var actor = currentActor.get();
        var instance = instance(serviceInstance);
        var wanted = YearMonth.parse(month);
        var after = cursors.decode(actor, pageToken);
        return transactions.read(actor, () -> {
            refuseForeignMachines(actor, instance);
            var found = usages.page(instance, wanted, after, pageSize + 1);
            var items = found.stream().limit(pageSize).toList();
            var page = new UsagePage()
                    .items(items.stream().map(UsageController::view).toList())
                    .totals(totals(instance, wanted));
            if (found.size() > pageSize) {
                var last = items.getLast();
                page.nextPageToken(cursors.encode(actor, last.source() + "\n" + last.eventId()));
            }
            return ResponseEntity.ok(page);
        });
    }

    @Override
    public ResponseEntity<UsageMonthList> listUsageMonths(String serviceInstance) {
        var actor = currentActor.get();
        var instance = instance(serviceInstance);
        return transactions.read(actor, () -> {
            refuseForeignMachines(actor, instance);
            var service = usages.reconciled(actor.tenant(), instance).orElseThrow(Problems::notFound);
            return ResponseEntity.ok(new UsageMonthList()
                    .offeringName(service.offeringName())
                    .bookingNumber(service.bookingNumber())
                    .items(service.months().stream().map(UsageController::view).toList()));
        });
    }

    private static UsageMonth view(Usages.ReconciledMonth month) {
        var documents = month.documents();
        return new UsageMonth()
                .month(month.month().toString())
                .component(month.component())
                .name(month.name())
                .accepted(month.accepted().toPlainString())
                .count(month.count())
                .estimated(month.isEstimated())
                .billed(documents == null ? null : documents.billed().toPlainString())
                .credited(documents == null ? null : documents.credited().toPlainString())
                .open(month.open()
                        .map(open -> Figures.plain(open).toPlainString())
                        .orElse(null));
    }

    private void refuseForeignMachines(Actor actor, UUID instance) {
        if (actor.kind() == Actor.Kind.MACHINE
                && usages.services(actor.tenant(), Set.of(instance)).isEmpty()) {
            throw Problems.notFound();
        }
    }

    private static UUID instance(String text) {
        try {
            return Ids.parse("sin", text);
        } catch (IllegalArgumentException e) {
            throw Problems.notFound();
        }
    }

    private List<UsageTotal> totals(UUID instance, YearMonth month) {
        return usages.totals(instance, month).stream()
                .map(total -> new UsageTotal()
                        .component(total.component())
                        .quantity(total.quantity().toPlainString())
                        .count(total.count()))
                .toList();
    }

    private static RecordedUsage view(Usages.Recorded event) {
        return new RecordedUsage()
                .eventId(event.eventId())
                .source(event.source())
                .component(event.component())
                .quantity(event.quantity().toPlainString())
                .occurredAt(utc(event.occurredAt()))
                .receivedAt(utc(event.receivedAt()))
                .corrects(view(event.corrects()))
                .correctedBy(view(event.correctedBy()));
    }

    private static @Nullable UsageReference view(Usages.@Nullable Reference reference) {
        return reference == null
                ? null
                : new UsageReference().source(reference.source()).eventId(reference.eventId());
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
