package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceLine;
import de.allmende.billing.invoice.InvoiceState;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.ReleaseCancellation;
import de.allmende.billing.invoice.RequestCancellation;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageAnswer;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.billing.usage.Usages;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is accepted is billed, given back or open, whatever is reported, corrected, billed and cancelled in which order. */
final class ReconciledUsageIT {

    private static final String METER = "e-akte.standard.nutzer";
    private static final BigDecimal PRICE = new BigDecimal("0.85");

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");
    private final Map<YearMonth, List<Report>> inForce = new HashMap<>();
    private int events;

    /** A report that nothing corrects. */
    private record Report(String eventId, BigDecimal quantity) {}

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void accountsForEachReportedUnit() {
        var random = new Random(20_261_123);
        billing.price(METER, PriceModel.PER_USAGE_UNIT, PRICE.toPlainString(), "2026-01-01");
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "9000.00", "2026-01-01");
        var service = billing.subscribe(koblenz, "2026-08-01", METER, "e-akte.standard.grundbetrag");
        var months = List.of(YearMonth.parse("2026-08"), YearMonth.parse("2026-09"), YearMonth.parse("2026-10"));

        for (int step = 0; step < 60; step++) {
            var month = months.get(random.nextInt(months.size()));
            switch (random.nextInt(6)) {
                case 0, 1 -> reported(service, month, quantity(random));
                case 2, 3 -> corrected(service, month, quantity(random), random);
                case 4 -> billing.issued(month.toString());
                default -> cancelledOne(random);
            }
            isAccountedFor(service);
        }
        months.forEach(month -> billing.issued(month.toString()));
        billing.clock.advanceTo("2026-12-02");
        billing.issued("2026-11");

        assertThat(months(service)).allSatisfy(month -> {
            assertThat(month.open().orElseThrow()).isEqualByComparingTo("0");
            assertThat(charged(month.month()))
                    .isEqualTo(Money.rounded(month.accepted().multiply(PRICE)));
        });
        assertThat(months(service)).hasSize(3);
    }

    private void isAccountedFor(Subscription service) {
        for (var month : months(service)) {
            var reports = inForce.getOrDefault(month.month(), List.of());
            assertThat(month.accepted())
                    .isEqualByComparingTo(
                            reports.stream().map(Report::quantity).reduce(BigDecimal.ZERO, BigDecimal::add));
            var documents = Objects.requireNonNull(month.documents());
            assertThat(documents.credited()).isLessThanOrEqualTo(BigDecimal.ZERO);
            assertThat(documents
                            .billed()
                            .add(documents.credited())
                            .add(month.open().orElseThrow()))
                    .isEqualByComparingTo(month.accepted());
        }
    }

    private static String quantity(Random random) {
        return random.nextInt(4) == 0
                ? "0"
                : BigDecimal.valueOf(random.nextInt(100_000), 2).toPlainString();
    }

    private void reported(Subscription service, YearMonth month, String quantity) {
        var eventId = "r" + ++events;
        if (sent(service, month, eventId, quantity, null) instanceof UsageAnswer.Accepted) {
            inForce.computeIfAbsent(month, any -> new ArrayList<>()).add(new Report(eventId, new BigDecimal(quantity)));
        }
    }

    private void corrected(Subscription service, YearMonth month, String quantity, Random random) {
        var reports = inForce.getOrDefault(month, List.of());
        if (reports.isEmpty()) {
            return;
        }
        int place = random.nextInt(reports.size());
        var eventId = "c" + ++events;
        assertThat(sent(
                        service,
                        month,
                        eventId,
                        quantity,
                        new UsageRecord.Corrected("e-akte", reports.get(place).eventId())))
                .isEqualTo(new UsageAnswer.Accepted());
        reports.set(place, new Report(eventId, new BigDecimal(quantity)));
    }

    private UsageAnswer sent(
            Subscription service,
            YearMonth month,
            String eventId,
            String quantity,
            UsageRecord.@Nullable Corrected corrects) {
        var client = new Actor(billing.association, Actor.Kind.MACHINE, Ids.next(), "E-Akte", List.of());
        return billing.room(ReportUsage.class)
                .report(
                        client,
                        List.of(new UsageRecord(
                                eventId,
                                "e-akte",
                                Ids.text("sin", service.serviceInstance()),
                                "nutzer",
                                quantity,
                                month + "-15T08:00:00Z",
                                corrects)))
                .getFirst();
    }

    private void cancelledOne(Random random) {
        var issued = billing.invoicesOf(koblenz).stream()
                .filter(invoice -> invoice.state() == InvoiceState.ISSUED && invoice.cancels() == null)
                .toList();
        if (issued.isEmpty()) {
            return;
        }
        var invoice = issued.get(random.nextInt(issued.size()));
        billing.room(RequestCancellation.class)
                .request(billing.clerk, invoice.id(), "Zufall")
                .orElseThrow();
        billing.room(ReleaseCancellation.class)
                .release(billing.releaser, invoice.id())
                .orElseThrow();
    }

    private Money charged(YearMonth month) {
        return billing.invoicesOf(koblenz).stream()
                .filter(invoice -> invoice.state() == InvoiceState.ISSUED && invoice.cancels() == null)
                .flatMap(invoice -> linesOf(invoice).stream())
                .filter(line -> line.name().contains("nutzer"))
                .filter(line -> YearMonth.from(line.service().from()).equals(month))
                .map(InvoiceLine::amount)
                .reduce(Money.ZERO, Money::plus);
    }

    private List<InvoiceLine> linesOf(Invoice invoice) {
        return billing.database
                .transactions()
                .read(
                        billing.system(koblenz),
                        () -> billing.room(Invoices.class).lines(invoice.id()));
    }

    private List<Usages.ReconciledMonth> months(Subscription service) {
        return billing.database
                .transactions()
                .read(
                        billing.system(koblenz),
                        () -> billing.room(Usages.class)
                                .reconciled(koblenz, service.serviceInstance())
                                .orElseThrow()
                                .months());
    }
}
