package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.price.DecidePrice;
import de.allmende.billing.price.GroupDiscount;
import de.allmende.billing.price.GroupDiscount.LegalBasis;
import de.allmende.billing.price.MissingUsage;
import de.allmende.billing.price.OfferingOwners;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceRefusal;
import de.allmende.billing.price.PriceScale;
import de.allmende.billing.price.PriceTerms;
import de.allmende.billing.price.PriceTier;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Prices;
import de.allmende.billing.price.Proration;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Providers price their own offerings, and nobody else's. */
final class DecidePriceIT {

    private static final TenantId SPEYER = BillingUnderTest.tenant(17);
    private static final TenantId TRIER = BillingUnderTest.tenant(18);
    private static final LocalDate TODAY = LocalDate.parse("2026-11-15");

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final DecidePrice decidePrice = billing.room(DecidePrice.class);
    private final Prices prices = billing.room(Prices.class);

    @BeforeEach
    void speyerProvidesAMap() {
        keep(SPEYER);
    }

    @AfterEach
    void close() {
        billing.close();
    }

    private void keep(TenantId owner) {
        billing.database.transactions().change(billing.system(owner), () -> {
            billing.room(OfferingOwners.class).keep(owner, "stadtplan");
            return true;
        });
    }

    private static Actor editor(TenantId tenant) {
        return new Actor(tenant, Actor.Kind.PERSON, Ids.next(), "Katalog", List.of(Grant.of("CATALOGUE_EDITOR")));
    }

    private Outcome<PriceVersion, PriceRefusal> decide(
            TenantId provider, String component, PriceModel model, String price, LocalDate from) {
        return decide(provider, component, model, price, from, PriceTerms.PLAIN);
    }

    private Outcome<PriceVersion, PriceRefusal> decide(
            TenantId provider, String component, PriceModel model, String price, LocalDate from, PriceTerms terms) {
        return decidePrice.decide(
                editor(provider),
                new DecidePrice.Command(
                        component,
                        model,
                        new BigDecimal(price),
                        "Monat",
                        from,
                        "Beschluss des Rates vom 01.10.2026",
                        terms));
    }

    private Outcome<PriceVersion, PriceRefusal> fixed(TenantId provider, String price, LocalDate from) {
        return decide(provider, "stadtplan.standard.betrieb", PriceModel.FIXED_PER_MONTH, price, from);
    }

    private List<PriceVersion> known() {
        return billing.database.transactions().read(billing.system(SPEYER), () -> prices.of(SPEYER, "stadtplan"));
    }

    @Test
    void aPriceCountsFromItsDayAndStaysAsItWas() {
        fixed(SPEYER, "12.50", TODAY).orElseThrow();
        fixed(SPEYER, "14.00", TODAY.plusMonths(2)).orElseThrow();
        assertThat(known())
                .extracting(each -> each.effectiveFrom() + " " + each.unitPrice() + " " + each.unitCode())
                .containsExactly("2027-01-15 14 MON", "2026-11-15 12.5 MON");
        assertThat(billing.database
                        .transactions()
                        .read(
                                billing.system(TRIER),
                                () -> prices.inForce(List.of("stadtplan.standard.betrieb"), TODAY)))
                .singleElement()
                .satisfies(price -> assertThat(price.unitPrice()).isEqualByComparingTo("12.50"));
    }

    @Test
    void forOthersTheOfferingDoesNotExist() {
        assertThat(fixed(TRIER, "0.01", TODAY)).isEqualTo(Outcome.refused(new PriceRefusal.OfferingNotFound()));
        assertThat(decide(SPEYER, "e-akte.standard.arbeitsplatz", PriceModel.PER_UNIT_PER_MONTH, "0.01", TODAY))
                .isEqualTo(Outcome.refused(new PriceRefusal.OfferingNotFound()));
    }

    @Test
    void whoHasTheKeyFirstKeepsIt() {
        keep(TRIER);
        assertThat(fixed(TRIER, "0.01", TODAY)).isEqualTo(Outcome.refused(new PriceRefusal.OfferingNotFound()));
        assertThat(fixed(SPEYER, "12.50", TODAY)).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void refusesADayThatIsOver() {
        assertThat(fixed(SPEYER, "12.50", TODAY.minusDays(1)))
                .isEqualTo(Outcome.refused(new PriceRefusal.PriceInThePast(TODAY.minusDays(1))));
    }

    @Test
    void refusesASecondPriceFromTheSameDay() {
        fixed(SPEYER, "12.50", TODAY).orElseThrow();
        assertThat(fixed(SPEYER, "99.00", TODAY))
                .isEqualTo(Outcome.refused(new PriceRefusal.PriceAlreadyDecided("stadtplan.standard.betrieb", TODAY)));
        assertThat(known())
                .singleElement()
                .satisfies(price -> assertThat(price.unitPrice()).isEqualByComparingTo("12.50"));
    }

    @Test
    void onlyThePeriodOfAPriceMayChange() {
        var component = "stadtplan.standard.betrieb";
        fixed(SPEYER, "12.50", TODAY).orElseThrow();
        var yearly = decide(SPEYER, component, PriceModel.FIXED_PER_YEAR, "140.00", TODAY.plusMonths(1))
                .orElseThrow();
        assertThat(yearly.unitCode()).isEqualTo("ANN");
        assertThat(yearly.per()).isEqualTo("Jahr");
        assertThat(decide(SPEYER, component, PriceModel.PER_UNIT_PER_YEAR, "140.00", TODAY.plusMonths(2)))
                .isEqualTo(Outcome.refused(new PriceRefusal.PriceModelDiffers(component)));
    }

    @Test
    void refusesAnotherModel() {
        fixed(SPEYER, "12.50", TODAY).orElseThrow();
        assertThat(decide(SPEYER, "stadtplan.standard.betrieb", PriceModel.ONE_TIME, "12.50", TODAY.plusMonths(1)))
                .isEqualTo(Outcome.refused(new PriceRefusal.PriceModelDiffers("stadtplan.standard.betrieb")));
    }

    private static PriceTier tier(String above, @Nullable String upTo, String price) {
        return new PriceTier(new BigDecimal(above), upTo == null ? null : new BigDecimal(upTo), new BigDecimal(price));
    }

    private Outcome<PriceVersion, PriceRefusal> metered(PriceTerms terms) {
        return decide(SPEYER, "stadtplan.standard.abrufe", PriceModel.PER_USAGE_UNIT, "1.00", TODAY, terms);
    }

    private Outcome<PriceVersion, PriceRefusal> tiered(PriceTier... tiers) {
        return metered(PriceTerms.PLAIN.in(PriceScale.GRADUATED, List.of(tiers)));
    }

    @Test
    void keepsAllTermsAsTheyWereDecided() {
        var terms = new PriceTerms(
                PriceScale.VOLUME,
                List.of(tier("0", "100.5", "1.00"), tier("100.5", null, "0.8")),
                null,
                null,
                new BigDecimal("25.00"),
                new BigDecimal("7.5"),
                List.of(new GroupDiscount(LegalBasis.MEMBER, new BigDecimal("10"), "Gründungskommune")),
                Proration.WHOLE_MONTHS,
                MissingUsage.REUSE);
        metered(terms).orElseThrow();
        assertThat(known())
                .singleElement()
                .satisfies(price -> assertThat(price.terms()).isEqualTo(terms));
    }

    @Test
    void refusesIncompleteTiersAndNamesTheTier() {
        assertThat(tiered(tier("1", "10", "1.00"), tier("10", null, "0.80")))
                .isEqualTo(Outcome.refused(new PriceRefusal.TiersDoNotBeginAtZero(BigDecimal.ONE)));
        assertThat(tiered(tier("0", "10", "1.00"), tier("11", null, "0.80")))
                .isEqualTo(Outcome.refused(
                        new PriceRefusal.GapBetweenTiers(2, new BigDecimal("10"), new BigDecimal("11"))));
        assertThat(tiered(tier("0", "10", "1.00"), tier("10", "20", "0.80"), tier("15", null, "0.70")))
                .isEqualTo(
                        Outcome.refused(new PriceRefusal.TiersOverlap(3, new BigDecimal("20"), new BigDecimal("15"))));
        assertThat(tiered(tier("0", "10", "1.00"), tier("10", "5", "0.80"), tier("5", null, "0.70")))
                .isEqualTo(Outcome.refused(
                        new PriceRefusal.TierBoundDescends(2, new BigDecimal("10"), new BigDecimal("5"))));
        assertThat(tiered(tier("0", "10", "1.00"), tier("10", "20", "0.80")))
                .isEqualTo(Outcome.refused(new PriceRefusal.OnlyTheLastTierIsOpen(2)));
        assertThat(tiered(tier("0", null, "1.00"), tier("10", null, "0.80")))
                .isEqualTo(Outcome.refused(new PriceRefusal.OnlyTheLastTierIsOpen(1)));
        assertThat(known()).isEmpty();
    }

    @Test
    void refusesTermsThatDoNotFit() {
        var doNotFit = Outcome.refused(new PriceRefusal.PriceTermsDoNotFit());
        assertThat(tiered()).isEqualTo(doNotFit);
        assertThat(tiered(tier("0", null, "0.99"))).isEqualTo(doNotFit);
        assertThat(metered(PriceTerms.PLAIN.in(PriceScale.BLOCKS, List.of()))).isEqualTo(doNotFit);
        assertThat(metered(minimum("0"))).isEqualTo(doNotFit);
        assertThat(fixed(PriceTerms.PLAIN.with(MissingUsage.REUSE))).isEqualTo(doNotFit);
        assertThat(fixed(minimum("5.00"))).isEqualTo(doNotFit);
    }

    private Outcome<PriceVersion, PriceRefusal> fixed(PriceTerms terms) {
        return decide(SPEYER, "stadtplan.standard.betrieb", PriceModel.FIXED_PER_MONTH, "12.50", TODAY, terms);
    }

    private static PriceTerms minimum(String amount) {
        return new PriceTerms(
                PriceScale.LINEAR,
                List.of(),
                null,
                null,
                new BigDecimal(amount),
                null,
                List.of(),
                Proration.WHOLE_MONTHS,
                MissingUsage.BLANK);
    }

    @Test
    void refusesMoreThanTheCostWhereContractsAreChargedAtCost() {
        var component = "e-akte.standard.nutzer";
        billing.price(component, PriceModel.PER_USAGE_UNIT, "1.00", "2026-01-01");
        var budenheim = billing.municipality(21, "Budenheim", 8_639, "MEMBER");
        billing.subscribeAs(budenheim, "2026-10-01", "COST_SHARING", "PUBLIC_LAW", component);

        assertThat(decide(billing.association, component, PriceModel.PER_USAGE_UNIT, "1.00", TODAY, minimum("5.00")))
                .isEqualTo(Outcome.refused(new PriceRefusal.PriceNotCostRecovering(component)));
        assertThat(decide(
                        billing.association,
                        component,
                        PriceModel.PER_USAGE_UNIT,
                        "1.00",
                        TODAY,
                        PriceTerms.PLAIN.in(
                                PriceScale.VOLUME, List.of(tier("0", "10", "1.00"), tier("10", null, "0.8")))))
                .isInstanceOf(Outcome.Done.class);
    }
}
