package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.billing.price.PriceModel;
import de.allmende.billing.rating.RatedLine;
import de.allmende.billing.rating.RatingEngine;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The set-based engine against a naive one, component by component and month by month. */
final class RatingReferenceIT {

    private static final int CASES = 150;
    private static final List<PriceModel> MODELS = List.of(PriceModel.values());
    private static final int INHABITANTS = 8_639;

    private final BillingUnderTest billing = BillingUnderTest.quick();
    private final TenantId budenheim = billing.municipality(21, "Budenheim", INHABITANTS, "MEMBER");
    private final Random random = new Random(20_261_122);

    @AfterEach
    void close() {
        billing.close();
    }

    @Test
    void agreesWithANaiveComputation() {
        for (int number = 0; number < CASES; number++) {
            var component = "zufall." + number;
            var model = MODELS.get(random.nextInt(MODELS.size()));
            var earlier = price();
            var later = price();
            var change = LocalDate.parse("2026-01-01").plusDays(random.nextInt(500));
            billing.price(component, model, earlier.toPlainString(), "2025-01-01");
            billing.price(component, model, later.toPlainString(), change.toString());
            var quantity = new BigDecimal(random.nextInt(100_000)).movePointLeft(random.nextInt(4));
            var start = LocalDate.parse("2026-01-01").plusDays(random.nextInt(700));
            int months = 1 + random.nextInt(30);

            assertThat(rated(component, quantity, start, months))
                    .as(
                            "%s %s/%s from %s, quantity %s, start %s, %s months",
                            model, earlier, later, change, quantity, start, months)
                    .isEqualTo(naive(model, earlier, later, change, quantity, start, months));
        }
    }

    private BigDecimal price() {
        return new BigDecimal(random.nextInt(1_000_000)).movePointLeft(2 + random.nextInt(4));
    }

    private List<Money> rated(String component, BigDecimal quantity, LocalDate start, int months) {
        var wanted = new RatingEngine.Wanted(
                billing.association,
                budenheim,
                "MARKET",
                "PRIVATE_LAW",
                start,
                months,
                Map.of(component, Optional.of(quantity)));
        return billing
                .database
                .transactions()
                .read(
                        billing.system(budenheim),
                        () -> billing.room(RatingEngine.class).rate(wanted))
                .orElseThrow()
                .stream()
                .map(RatedLine::amount)
                .toList();
    }

    private static List<Money> naive(
            PriceModel model,
            BigDecimal earlier,
            BigDecimal later,
            LocalDate change,
            BigDecimal quantity,
            LocalDate start,
            int months) {
        var amounts = new ArrayList<Money>();
        for (int place = 0; place < months; place++) {
            var month = YearMonth.from(start).plusMonths(place);
            var firstDay = place == 0 ? start : month.atDay(1);
            var price = firstDay.isBefore(change) ? earlier : later;
            switch (model) {
                case FIXED_PER_MONTH -> amounts.add(Money.rounded(price));
                case FIXED_PER_QUARTER -> amounts.add(ofQuarter(Money.rounded(price), month));
                case FIXED_PER_YEAR -> amounts.add(ofYear(Money.rounded(price), month));
                case PER_UNIT_PER_QUARTER -> amounts.add(ofQuarter(Money.rounded(price.multiply(quantity)), month));
                case PER_UNIT_PER_YEAR -> amounts.add(ofYear(Money.rounded(price.multiply(quantity)), month));
                case PER_UNIT_PER_MONTH, PER_USAGE_UNIT -> amounts.add(Money.rounded(price.multiply(quantity)));
                case ONE_TIME -> {
                    if (place == 0) {
                        amounts.add(Money.rounded(price.multiply(quantity)));
                    }
                }
                case PER_INHABITANT_PER_YEAR ->
                    amounts.add(ofYear(Money.rounded(price.multiply(new BigDecimal(INHABITANTS))), month));
            }
        }
        return amounts;
    }

    private static Money ofYear(Money year, YearMonth month) {
        return share(year, month.getMonthValue(), 12).minus(share(year, month.getMonthValue() - 1, 12));
    }

    private static Money ofQuarter(Money quarter, YearMonth month) {
        var number = month.getMonthValue()
                - month.atDay(1).with(month.getMonth().firstMonthOfQuarter()).getMonthValue();
        return share(quarter, number + 1, 3).minus(share(quarter, number, 3));
    }

    /** What has fallen due of a period's amount after some of its months. */
    private static Money share(Money period, int months, int of) {
        return new Money(
                period.amount().multiply(new BigDecimal(months)).divide(new BigDecimal(of), 2, RoundingMode.HALF_UP));
    }
}
