package de.allmende.billing.rating;

import de.allmende.billing.price.Figures;
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

    private record Step(String text, BigDecimal result) {}

    /** What the line must cost. */
    public Money amount() {
        return isInstalment() ? instalmentOfMonth() : period();
    }

    /** Whether the amount is the quantity times the price of a unit, or an instalment of it. */
    public boolean isPlain() {
        return price.terms().arePlain();
    }

    /** What the period costs by which it is charged: the month, the year, or once. */
    public Money period() {
        return Money.rounded(stepsToPeriod().getLast().result());
    }

    /** The computation in German; the last step ends with the amount of the period. */
    public List<String> stepsOfPeriod() {
        var steps = stepsToPeriod();
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
        int instalments = price.model().period().months();
        int instalment = instalment();
        var due = Figures.euro(instalmentDue().amount());
        steps.add("%s im %s, fällig in %d Monatsraten"
                .formatted(steps.removeLast(), price.model().period().label(), instalments));
        steps.add(
                instalment == 1
                        ? "1/%d davon bis Ende %s = %s".formatted(instalments, MONTH.format(month()), due)
                        : "%d/%d davon bis Ende %s sind %s, abzüglich %d/%d bis zum Vormonat von %s = %s"
                                .formatted(
                                        instalment,
                                        instalments,
                                        MONTH.format(month()),
                                        Figures.euro(dueBy(instalment).amount()),
                                        instalment - 1,
                                        instalments,
                                        Figures.euro(dueBy(instalment - 1).amount()),
                                        due));
        if (countsDays()) {
            steps.add("%s = %s".formatted(ofDays(instalmentDue().amount()).text(), Figures.euro(amount().amount())));
        }
        return steps;
    }

    /** Up to the amount of the period; the days count in the month, and so belong to an instalment. */
    private List<Step> stepsToPeriod() {
        var steps = steps(terms());
        if (!isInstalment() && countsDays()) {
            steps.add(ofDays(last(steps)));
        }
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
        return steps;
    }

    private boolean countsDays() {
        return terms().proration() == Proration.DAYS && days() < month().lengthOfMonth();
    }

    private Step ofDays(BigDecimal amount) {
        return new Step(
                "für %d von %d Tagen".formatted(days(), month().lengthOfMonth()),
                amount.multiply(BigDecimal.valueOf(days()))
                        .divide(BigDecimal.valueOf(month().lengthOfMonth()), 2, RoundingMode.HALF_UP));
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
                                        price.per(),
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
                        .formatted(Figures.number(quantity), Figures.euro(tier.unitPrice()), price.per(), tier.range()),
                quantity.multiply(tier.unitPrice()));
    }

    private static BigDecimal last(List<Step> steps) {
        return steps.getLast().result();
    }

    private static BigDecimal percent(BigDecimal parts) {
        return parts.movePointLeft(2);
    }

    private boolean isInstalment() {
        return price.model().isInInstalments();
    }

    private YearMonth month() {
        return YearMonth.from(service.from());
    }

    private long days() {
        return ChronoUnit.DAYS.between(service.from(), Objects.requireNonNull(service.until()));
    }

    private int instalment() {
        return price.model().period().instalmentOn(service.from());
    }

    private Money instalmentDue() {
        return dueBy(instalment()).minus(dueBy(instalment() - 1));
    }

    private Money instalmentOfMonth() {
        return countsDays() ? Money.rounded(ofDays(instalmentDue().amount()).result()) : instalmentDue();
    }

    private Money dueBy(int instalment) {
        return Money.rounded(period().amount()
                .multiply(BigDecimal.valueOf(instalment))
                .divide(BigDecimal.valueOf(price.model().period().months()), 10, RoundingMode.HALF_UP));
    }
}
