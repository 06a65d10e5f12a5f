package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.invoicerun.InvoiceRuns;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.rating.Quote;
import de.allmende.billing.rating.QuotePrice;
import de.allmende.billing.rating.RatingRefusal;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class QuoteIT {

    private static final String BASE = "klar.standard.grundbetrag";
    private static final String SEAT = "klar.standard.arbeitsplatz";
    private static final String SETUP = "klar.standard.einrichtung";
    private static final String INHABITANT = "klar.standard.betrieb";

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId kaiserslautern = billing.municipality(11, "Kaiserslautern", 99_292, "MEMBER");
    private final TenantId budenheim = billing.municipality(21, "Budenheim", 8_639, "ZWECKVEREINBARUNG");

    @BeforeEach
    void prices() {
        billing.price(BASE, PriceModel.FIXED_PER_MONTH, "89.00", "2026-01-01");
        billing.price(SEAT, PriceModel.PER_UNIT_PER_MONTH, "0.065", "2026-01-01");
        billing.price(SETUP, PriceModel.ONE_TIME, "490.00", "2026-01-01");
        billing.price(INHABITANT, PriceModel.PER_INHABITANT_PER_YEAR, "0.1250", "2026-01-01");
    }

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void costsPerInhabitantTakeTheNearestEarlierFigureAndNameItsSource() {
        var quote = quote(kaiserslautern, "MARKET", "PRIVATE_LAW", "2026-01-01", Map.of(INHABITANT, "1"))
                .orElseThrow();

        assertThat(quote.yearly()).isEqualTo(Money.euro("12411.50"));
        assertThat(quote.lines().getFirst().amount()).isEqualTo(Money.euro("12411.50"));
        assertThat(quote.lines().getFirst().basis()).isEqualTo("99.292 Einwohner am 31.12.2022 (GV100AD 30.11.2023)");
    }

    @Test
    void sumsUpMonthYearTermAndRestOfTheFiscalYear() {
        var quote = quote(
                        kaiserslautern,
                        "MARKET",
                        "PRIVATE_LAW",
                        "2026-11-15",
                        Map.of(BASE, "1", SEAT, "25", SETUP, "1"))
                .orElseThrow();

        assertThat(quote.monthly()).isEqualTo(Money.euro("90.63"));
        assertThat(quote.oneTime()).isEqualTo(Money.euro("490.00"));
        assertThat(quote.restOfFiscalYear()).isEqualTo(Money.euro("671.26"));
        assertThat(quote.yearly()).isEqualTo(Money.euro("1087.56"));
        assertThat(quote.fullTerm()).isEqualTo(Money.euro("2665.12"));
        assertThat(quote.fullTermGross()).isEqualTo(Money.euro("3171.49"));
        assertThat(quote.tax().code()).isEqualTo("UST_REGEL");
        assertThat(quote.fiscalYears())
                .containsExactly(
                        new Quote.FiscalYear(2026, Money.euro("671.26")),
                        new Quote.FiscalYear(2027, Money.euro("1087.56")),
                        new Quote.FiscalYear(2028, Money.euro("906.30")));
        assertThat(quote.fiscalYears().stream().map(Quote.FiscalYear::net).reduce(Money.ZERO, Money::plus))
                .isEqualTo(quote.fullTerm());
    }

    @Test
    void theInvoiceCostsWhatTheQuoteSaid() {
        var quote = quote(
                        kaiserslautern,
                        "MARKET",
                        "PRIVATE_LAW",
                        "2026-10-05",
                        Map.of(BASE, "1", SEAT, "1", SETUP, "1", INHABITANT, "1"))
                .orElseThrow();
        billing.subscribe(kaiserslautern, "2026-10-05", BASE, SEAT, SETUP, INHABITANT);

        assertThat(billing.documents(billing.issued("2026-10")))
                .extracting(InvoiceRuns.Document::net)
                .containsExactly(quote.monthly().plus(quote.oneTime()));
    }

    @Test
    void aNewPriceCountsFromItsDay() {
        billing.price(BASE, PriceModel.FIXED_PER_MONTH, "99.00", "2027-01-01");

        var quote = quote(kaiserslautern, "MARKET", "PRIVATE_LAW", "2026-11-01", Map.of(BASE, "1"))
                .orElseThrow();

        assertThat(quote.monthly()).isEqualTo(Money.euro("89.00"));
        assertThat(quote.yearly()).isEqualTo(Money.euro("1168.00"));
    }

    @Test
    void refusesWhatHasNoPrice() {
        assertThat(quote(kaiserslautern, "MARKET", "PRIVATE_LAW", "2025-12-31", Map.of(BASE, "1")))
                .isEqualTo(Outcome.refused(new RatingRefusal.NoPrice(BASE)));
    }

    @Test
    void refusesATenantWithoutInhabitants() {
        assertThat(quote(billing.association, "MARKET", "PRIVATE_LAW", "2026-11-01", Map.of(INHABITANT, "1")))
                .isEqualTo(Outcome.refused(new RatingRefusal.NoInhabitantFigure(INHABITANT)));
    }

    @ParameterizedTest
    @CsvSource({
        "MARKET,       PRIVATE_LAW, 11, 2026-11-01, UST_REGEL",
        "MARKET,       PRIVATE_LAW, 21, 2026-11-01, UST_REGEL",
        "COST_SHARING, PRIVATE_LAW, 11, 2026-11-01, FREI_4_29",
        "COST_SHARING, PUBLIC_LAW,  11, 2026-11-01, FREI_4_29",
        "PUBLIC_TASK,  PUBLIC_LAW,  11, 2026-11-01, NSTB_2B_ABS3_2",
        "PUBLIC_TASK,  PUBLIC_LAW,  21, 2027-11-01, NSTB_2B_ABS3_2"
    })
    void derivesTheTaxCase(String taxClass, String contractForm, int tenant, String day, String expected) {
        var quote = quote(BillingUnderTest.tenant(tenant), taxClass, contractForm, day, Map.of(BASE, "1"))
                .orElseThrow();

        assertThat(quote.tax().code()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"COST_SHARING, PUBLIC_LAW,  21", "PUBLIC_TASK,  PRIVATE_LAW, 11", "MARKET,       PUBLIC_LAW,  11"})
    void refusesACombinationWithoutARule(String taxClass, String contractForm, int tenant) {
        assertThat(quote(BillingUnderTest.tenant(tenant), taxClass, contractForm, "2026-11-01", Map.of(BASE, "1")))
                .isEqualTo(Outcome.refused(new RatingRefusal.NoTaxRule(BASE)));
    }

    @Test
    void oldLawCountsOnlyForIssuersThatChoseItAndOnlyUntilTheEndOf2026() {
        billing.database
                .transactions()
                .change(
                        billing.clerk,
                        () -> billing.database
                                .context()
                                .execute(
                                        "insert into billing.old_law_option values ({0}, date '2017-01-01', null, 'Beschluss 2016')",
                                        org.jooq.impl.DSL.val(billing.association.value())));

        assertThat(taxCase("COST_SHARING", "2026-12-31")).isEqualTo("NSTB_ALT_2_3");
        assertThat(taxCase("COST_SHARING", "2027-01-01")).isEqualTo("FREI_4_29");
        assertThat(taxCase("MARKET", "2026-12-31")).isEqualTo("UST_REGEL");
        assertThat(budenheim).isNotNull();
    }

    private String taxCase(String taxClass, String day) {
        return quote(kaiserslautern, taxClass, "PRIVATE_LAW", day, Map.of(BASE, "1"))
                .orElseThrow()
                .tax()
                .code();
    }

    private Outcome<Quote, RatingRefusal> quote(
            TenantId consumer, String taxClass, String contractForm, String startsOn, Map<String, String> quantities) {
        var wanted = new LinkedHashMap<String, Optional<BigDecimal>>();
        quantities.forEach((component, quantity) -> wanted.put(component, Optional.of(new BigDecimal(quantity))));
        return billing.room(QuotePrice.class)
                .quote(
                        billing.system(consumer),
                        new QuotePrice.Question(
                                billing.association,
                                taxClass,
                                contractForm,
                                Optional.of(LocalDate.parse(startsOn)),
                                24,
                                wanted));
    }
}
