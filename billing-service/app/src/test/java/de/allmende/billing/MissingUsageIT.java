package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.explanation.ExplainedLine;
import de.allmende.billing.explanation.Explanations;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceLine;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.price.MissingUsage;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceTerms;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageAnswer;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.billing.usage.UsageRejection;
import de.allmende.billing.usage.Usages;
import de.allmende.billing.usage.Usages.ReconciledMonth;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Months of which a business application has reported nothing. */
final class MissingUsageIT {

    private static final String USERS = "e-akte.standard.nutzer";

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void isNothingUnlessThePriceSaysOtherwise() {
        var service = metered(MissingUsage.BLANK);
        report(service, "2026-09", "42");
        bill("2026-09");
        bill("2026-10");

        assertThat(lines(newest()))
                .extracting(InvoiceLine::name)
                .containsExactly("E-Akte: e-akte.standard.grundbetrag");
    }

    @Test
    void isTheLastReportedMonthAndSaysSo() {
        var service = metered(MissingUsage.REUSE);
        report(service, "2026-08", "7");
        report(service, "2026-09", "40", "2");
        bill("2026-09");
        bill("2026-10");
        bill("2026-11");

        var line = usageLine(newest());
        assertThat(line.name()).isEqualTo("E-Akte: e-akte.standard.nutzer (geschätzt)");
        assertThat(line.amount()).isEqualTo(Money.euro("84.00")).isEqualTo(line.computed());
        assertThat(line.base().value()).isEqualByComparingTo("42");
        assertThat(line.origin()).isEqualTo(ExplainedLine.Origin.ESTIMATED);
        assertThat(line.price().terms().text())
                .containsExactly("fehlt eine Meldung, zählt die Menge des letzten gemeldeten Monats");
        assertThat(lines(newest()))
                .extracting(InvoiceLine::basis)
                .contains("geschätzt: keine Meldung, es zählt die Menge des letzten gemeldeten Monats");
    }

    @Test
    void isTheMeanOfTheLastThreeReportedMonths() {
        var service = metered(MissingUsage.ESTIMATE);
        report(service, "2026-06", "1000");
        report(service, "2026-07", "10");
        report(service, "2026-08", "20");
        report(service, "2026-09", "31");
        bill("2026-10");

        assertThat(usageLine(newest()).base().value()).isEqualByComparingTo("20.33");
    }

    @Test
    void isNothingWhenNothingWasEverReported() {
        metered(MissingUsage.REUSE);
        bill("2026-10");

        assertThat(lines(newest()))
                .extracting(InvoiceLine::name)
                .containsExactly("E-Akte: e-akte.standard.grundbetrag");
    }

    @Test
    void isForgottenAfterAYear() {
        var service = metered(MissingUsage.REUSE);
        report(service, "2026-06", "42");
        billing.clock.advanceTo("2027-08-02");
        bill("2027-06");
        assertThat(usageLine(newest()).base().value()).isEqualByComparingTo("42");
        bill("2027-07");

        assertThat(lines(newest()))
                .extracting(InvoiceLine::name)
                .containsExactly("E-Akte: e-akte.standard.grundbetrag");
    }

    @Test
    void takesTheReportsThatComeLaterAndBillsTheDifferenceOnce() {
        var service = metered(MissingUsage.REUSE);
        report(service, "2026-09", "42");
        bill("2026-10");
        assertThat(months(service)).first().satisfies(month -> {
            assertThat(month.month()).isEqualTo(YearMonth.parse("2026-10"));
            assertThat(month.isEstimated()).isTrue();
            assertThat(month.documents()).isEqualTo(new Usages.Documents(new BigDecimal("42"), BigDecimal.ZERO));
            assertThat(month.open()).isEmpty();
        });

        assertThat(report(service, "2026-10", "30", "5")).containsOnly(new UsageAnswer.Accepted());
        assertThat(months(service).getFirst().open()).contains(new BigDecimal("-7"));
        report(service, "2026-11", "1");
        bill("2026-11");

        var corrected = usageLines(newest()).getLast();
        assertThat(corrected.name()).isEqualTo("E-Akte: e-akte.standard.nutzer (Berichtigung 10/2026)");
        assertThat(corrected.amount()).isEqualTo(Money.euro("-14.00")).isEqualTo(corrected.computed());
        assertThat(months(service).get(1).open()).contains(BigDecimal.ZERO);
        assertThat(report(service, "2026-10", "8"))
                .containsExactly(new UsageAnswer.Rejected(UsageRejection.PERIOD_BILLED));
        billing.clock.advanceTo("2027-01-05");
        bill("2026-12");
        assertThat(usageLines(newest())).hasSize(1);
    }

    private Subscription metered(MissingUsage missing) {
        billing.price(USERS, PriceModel.PER_USAGE_UNIT, "2.00", "2026-01-01", PriceTerms.PLAIN.with(missing));
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
        billing.clock.advanceTo("2026-12-02");
        return billing.subscribe(koblenz, "2026-06-01", USERS, "e-akte.standard.grundbetrag");
    }

    private List<UsageAnswer> report(Subscription service, String month, String... quantities) {
        var records = List.of(quantities).stream()
                .map(quantity -> new UsageRecord(
                        Ids.next().toString(),
                        "e-akte",
                        Ids.text("sin", service.serviceInstance()),
                        "nutzer",
                        quantity,
                        month + "-22T08:00:00Z",
                        null))
                .toList();
        var client = new Actor(billing.association, Actor.Kind.MACHINE, Ids.next(), "Zähler", List.of());
        return billing.room(ReportUsage.class).report(client, records);
    }

    private void bill(String month) {
        billing.issued(month);
    }

    private Invoice newest() {
        return billing.invoicesOf(koblenz).getFirst();
    }

    private List<InvoiceLine> lines(Invoice invoice) {
        return read(() -> billing.room(Invoices.class).lines(invoice.id()));
    }

    private ExplainedLine usageLine(Invoice invoice) {
        return usageLines(invoice).getFirst();
    }

    private List<ExplainedLine> usageLines(Invoice invoice) {
        return read(
                () -> billing.room(Explanations.class).of(koblenz, invoice.id().value()).orElseThrow().stream()
                        .filter(line -> line.usage() != null)
                        .toList());
    }

    private List<ReconciledMonth> months(Subscription service) {
        return read(() -> billing.room(Usages.class)
                .reconciled(koblenz, service.serviceInstance())
                .orElseThrow()
                .months());
    }

    private <T> List<T> read(Supplier<List<T>> question) {
        return billing.database.transactions().read(billing.system(koblenz), question);
    }
}
