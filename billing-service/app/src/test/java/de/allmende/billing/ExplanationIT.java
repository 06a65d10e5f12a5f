package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.explanation.ExplainedLine;
import de.allmende.billing.explanation.ExplainedLine.Origin;
import de.allmende.billing.explanation.Explanations;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.ReleaseCancellation;
import de.allmende.billing.invoice.RequestCancellation;
import de.allmende.billing.price.MissingUsage;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceTerms;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageAnswer;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ExplanationIT {

    private static final List<PriceModel> MODELS = List.of(PriceModel.values());

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId kaiserslautern = billing.municipality(11, "Kaiserslautern", 99_292, "MEMBER");
    private final TenantId koblenz = billing.municipality(12, "Koblenz", 115_268, "MEMBER");

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void comesToTheAmountOfEachLineByItself() {
        var random = new Random(20_261_123);
        var components = IntStream.range(0, 25)
                .mapToObj(number -> {
                    var component = "zufall.basis." + number;
                    var model = MODELS.get(number % MODELS.size());
                    var price = new BigDecimal(1 + random.nextInt(9_999_999)).movePointLeft(1 + random.nextInt(6));
                    var terms = model == PriceModel.PER_USAGE_UNIT
                            ? PriceTerms.PLAIN.with(MissingUsage.REUSE)
                            : PriceTerms.PLAIN;
                    billing.price(component, model, price.toPlainString(), "2025-01-01", terms);
                    return component;
                })
                .toArray(String[]::new);
        var service = billing.subscribe(kaiserslautern, "2026-01-01", components);
        for (int number = MODELS.indexOf(PriceModel.PER_USAGE_UNIT); number < 25; number += MODELS.size()) {
            var quantity = new BigDecimal(1 + random.nextInt(99_999)).movePointLeft(random.nextInt(4));
            assertThat(report(service, "r" + number, components[number], quantity.toPlainString()))
                    .isEqualTo(new UsageAnswer.Accepted());
        }
        billing.clock.advanceTo("2027-01-10");
        IntStream.rangeClosed(1, 12).forEach(month -> billing.issued("2026-%02d".formatted(month)));

        var lines = billing.invoicesOf(kaiserslautern).stream()
                .flatMap(invoice -> explained(kaiserslautern, invoice).orElseThrow().stream())
                .toList();

        assertThat(lines)
                .hasSizeGreaterThan(120)
                .extracting(ExplainedLine::origin)
                .contains(Origin.values());
        assertThat(lines).allSatisfy(line -> {
            assertThat(line.computed()).as(line.name()).isEqualTo(line.amount());
            assertThat(line.steps().getLast())
                    .endsWith("= " + german(line.amount().amount()) + " €");
        });
    }

    @Test
    void tellsPriceDecisionAndInhabitants() {
        billing.price("buergerkonto.basis.betrieb", PriceModel.PER_INHABITANT_PER_YEAR, "0.1250", "2026-01-01");
        billing.subscribeAs(kaiserslautern, "2026-10-01", "PUBLIC_TASK", "PUBLIC_LAW", "buergerkonto.basis.betrieb");
        billing.issued("2026-10");

        var line = explained(kaiserslautern, billing.invoicesOf(kaiserslautern).getFirst())
                .orElseThrow()
                .getFirst();

        assertThat(line.price().decision()).isEqualTo("Beschluss der Verbandsversammlung");
        assertThat(line.price().effectiveFrom()).isEqualTo(LocalDate.parse("2026-01-01"));
        assertThat(line.base().inhabitantsOn()).isEqualTo(LocalDate.parse("2022-12-31"));
        assertThat(line.base().source()).isEqualTo("GV100AD 30.11.2023");
        assertThat(line.steps())
                .containsExactly(
                        "99.292 × 0,125 € je Einheit und Jahr = 12.411,50 € im Jahr, fällig in 12 Monatsraten",
                        "10/12 davon bis Ende Oktober 2026 sind 10.342,92 €, abzüglich 9/12 bis zum Vormonat von 9.308,63 € = 1.034,29 €");
    }

    @Test
    void saysWhetherTheReportsAreStillThoseThatWereBilled() {
        billing.price("e-akte.standard.nutzer", PriceModel.PER_USAGE_UNIT, "0.85", "2026-01-01");
        var service = billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.nutzer");
        report(service, "1", "e-akte.standard.nutzer", "40");
        billing.issued("2026-10");
        var first = billing.invoicesOf(koblenz).getFirst();

        var billed = usage(first);
        assertThat(billed.count()).isEqualTo(1);
        assertThat(billed.isUnchanged()).isTrue();

        billing.room(RequestCancellation.class)
                .request(billing.clerk, first.id(), "Es fehlt eine Meldung")
                .orElseThrow();
        billing.room(ReleaseCancellation.class)
                .release(billing.releaser, first.id())
                .orElseThrow();
        report(service, "2", "e-akte.standard.nutzer", "2");
        billing.issued("2026-10");

        assertThat(usage(first))
                .isEqualTo(new ExplainedLine.Usage(
                        service.serviceInstance(), billed.month(), 1, Objects.requireNonNull(billed.sha256()), false));
        assertThat(usage(billing.invoicesOf(koblenz).getFirst()))
                .matches(usage -> usage.count() == 2 && usage.isUnchanged())
                .extracting(ExplainedLine.Usage::sha256)
                .isNotEqualTo(billed.sha256());
    }

    @Test
    void isNobodyElses() {
        billing.price("e-akte.standard.grundbetrag", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01");
        billing.subscribe(koblenz, "2026-10-01", "e-akte.standard.grundbetrag");
        billing.issued("2026-10");
        var invoice = billing.invoicesOf(koblenz).getFirst();

        assertThat(explained(billing.association, invoice)).isPresent();
        assertThat(explained(kaiserslautern, invoice)).isEmpty();
    }

    private static String german(BigDecimal amount) {
        return String.format(Locale.GERMANY, "%,.2f", amount);
    }

    private ExplainedLine.Usage usage(Invoice invoice) {
        return Objects.requireNonNull(
                explained(koblenz, invoice).orElseThrow().getFirst().usage());
    }

    private Optional<List<ExplainedLine>> explained(TenantId reader, Invoice invoice) {
        return billing.database
                .transactions()
                .read(
                        billing.system(reader),
                        () -> billing.room(Explanations.class)
                                .of(reader, invoice.id().value()));
    }

    /** What a meter is called is the last part of its component's code. */
    private UsageAnswer report(Subscription service, String eventId, String component, String quantity) {
        var client = new Actor(billing.association, Actor.Kind.MACHINE, Ids.next(), "E-Akte", List.of());
        return billing.room(ReportUsage.class)
                .report(
                        client,
                        List.of(new UsageRecord(
                                eventId,
                                "e-akte",
                                Ids.text("sin", service.serviceInstance()),
                                component.substring(component.lastIndexOf('.') + 1),
                                quantity,
                                "2026-10-22T08:00:00Z")))
                .getFirst();
    }
}
