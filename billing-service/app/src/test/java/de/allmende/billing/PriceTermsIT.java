package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.explanation.ExplainedLine;
import de.allmende.billing.explanation.Explanations;
import de.allmende.billing.invoice.Invoice;
import de.allmende.billing.invoice.InvoiceLine;
import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.price.GroupDiscount;
import de.allmende.billing.price.GroupDiscount.LegalBasis;
import de.allmende.billing.price.MissingUsage;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PricePeriod;
import de.allmende.billing.price.PriceScale;
import de.allmende.billing.price.PriceTerms;
import de.allmende.billing.price.PriceTier;
import de.allmende.billing.price.Proration;
import de.allmende.billing.rating.Quote;
import de.allmende.billing.rating.QuotePrice;
import de.allmende.billing.rating.RatingRefusal;
import de.allmende.billing.subscription.Subscription;
import de.allmende.billing.usage.ReportUsage;
import de.allmende.billing.usage.UsageAnswer;
import de.allmende.billing.usage.UsageRecord;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each kind of terms by an example that can be checked by hand: preview, invoice and explanation agree. */
final class PriceTermsIT {

    private static final String COMPONENT = "e-akte.standard.vorgaenge";
    private static final List<PriceTier> TIERS =
            List.of(tier("0", "100", "1.00"), tier("100", "500", "0.80"), tier("500", null, "0.50"));

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId kaiserslautern = billing.municipality(11, "Kaiserslautern", 99_292, "MEMBER");

    @AfterEach
    void close() {
        billing.close();
    }

    private static PriceTier tier(String above, @Nullable String upTo, String price) {
        return new PriceTier(new BigDecimal(above), upTo == null ? null : new BigDecimal(upTo), new BigDecimal(price));
    }

    private static PriceTerms terms(
            @Nullable Integer blockSize,
            @Nullable String included,
            @Nullable String minimum,
            @Nullable String margin,
            GroupDiscount... discounts) {
        return new PriceTerms(
                blockSize == null ? PriceScale.LINEAR : PriceScale.BLOCKS,
                List.of(),
                blockSize,
                included == null ? null : new BigDecimal(included),
                minimum == null ? null : new BigDecimal(minimum),
                margin == null ? null : new BigDecimal(margin),
                List.of(discounts),
                Proration.WHOLE_MONTHS,
                MissingUsage.BLANK);
    }

    @Test
    void graduatedTiersChargeEachPartAtItsOwnPrice() {
        costs("740", PriceTerms.PLAIN.in(PriceScale.GRADUATED, TIERS), "540.00", """
            100 × 1,00 € je Einheit (Stufe bis 100) = 100,00 €
            400 × 0,80 € je Einheit (Stufe über 100 bis 500) = 320,00 €
            240 × 0,50 € je Einheit (Stufe über 500) = 120,00 €
            Summe der Stufen = 540,00 €""");
    }

    @Test
    void volumeTiersChargeTheWholeAtThePriceThatIsReached() {
        costs(
                "740",
                PriceTerms.PLAIN.in(PriceScale.VOLUME, TIERS),
                "370.00",
                "740 × 0,50 € je Einheit (Stufe über 500) = 370,00 €");
    }

    @Test
    void aTierEndsWithItsLastUnit() {
        costs(
                "100",
                PriceTerms.PLAIN.in(PriceScale.VOLUME, TIERS),
                "100.00",
                "100 × 1,00 € je Einheit (Stufe bis 100) = 100,00 €");
    }

    @Test
    void aStartedBlockCountsWholly() {
        costs("201", terms(100, null, null, null), "3.00", "3 angefangene Blöcke zu 100 für 201 × 1,00 € = 3,00 €");
    }

    @Test
    void whatIsIncludedCostsNothingAndTheRestItsPrice() {
        costs(
                "140.5",
                terms(null, "100", null, null),
                "40.50",
                "40,5 × 1,00 € je Einheit (140,5, davon 100 inbegriffen) = 40,50 €");
    }

    @Test
    void chargesTheMinimumAtLeast() {
        costs("3", terms(null, null, "25.00", null), "25.00", """
            3 × 1,00 € je Einheit = 3,00 €
            weniger als der Mindestbetrag, also = 25,00 €""");
    }

    @Test
    void chargesTheMinimumOfAMonthWithoutUsage() {
        costs("0", terms(null, null, "25.00", null), "25.00", """
            0 × 1,00 € je Einheit = 0,00 €
            weniger als der Mindestbetrag, also = 25,00 €""");
    }

    @Test
    void putsTheMarginOnTopAndTakesTheGroupsDiscountOff() {
        var discount = new GroupDiscount(LegalBasis.MEMBER, new BigDecimal("10"), "Gründungskommune");
        costs("200", terms(null, null, null, "5", discount), "189.00", """
            200 × 1,00 € je Einheit = 200,00 €
            zuzüglich 5 % Aufschlag = 210,00 €
            abzüglich 10 % Rabatt für Mitglieder (Gründungskommune) = 189,00 €""");
    }

    @Test
    void givesOthersNoDiscount() {
        var discount = new GroupDiscount(LegalBasis.ZWECKVEREINBARUNG, new BigDecimal("10"), "Pilot");
        costs("200", terms(null, null, null, null, discount), "200.00", "200 × 1,00 € je Einheit = 200,00 €");
    }

    @Test
    void countsDaysWhereThePriceSaysSo() {
        var daily = new PriceTerms(
                PriceScale.LINEAR, List.of(), null, null, null, null, List.of(), Proration.DAYS, MissingUsage.BLANK);
        billing.price("e-akte.standard.betrieb", PriceModel.FIXED_PER_MONTH, "100.00", "2026-01-01", daily);
        billing.subscribe(kaiserslautern, "2026-10-21", "e-akte.standard.betrieb");
        billing.issued("2026-10");
        var invoice = billing.invoicesOf(kaiserslautern).getFirst();
        assertThat(invoice.net()).hasToString("35.48");
        assertThat(explained(invoice).steps())
                .containsExactly("1 × 100,00 € je Einheit = 100,00 €", "für 11 von 31 Tagen = 35,48 €");
    }

    @Test
    void aQuarterFallsDueInThreeInstalmentsThatSumUpToItsPrice() {
        billing.price(COMPONENT, PriceModel.PER_UNIT_PER_QUARTER, "100.00", "2026-01-01");
        var quoted = quote("1", "MARKET", "PRIVATE_LAW").orElseThrow();
        assertThat(quoted.lines().getFirst().amount()).hasToString("100.00");
        assertThat(quoted.lines().getFirst().period()).isEqualTo(PricePeriod.QUARTER);
        assertThat(quoted.monthly()).hasToString("33.33");
        assertThat(quoted.restOfFiscalYear()).hasToString("100.00");
        assertThat(quoted.yearly()).hasToString("400.00");

        billing.subscribe(kaiserslautern, "2026-10-01", COMPONENT);
        billing.clock.advanceTo("2027-01-05");
        for (var month : List.of("2026-10", "2026-11", "2026-12")) {
            billing.issued(month);
        }
        assertThat(billing.invoicesOf(kaiserslautern))
                .extracting(invoice -> invoice.net().toString())
                .containsExactlyInAnyOrder("33.33", "33.34", "33.33");
        var november = billing.invoicesOf(kaiserslautern).stream()
                .filter(invoice -> invoice.net().toString().equals("33.34"))
                .findFirst()
                .orElseThrow();
        assertThat(line(november).basis()).isEqualTo("Monatsrate 2 von 3: 1 × 100,00 € je Einheit und Quartal");
        assertThat(line(november).unitLabel()).isEqualTo("Monat");
        assertThat(explained(november).computed()).hasToString("33.34");
        assertThat(explained(november).steps())
                .containsExactly(
                        "1 × 100,00 € je Einheit und Quartal = 100,00 € im Quartal, fällig in 3 Monatsraten",
                        "2/3 davon bis Ende November 2026 sind 66,67 €, abzüglich 1/3 bis zum Vormonat von 33,33 € = 33,34 €");
    }

    @Test
    void theInstalmentOfAStartedMonthCountsByDaysWhereThePriceSaysSo() {
        var daily = new PriceTerms(
                PriceScale.LINEAR, List.of(), null, null, null, null, List.of(), Proration.DAYS, MissingUsage.BLANK);
        billing.price("e-akte.standard.betrieb", PriceModel.FIXED_PER_YEAR, "1200.00", "2026-01-01", daily);
        billing.subscribe(kaiserslautern, "2026-10-21", "e-akte.standard.betrieb");
        billing.issued("2026-10");
        var invoice = billing.invoicesOf(kaiserslautern).getFirst();
        assertThat(invoice.net()).hasToString("35.48");
        assertThat(explained(invoice).computed()).hasToString("35.48");
        assertThat(explained(invoice).steps())
                .containsExactly(
                        "1 × 1.200,00 € je Jahr = 1.200,00 € im Jahr, fällig in 12 Monatsraten",
                        "10/12 davon bis Ende Oktober 2026 sind 1.000,00 €, abzüglich 9/12 bis zum Vormonat von 900,00 € = 100,00 €",
                        "für 11 von 31 Tagen = 35,48 €");
    }

    @Test
    void refusesMoreThanTheCostWhereTheTaxCaseAllowsNoMore() {
        billing.price(COMPONENT, PriceModel.PER_UNIT_PER_MONTH, "1.00", "2026-01-01", terms(null, null, "25.00", null));
        assertThat(quote("3", "COST_SHARING", "PUBLIC_LAW"))
                .isEqualTo(Outcome.refused(new RatingRefusal.PriceNotCostRecovering(COMPONENT)));
        billing.subscribeAs(kaiserslautern, "2026-10-01", "COST_SHARING", "PUBLIC_LAW", COMPONENT);
        var run = billing.calculated("2026-10");
        assertThat(billing.documents(run)).isEmpty();
        assertThat(billing.setAside(run))
                .singleElement()
                .satisfies(aside -> assertThat(aside.reason()).isEqualTo("PRICE_NOT_COST_RECOVERING"));
    }

    private void costs(String quantity, PriceTerms terms, String amount, String steps) {
        billing.price(COMPONENT, PriceModel.PER_USAGE_UNIT, "1.00", "2026-01-01", terms);
        var quoted =
                quote(quantity, "MARKET", "PRIVATE_LAW").orElseThrow().lines().getFirst();
        var service = billing.subscribe(kaiserslautern, "2026-10-01", COMPONENT);
        if (!quantity.equals("0")) {
            report(service, quantity);
        }
        billing.issued("2026-10");
        var invoice = billing.invoicesOf(kaiserslautern).getFirst();
        var line = line(invoice);

        assertThat(quoted.amount()).hasToString(amount);
        assertThat(line.amount()).hasToString(amount);
        assertThat(explained(invoice).computed()).hasToString(amount);
        assertThat(explained(invoice).steps())
                .containsExactlyElementsOf(steps.lines().toList());
        var words = String.join("; ", steps.lines().toList());
        assertThat(quoted.basis()).isEqualTo(words);
        assertThat(line.basis()).endsWith(words);
        assertThat(line.unitPrice()).isEqualByComparingTo(quoted.unitPrice());
        assertThat(new String(xml(invoice), StandardCharsets.UTF_8)).contains(words);
    }

    private Outcome<Quote, RatingRefusal> quote(String quantity, String taxClass, String contractForm) {
        return billing.room(QuotePrice.class)
                .quote(
                        billing.system(kaiserslautern),
                        new QuotePrice.Question(
                                billing.association,
                                taxClass,
                                contractForm,
                                Optional.of(LocalDate.parse("2026-10-01")),
                                1,
                                Map.of(COMPONENT, Optional.of(new BigDecimal(quantity)))));
    }

    private void report(Subscription service, String quantity) {
        var client = new Actor(billing.association, Actor.Kind.MACHINE, Ids.next(), "E-Akte", List.of());
        assertThat(billing.room(ReportUsage.class)
                        .report(
                                client,
                                List.of(new UsageRecord(
                                        "1",
                                        "e-akte",
                                        Ids.text("sin", service.serviceInstance()),
                                        "vorgaenge",
                                        quantity,
                                        "2026-10-22T08:00:00Z"))))
                .containsExactly(new UsageAnswer.Accepted());
    }

    private InvoiceLine line(Invoice invoice) {
        return billing.database
                .transactions()
                .read(
                        billing.system(kaiserslautern),
                        () -> billing.room(Invoices.class).lines(invoice.id()).getFirst());
    }

    private byte[] xml(Invoice invoice) {
        return billing.database
                .transactions()
                .read(
                        billing.system(kaiserslautern),
                        () -> billing.room(Invoices.class)
                                .content(kaiserslautern, invoice.id(), Invoices.Format.XML)
                                .orElseThrow()
                                .bytes());
    }

    private ExplainedLine explained(Invoice invoice) {
        return billing.database
                .transactions()
                .read(
                        billing.system(kaiserslautern),
                        () -> billing.room(Explanations.class)
                                .of(kaiserslautern, invoice.id().value())
                                .orElseThrow()
                                .getFirst());
    }
}
