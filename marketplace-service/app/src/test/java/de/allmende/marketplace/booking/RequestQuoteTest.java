package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.Maturity;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.platform.kernel.Outcome;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RequestQuoteTest {

    private final Room room = new Room();

    private Outcome<PricedWish, QuoteRefusal> quote(RequestQuote.Wish wish) {
        return room.requestQuote.quote(SampleBookings.ORDERER, wish);
    }

    private static RequestQuote.Wish wish(
            String offering, String plan, Map<String, BigDecimal> quantities, @Nullable LocalDate on) {
        return new RequestQuote.Wish(offering, plan, quantities, on);
    }

    private void refuses(RequestQuote.Wish wish, QuoteRefusal refusal) {
        assertThat(quote(wish)).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void takesThePlansUsualQuantities() {
        assertThat(quote(room.wish()).orElseThrow().plan().quantities())
                .containsExactly(Map.entry("e-akte.standard.arbeitsplatz", new BigDecimal("25")));
    }

    @Test
    void takesTheWishedQuantity() {
        var wish = wish("e-akte", "standard", Map.of("e-akte.standard.arbeitsplatz", new BigDecimal("40")), null);
        assertThat(quote(wish).orElseThrow().plan().quantities())
                .containsExactly(Map.entry("e-akte.standard.arbeitsplatz", new BigDecimal("40")));
    }

    @Test
    void refusesAnOfferingThatNobodyKnows() {
        refuses(wish("e-nix", "standard", Map.of(), null), new QuoteRefusal.OfferingNotFound());
        refuses(wish("off_nonsense", "standard", Map.of(), null), new QuoteRefusal.OfferingNotFound());
    }

    @Test
    void refusesAnOfferingThatIsWithdrawn() {
        room.sold = SampleOfferings.published(SampleOfferings.description(
                "e-akte",
                2,
                "E-Akte",
                "Alt.",
                Category.FACHVERFAHREN,
                ProtectionNeed.HIGH,
                List.of(),
                Maturity.DEPRECATED));
        refuses(room.wish(), new QuoteRefusal.OfferingWithdrawn("E-Akte"));
    }

    @Test
    void refusesAPlanThatTheOfferingDoesNotHave() {
        refuses(wish("e-akte", "gold", Map.of(), null), new QuoteRefusal.UnknownPlan("gold"));
    }

    @Test
    void refusesAQuantityOfSomethingElse() {
        refuses(
                wish("e-akte", "standard", Map.of("e-akte.standard.einrichtung", BigDecimal.TEN), null),
                new QuoteRefusal.UnknownComponent("e-akte.standard.einrichtung"));
    }

    @Test
    void refusesAQuantityOutOfBounds() {
        refuses(
                wish("e-akte", "standard", Map.of("e-akte.standard.arbeitsplatz", new BigDecimal("4")), null),
                new QuoteRefusal.QuantityNotAllowed("Arbeitsplatz", new BigDecimal("5"), new BigDecimal("5000")));
    }

    @Test
    void refusesAnAdministrationForWhichTheOfferingIsNotMade() {
        room.member(SampleBookings.KAISERSLAUTERN, TenantKind.VERBANDSGEMEINDE, Standing.ACTIVE, 25_000);
        refuses(room.wish(), new QuoteRefusal.NotForYourAdministration("E-Akte"));
        room.member(SampleBookings.KAISERSLAUTERN, TenantKind.MUNICIPALITY, Standing.ACTIVE, 999);
        refuses(room.wish(), new QuoteRefusal.NotForYourAdministration("E-Akte"));
    }

    @Test
    void refusesAStartInThePast() {
        var yesterday = LocalDate.parse("2026-11-21");
        refuses(wish("e-akte", "standard", Map.of(), yesterday), new QuoteRefusal.StartInThePast(yesterday));
    }

    @Test
    void passesOnWhatBillingRefuses() {
        for (var refusal : List.<QuoteRefusal>of(
                new QuoteRefusal.NoPrice("E-Akte"),
                new QuoteRefusal.NoTaxRule("E-Akte"),
                new QuoteRefusal.NoInhabitantFigure("E-Akte"),
                new QuoteRefusal.PriceNotCostRecovering("E-Akte"),
                new QuoteRefusal.QuotesUnavailable(Instant.parse("2026-11-22T10:00:00Z")))) {
            room.answer = Outcome.refused(refusal);
            refuses(room.wish(), refusal);
        }
    }
}
