package de.allmende.billing;

import de.allmende.billing.price.PriceVersion;
import de.allmende.billing.price.Proration;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;

/** What one contract costs in one month, computed without a database, as a clerk with a calculator would. */
record NaivePrice(PriceVersion price, String legalBasis, LocalDate from, LocalDate until) {

    private static final MathContext EXACT = new MathContext(80, RoundingMode.HALF_UP);

    /** @param quantity ordered, reported or counted in the whole month */
    BigDecimal amount(BigDecimal quantity) {
        var month = from.getMonthValue();
        var due = switch (price.model()) {
            case FIXED_PER_QUARTER, PER_UNIT_PER_QUARTER ->
                instalment(
                        cents(period(quantity)),
                        List.of(1, 2, 3, 1, 2, 3, 1, 2, 3, 1, 2, 3).get(month - 1),
                        3);
            case FIXED_PER_YEAR, PER_UNIT_PER_YEAR, PER_INHABITANT_PER_YEAR ->
                instalment(cents(period(quantity)), month, 12);
            case FIXED_PER_MONTH, PER_UNIT_PER_MONTH, PER_USAGE_UNIT, ONE_TIME -> period(quantity);
        };
        return cents(ofDays(due));
    }

    private static BigDecimal instalment(BigDecimal whole, int number, int of) {
        var before = BigDecimal.ZERO;
        var now = BigDecimal.ZERO;
        for (int each = 1; each <= number; each++) {
            before = now;
            now = cents(whole.multiply(BigDecimal.valueOf(each)).divide(BigDecimal.valueOf(of), EXACT));
        }
        return now.subtract(before);
    }

    private static BigDecimal cents(BigDecimal amount) {
        return amount.setScale(2, RoundingMode.HALF_UP);
    }

    private BigDecimal period(BigDecimal quantity) {
        var terms = price.terms();
        var left = terms.included() == null ? quantity : quantity.subtract(terms.included());
        var amount = left.signum() <= 0 ? BigDecimal.ZERO : scaled(left);
        if (terms.marginPercent() != null) {
            amount = amount.add(amount.multiply(terms.marginPercent()).divide(BigDecimal.valueOf(100), EXACT));
        }
        for (var discount : terms.discounts()) {
            if (discount.group().name().equals(legalBasis)) {
                amount = amount.subtract(amount.multiply(discount.percent()).divide(BigDecimal.valueOf(100), EXACT));
            }
        }
        if (terms.minimum() != null && terms.minimum().compareTo(amount) > 0) {
            amount = terms.minimum();
        }
        return amount;
    }

    private BigDecimal ofDays(BigDecimal due) {
        if (price.terms().proration() != Proration.DAYS) {
            return due;
        }
        int served = 0;
        for (var day = from; day.isBefore(until); day = day.plusDays(1)) {
            served++;
        }
        return due.multiply(BigDecimal.valueOf(served))
                .divide(BigDecimal.valueOf(YearMonth.from(from).lengthOfMonth()), EXACT);
    }

    private BigDecimal scaled(BigDecimal quantity) {
        var terms = price.terms();
        switch (terms.scale()) {
            case LINEAR -> {
                return quantity.multiply(price.unitPrice());
            }
            case BLOCKS -> {
                var size = BigDecimal.valueOf(java.util.Objects.requireNonNull(terms.blockSize()));
                return quantity.divide(size, 0, RoundingMode.CEILING).multiply(price.unitPrice());
            }
            case VOLUME -> {
                for (var tier : terms.tiers()) {
                    if (tier.upTo() == null || quantity.compareTo(tier.upTo()) <= 0) {
                        return quantity.multiply(tier.unitPrice());
                    }
                }
            }
            case GRADUATED -> {
                var sum = BigDecimal.ZERO;
                var rest = quantity;
                for (var tier : terms.tiers()) {
                    var width = tier.upTo() == null ? rest : tier.upTo().subtract(tier.above());
                    var part = rest.min(width);
                    sum = sum.add(part.multiply(tier.unitPrice()));
                    rest = rest.subtract(part);
                }
                return sum;
            }
        }
        throw new IllegalStateException("No tier for " + quantity);
    }
}
