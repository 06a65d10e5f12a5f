package de.allmende.marketplace.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfferingDescriptionTest {

    @Test
    void refusesAShortDescriptionThatIsLong() {
        assertThatThrownBy(() -> SampleOfferings.description(
                        "x", "X", "x".repeat(241), Category.BERATUNG, ProtectionNeed.NORMAL, List.of()))
                .hasMessageContaining("1 to 240 characters");
    }

    @Test
    void refusesAKeyThatIsNoneOfSmallLettersDigitsAndHyphens() {
        assertThatThrownBy(() -> SampleOfferings.description(
                        "e--akte", "X", "x", Category.BERATUNG, ProtectionNeed.NORMAL, List.of()))
                .hasMessageContaining("small letters");
    }

    @Test
    void refusesACountedComponentWithoutAQuantity() {
        assertThatThrownBy(() -> new PlanComponent(
                        "e-akte.standard.platz", "Platz", PriceModel.PER_UNIT, "Platz", null, null, null, null))
                .hasMessageContaining("quantity");
    }

    @Test
    void theHighestNeedIsTheOfferingsNeed() {
        assertThat(SampleOfferings.eAkte().description().protection().need()).isEqualTo(ProtectionNeed.HIGH);
    }

    @Test
    void anAudienceHasKindsAndSizes() {
        var audience = new Audience(1000, 20000, List.of(AudienceKind.MUNICIPALITY));
        assertThat(audience.includes("MUNICIPALITY", 8639)).isTrue();
        assertThat(audience.includes("MUNICIPALITY", 999)).isFalse();
        assertThat(audience.includes("MUNICIPALITY", 20001)).isFalse();
        assertThat(audience.includes("MUNICIPALITY", null)).isTrue();
        assertThat(audience.includes("SUPPLIER", 8639)).isFalse();
    }

    @Test
    void pricesForDifferentPeriodsAreComparedByTheMonth() {
        assertThat(new ListPrice(new BigDecimal("24.00"), ChargePeriod.QUARTER).perMonth())
                .isEqualByComparingTo("8.00");
        assertThat(new ListPrice(new BigDecimal("94.80"), ChargePeriod.YEAR).perMonth())
                .isEqualByComparingTo("7.90");
    }

    @Test
    void aListShowsTheCheapestRecurringPrice() {
        var prices = new PriceTable(
                Map.of(
                        "e-akte.standard.einrichtung", new ListPrice(new BigDecimal("1.00"), ChargePeriod.ONCE),
                        "e-akte.standard.arbeitsplatz", new ListPrice(new BigDecimal("94.80"), ChargePeriod.YEAR)),
                null);
        assertThat(EntryPrice.of(SampleOfferings.eAkte().description(), prices))
                .hasValueSatisfying(
                        price -> assertThat(price.price().unitPrice()).isEqualByComparingTo("94.80"));
    }
}
