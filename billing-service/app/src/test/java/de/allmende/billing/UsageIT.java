package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageAnswer;
import de.allmende.billing.usage.UsageAnswer.Accepted;
import de.allmende.billing.usage.UsageAnswer.Conflict;
import de.allmende.billing.usage.UsageAnswer.Duplicate;
import de.allmende.billing.usage.UsageAnswer.Rejected;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.billing.usage.UsageRejection;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class UsageIT {

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId kaiserslautern = billing.municipality(11, "Kaiserslautern", 99_292, "MEMBER");
    private final Subscription service = subscribed();

    private Subscription subscribed() {
        billing.price("e-akte.standard.activeUsers", PriceModel.PER_USAGE_UNIT, "0.85", "2026-01-01");
        billing.price("e-akte.standard.arbeitsplatz", PriceModel.PER_UNIT_PER_MONTH, "7.90", "2026-01-01");
        return billing.subscribe(
                kaiserslautern, "2026-10-05", "e-akte.standard.activeUsers", "e-akte.standard.arbeitsplatz");
    }

    @BeforeEach
    void november() {
        billing.clock.advanceTo("2026-11-22");
    }

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void keepsARecordAndAnswersItsRepetitionWithDuplicate() {
        var record = record("1", "42", "2026-10-22T08:00:00Z");

        assertThat(report(record)).containsExactly(new Accepted());
        assertThat(report(record)).containsExactly(new Duplicate());
        assertThat(report(record("1", "42.000", "2026-10-22T08:00:00Z"))).containsExactly(new Duplicate());
        assertThat(report(record("1", "43", "2026-10-22T08:00:00Z"))).containsExactly(new Conflict());
    }

    @Test
    void judgesRepetitionsWithinABatchLikeThoseAcrossBatches() {
        assertThat(report(
                        record("1", "42", "2026-10-22T08:00:00Z"),
                        record("1", "42", "2026-10-22T08:00:00Z"),
                        record("1", "41", "2026-10-22T08:00:00Z"),
                        record("2", "1", "2026-10-22T08:00:00Z")))
                .containsExactly(new Accepted(), new Duplicate(), new Conflict(), new Accepted());
    }

    @Test
    void keepsARecordOnceThoughManySendItAtOnce() throws Exception {
        var batch = IntStream.range(0, 50)
                .mapToObj(i -> record("c" + i, "1", "2026-10-22T08:00:00Z"))
                .toArray(UsageRecord[]::new);
        List<Callable<List<UsageAnswer>>> senders = IntStream.range(0, 8)
                .<Callable<List<UsageAnswer>>>mapToObj(i -> () -> report(batch))
                .toList();

        int accepted = 0;
        try (var threads = Executors.newFixedThreadPool(8)) {
            for (var answers : threads.invokeAll(senders)) {
                accepted += (int) answers.get().stream()
                        .filter(answer -> answer instanceof Accepted)
                        .count();
            }
        }

        assertThat(accepted).isEqualTo(50);
    }

    @Test
    void rejectsWhatItCannotBillAndSaysWhy() {
        assertThat(report(
                        record("1", "-1", "2026-10-22T08:00:00Z"),
                        record("2", "1", "gestern"),
                        record("3", "1", "2026-11-23T08:00:00Z"),
                        record("4", "1", "2026-10-04T08:00:00Z"),
                        with("5", "unbekannt", instance()),
                        with("6", "arbeitsplatz", instance()),
                        with("7", "activeUsers", Ids.text("sin", Ids.next())),
                        with("", "activeUsers", instance())))
                .extracting(answer -> ((Rejected) answer).reason())
                .containsExactly(
                        UsageRejection.QUANTITY_INVALID,
                        UsageRejection.OCCURRED_AT_INVALID,
                        UsageRejection.OCCURRED_IN_FUTURE,
                        UsageRejection.OUTSIDE_SERVICE_PERIOD,
                        UsageRejection.UNKNOWN_METER,
                        UsageRejection.NOT_METERED,
                        UsageRejection.UNKNOWN_SERVICE_INSTANCE,
                        UsageRejection.EVENT_ID_INVALID);
    }

    @Test
    void saysOfAForeignInstanceWhatItSaysOfAMissingOne() {
        var koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");

        assertThat(billing.room(ReportUsage.class)
                        .report(billing.system(koblenz), List.of(record("1", "1", "2026-10-22T08:00:00Z"))))
                .containsExactly(new Rejected(UsageRejection.UNKNOWN_SERVICE_INSTANCE));
    }

    @Test
    void billsTheSumOfTheMonthAndThenTakesNothingMore() {
        report(
                record("1", "42", "2026-10-22T08:00:00Z"),
                record("2", "8.5", "2026-10-31T22:59:59Z"),
                record("3", "100", "2026-10-31T23:00:00Z"));

        var run = billing.issued("2026-10");

        assertThat(billing.documents(run)).extracting(InvoiceRuns.Document::net).containsExactly(Money.euro("50.83"));
        assertThat(report(record("4", "1", "2026-10-22T08:00:00Z")))
                .containsExactly(new Rejected(UsageRejection.PERIOD_BILLED));
        assertThat(report(record("1", "42", "2026-10-22T08:00:00Z"))).containsExactly(new Duplicate());
        assertThat(report(record("5", "1", "2026-11-01T08:00:00Z"))).containsExactly(new Accepted());
    }

    @Test
    void aLateFirstReportOfAnUnbilledMeterGoesIntoASecondRun() {
        billing.issued("2026-10");

        assertThat(report(record("1", "10", "2026-10-22T08:00:00Z"))).containsExactly(new Accepted());

        assertThat(billing.documents(billing.issued("2026-10")))
                .extracting(InvoiceRuns.Document::net)
                .containsExactly(Money.euro("8.50"));
    }

    private List<UsageAnswer> report(UsageRecord... records) {
        var client = new Actor(billing.association, Actor.Kind.MACHINE, Ids.next(), "E-Akte", List.of());
        return billing.room(ReportUsage.class).report(client, List.of(records));
    }

    private String instance() {
        return Ids.text("sin", service.serviceInstance());
    }

    private UsageRecord record(String eventId, String quantity, String occurredAt) {
        return new UsageRecord(eventId, "e-akte", instance(), "activeUsers", quantity, occurredAt);
    }

    private static UsageRecord with(String eventId, String meter, String instance) {
        return new UsageRecord(eventId, "e-akte", instance, meter, "1", "2026-10-22T08:00:00Z");
    }
}
