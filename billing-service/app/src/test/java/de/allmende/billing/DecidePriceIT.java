package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.price.DecidePrice;
import de.allmende.billing.price.OfferingOwners;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceRefusal;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Prices;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
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
        return decidePrice.decide(
                editor(provider),
                new DecidePrice.Command(
                        component, model, new BigDecimal(price), "Monat", from, "Beschluss des Rates vom 01.10.2026"));
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
    void refusesAnotherModel() {
        fixed(SPEYER, "12.50", TODAY).orElseThrow();
        assertThat(decide(SPEYER, "stadtplan.standard.betrieb", PriceModel.ONE_TIME, "12.50", TODAY.plusMonths(1)))
                .isEqualTo(Outcome.refused(new PriceRefusal.PriceModelDiffers("stadtplan.standard.betrieb")));
    }
}
