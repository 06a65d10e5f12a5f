package de.allmende.platform.kernel;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * An exact amount of euros with two decimals.
 *
 * <p>It refuses excess digits instead of rounding them away; {@link #rounded} is the one place where a line total is
 * rounded (half up). {@link #apportion} distributes an amount to the last cent.
 */
public record Money(BigDecimal amount) implements Comparable<Money> {

    public static final Money ZERO = new Money(BigDecimal.ZERO);

    private static final BigDecimal CENT = new BigDecimal("0.01");

    public Money {
        try {
            amount = amount.setScale(2, RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw new IllegalArgumentException(
                    "Money has at most two decimals, but got " + amount.toPlainString() + ".", e);
        }
    }

    public static Money euro(String amount) {
        return new Money(new BigDecimal(amount));
    }

    public static Money euro(BigDecimal amount) {
        return new Money(amount);
    }

    /** Rounds half up to the cent. */
    public static Money rounded(BigDecimal exact) {
        return new Money(exact.setScale(2, RoundingMode.HALF_UP));
    }

    public Money plus(Money other) {
        return new Money(amount.add(other.amount));
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(other.amount));
    }

    public Money negated() {
        return new Money(amount.negate());
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /**
     * Distributes this amount by the largest remainder (Hare/Niemeyer) in whole cents; the parts always sum to the whole.
     * A tie goes to the larger weight, then to the earlier place.
     *
     * @param weights not negative, at least one positive
     */
    public List<Money> apportion(List<BigDecimal> weights) {
        var sum = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Weights must not be negative and one must be positive: " + weights);
        }
        if (isNegative()) {
            return negated().apportion(weights).stream().map(Money::negated).toList();
        }
        int scale = weights.stream().mapToInt(BigDecimal::scale).max().orElse(0);
        var whole = weights.stream()
                .map(weight -> weight.movePointRight(Math.max(scale, 0)).toBigIntegerExact())
                .toList();
        var divisor = whole.stream().reduce(BigInteger.ZERO, BigInteger::add);
        var cents = amount.movePointRight(2).toBigIntegerExact();

        var floors = new ArrayList<BigInteger>();
        var remainders = new ArrayList<BigInteger>();
        for (var weight : whole) {
            var quotient = cents.multiply(weight).divideAndRemainder(divisor);
            floors.add(quotient[0]);
            remainders.add(quotient[1]);
        }
        int left = cents.subtract(floors.stream().reduce(BigInteger.ZERO, BigInteger::add))
                .intValueExact();
        IntStream.range(0, whole.size())
                .boxed()
                .sorted(Comparator.<Integer, BigInteger>comparing(remainders::get)
                        .thenComparing(whole::get)
                        .reversed())
                .limit(left)
                .forEach(place -> floors.set(place, floors.get(place).add(BigInteger.ONE)));
        return floors.stream()
                .map(part -> new Money(new BigDecimal(part).multiply(CENT)))
                .toList();
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(other.amount);
    }

    /** The amount as a plain decimal, such as {@code 12411.50}. */
    @Override
    public String toString() {
        return amount.toPlainString();
    }
}
