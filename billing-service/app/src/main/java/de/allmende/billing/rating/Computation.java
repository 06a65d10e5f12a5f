package de.allmende.billing.rating;

import de.allmende.billing.price.Figures;
import de.allmende.billing.price.PriceModel;
import de.allmende.billing.price.PriceScale;
import de.allmende.billing.price.PriceTerms;
import de.allmende.billing.price.PriceTier;
import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Proration;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Rechenweg: how an amount follows from a price and a quantity, step by step. It says in words what {@link RatingEngine} has
 * computed; whoever compares the two checks the engine.
 *
 * @param discountGroup the legal basis whose discount was given
 * @param service the days with service in the month
 */
public record Computation(
        PriceVersion price, BaseQuantity base, @Nullable String discountGroup, DatePeriod service) {

    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.GERMAN);
    private static final BigDecimal INSTALMENTS = BigDecimal.valueOf(12);

    private record Step(String text, BigDecimal result) {}

    /** What the line must cost. */
    public Money amount() {
        return isInstalment() ? dueBy(instalment()).minus(dueBy(instalment() - 1)) : period();
    }

    /** Whether the amount is the quantity times the price of a unit, or a twelfth of it. */
    public boolean isPlain() {
        return price.terms().arePlain();
    }

    /** What the period costs by which it is charged: the month, the year, or once. */
    public Money period() {
        return Money.rounded(steps(terms()).getLast().result());
    }

    /** The computation in German; the last step ends with the amount of the period. */
    public List<String> stepsOfPeriod() {
        var steps = steps(terms());
        var texts = new ArrayList<>(steps.subList(0, steps.size() - 1).stream()
                .map(step -> "%s = %s".formatted(step.text(), Figures.euro(step.result())))
                .toList());
        texts.add("%s = %s".formatted(steps.getLast().text(), Figures.euro(period().amount())));
        return texts;
    }

    /** The computation in German, a step a line; the last one ends with the amount. */
    public List<String> steps() {
        var steps = new ArrayList<>(stepsOfPeriod());
        if (!isInstalment()) {
            return steps;
        }
        steps.add(steps.removeLast() + " im Jahr, fällig in zwölf Monatsraten");
        int instalment = instalment();
        steps.add(
                instalment == 1
                        ? "1/12 davon bis Ende %s = %s"
                                .formatted(MONTH.format(month()), Figures.euro(amount().amount()))
                        : "%d/12 davon bis Ende %s sind %s, abzüglich %d/12 bis zum Vormonat von %s = %s"
                                .formatted(
                                        instalment,
                                        MONTH.format(month()),
                                        Figures.euro(dueBy(instalment).amount()),
                                        instalment - 1,
                                        Figures.euro(dueBy(instalment - 1).amount()),
                                        Figures.euro(amount().amount())));
        return steps;
    }

    private PriceTerms terms() {
        return price.terms();
    }

    private List<Step> steps(PriceTerms terms) {
        var steps = new ArrayList<>(ofQuantity(terms));
        if (steps.size() > 1) {
            steps.add(new Step(
                    "Summe der Stufen", steps.stream().map(Step::result).reduce(BigDecimal.ZERO, BigDecimal::add)));
        }
        if (terms.marginPercent() != null) {
            steps.add(new Step(
                    "zuzüglich %s %% Aufschlag".formatted(Figures.number(terms.marginPercent())),
                    last(steps).multiply(percent(BigDecimal.valueOf(100).add(terms.marginPercent())))));
        }
        terms.discountOf(discountGroup)
                .ifPresent(discount -> steps.add(new Step(
                        "abzüglich " + discount.text(),
                        last(steps).multiply(percent(BigDecimal.valueOf(100).subtract(discount.percent()))))));
        if (terms.minimum() != null && last(steps).compareTo(terms.minimum()) < 0) {
            steps.add(new Step("weniger als der Mindestbetrag, also", terms.minimum()));
        }
        if (terms.proration() == Proration.DAYS && days() < month().lengthOfMonth()) {
            steps.add(new Step(
                    "für %d von %d Tagen".formatted(days(), month().lengthOfMonth()),
                    last(steps)
                            .multiply(BigDecimal.valueOf(days()))
                            .divide(BigDecimal.valueOf(month().lengthOfMonth()), 2, RoundingMode.HALF_UP)));
        }
        return steps;
    }

    private List<Step> ofQuantity(PriceTerms terms) {
        var charged = terms.included() == null
                ? base.value()
                : base.value().subtract(terms.included()).max(BigDecimal.ZERO);
        return switch (terms.scale()) {
            case LINEAR ->
                List.of(new Step(
                        "%s × %s je %s%s"
                                .formatted(
                                        Figures.number(charged),
                                        Figures.euro(price.unitPrice()),
                                        price.unitLabel(),
                                        included(terms)),
                        charged.multiply(price.unitPrice())));
            case BLOCKS -> List.of(blocks(charged, Objects.requireNonNull(terms.blockSize()), included(terms)));
            case GRADUATED, VOLUME -> ofTiers(terms, charged);
        };
    }

    private String included(PriceTerms terms) {
        return terms.included() == null
                ? ""
                : " (%s, davon %s inbegriffen)"
                        .formatted(Figures.number(base.value()), Figures.number(terms.included()));
    }

    private Step blocks(BigDecimal charged, int size, String included) {
        var whole = charged.divideAndRemainder(BigDecimal.valueOf(size));
        var count = Figures.plain(whole[1].signum() == 0 ? whole[0] : whole[0].add(BigDecimal.ONE));
        return new Step(
                "%s angefangene Blöcke zu %d für %s × %s%s"
                        .formatted(
                                Figures.number(count),
                                size,
                                Figures.number(charged),
                                Figures.euro(price.unitPrice()),
                                included),
                count.multiply(price.unitPrice()));
    }

    private List<Step> ofTiers(PriceTerms terms, BigDecimal charged) {
        var reached = terms.tiers().stream()
                .filter(tier -> charged.compareTo(tier.above()) > 0)
                .toList();
        if (reached.isEmpty()) {
            return List.of(tier(terms.tiers().getFirst(), charged));
        }
        return terms.scale() == PriceScale.VOLUME
                ? List.of(tier(reached.getLast(), charged))
                : reached.stream().map(tier -> tier(tier, tier.share(charged))).toList();
    }

    private Step tier(PriceTier tier, BigDecimal quantity) {
        return new Step(
                "%s × %s je %s (Stufe %s)"
                        .formatted(
                                Figures.number(quantity),
                                Figures.euro(tier.unitPrice()),
                                price.unitLabel(),
                                tier.range()),
                quantity.multiply(tier.unitPrice()));
    }

    private static BigDecimal last(List<Step> steps) {
        return steps.getLast().result();
    }

    private static BigDecimal percent(BigDecimal parts) {
        return parts.movePointLeft(2);
    }

    private boolean isInstalment() {
        return price.model() == PriceModel.PER_INHABITANT_PER_YEAR;
    }

    private YearMonth month() {
        return YearMonth.from(service.from());
    }

    private long days() {
        return ChronoUnit.DAYS.between(service.from(), Objects.requireNonNull(service.until()));
    }

    private int instalment() {
        return month().getMonthValue();
    }

    private Money dueBy(int instalment) {
        return Money.rounded(period().amount()
                .multiply(BigDecimal.valueOf(instalment))
                .divide(INSTALMENTS, 10, RoundingMode.HALF_UP));
    }
}
