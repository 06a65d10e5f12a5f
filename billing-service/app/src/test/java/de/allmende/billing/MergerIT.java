package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageAnswer;
import de.allmende.billing.usage.UsageAnswer.Accepted;
import de.allmende.billing.usage.UsageAnswer.Duplicate;
import de.allmende.billing.usage.UsageAnswer.Rejected;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.billing.usage.UsageRejection;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Budenheim is merged into Mainz on 1.1.2027: December is Budenheim's, January is Mainz's, nothing twice and nothing lost. */
final class MergerIT {

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId budenheim = billing.municipality(11, "Budenheim", 8_000, "MEMBER");
    private final TenantId mainz = billing.municipality(12, "Mainz", 220_000, "MEMBER");

    @BeforeEach
    void prices() {
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
        billing.price("e-akte.standard.einrichtung", PriceModel.ONE_TIME, "490.00", "2026-01-01");
        billing.price("e-akte.standard.activeUsers", PriceModel.PER_USAGE_UNIT, "1.00", "2026-01-01");
        billing.price("buergerkonto.basis.betrieb", PriceModel.PER_INHABITANT_PER_YEAR, "0.1200", "2026-01-01");
    }

    @AfterEach
    void close() {
        billing.close();
    }

    private Subscription used() {
        return billing.subscribe(
                budenheim,
                "2026-12-01",
                "e-akte.standard.grundbetrag",
                "e-akte.standard.einrichtung",
                "e-akte.standard.activeUsers");
    }

    private List<UsageAnswer> report(Subscription service, String eventId, String occurredAt) {
        var client = new Actor(billing.association, Actor.Kind.MACHINE, Ids.next(), "E-Akte", List.of());
        var record = new UsageRecord(
                eventId, "e-akte", Ids.text("sin", service.serviceInstance()), "activeUsers", "7", occurredAt);
        return billing.room(ReportUsage.class).report(client, List.of(record));
    }

    @Test
    void theMonthBeforeIsThePredecessorsAndWhatIsChargedOnceIsNotChargedAgain() {
        billing.takenOver(used(), mainz, "2027-01-01");
        billing.clock.advanceTo("2027-02-02");

        assertThat(billing.documents(billing.issued("2026-12")))
                .extracting(InvoiceRuns.Document::consumer, InvoiceRuns.Document::net)
                .containsExactly(tuple(budenheim, Money.euro("590.00")));
        assertThat(billing.documents(billing.issued("2027-01")))
                .extracting(InvoiceRuns.Document::consumer, InvoiceRuns.Document::net)
                .containsExactly(tuple(mainz, Money.euro("100.00")));
    }

    @Test
    void usageOnTheOldServiceInstanceCountsForWhomeverHadItThatDay() {
        var before = used();
        var after = billing.takenOver(before, mainz, "2027-01-01");
        billing.clock.advanceTo("2027-02-02");

        assertThat(report(before, "december", "2026-12-31T12:00:00Z")).containsExactly(new Accepted());
        assertThat(report(before, "january", "2027-01-01T12:00:00Z")).containsExactly(new Accepted());
        assertThat(report(before, "january", "2027-01-01T12:00:00Z")).containsExactly(new Duplicate());
        assertThat(report(after, "january", "2027-01-01T12:00:00Z")).containsExactly(new Duplicate());
        assertThat(report(after, "too-early", "2026-12-31T12:00:00Z"))
                .containsExactly(new Rejected(UsageRejection.OUTSIDE_SERVICE_PERIOD));

        assertThat(billing.documents(billing.issued("2026-12")))
                .extracting(InvoiceRuns.Document::consumer, InvoiceRuns.Document::net)
                .containsExactly(tuple(budenheim, Money.euro("597.00")));
        assertThat(billing.documents(billing.issued("2027-01")))
                .extracting(InvoiceRuns.Document::consumer, InvoiceRuns.Document::net)
                .containsExactly(tuple(mainz, Money.euro("107.00")));
    }

    @Test
    void usageCountsForWhoeverHasTakenOverInTheEnd() {
        var before = used();
        var koblenz = billing.municipality(13, "Koblenz", 115_268, "MEMBER");
        billing.takenOver(billing.takenOver(before, mainz, "2027-01-01"), koblenz, "2027-02-01");
        billing.clock.advanceTo("2027-03-02");

        assertThat(report(before, "february", "2027-02-05T12:00:00Z")).containsExactly(new Accepted());

        assertThat(billing.documents(billing.issued("2027-02")))
                .extracting(InvoiceRuns.Document::consumer, InvoiceRuns.Document::net)
                .containsExactly(tuple(koblenz, Money.euro("107.00")));
    }

    @Test
    void theInhabitantsCountForTheSuccessorFromThatDayOn() {
        billing.subscribe(mainz, "2026-10-01", "buergerkonto.basis.betrieb");
        billing.grows(mainz, "Mainz", 220_000, 228_000, "2027-01-01");
        billing.clock.advanceTo("2027-02-02");

        assertThat(billing.documents(billing.issued("2026-12")))
                .extracting(InvoiceRuns.Document::net)
                .containsExactly(Money.euro("2200.00"));
        assertThat(billing.documents(billing.issued("2027-01")))
                .extracting(InvoiceRuns.Document::net)
                .containsExactly(Money.euro("2280.00"));
    }
}
