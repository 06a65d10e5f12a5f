package de.allmende.platform.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

class MoneyTest {

    @Example
    void refusesExcessDigits() {
        assertThatThrownBy(() -> Money.euro("1.005")).isInstanceOf(IllegalArgumentException.class);
    }

    @Example
    void roundsHalfUpWhereALineTotalIsMade() {
        assertThat(Money.rounded(new BigDecimal("12411.505"))).isEqualTo(Money.euro("12411.51"));
    }

    @Example
    void sharesAHundredEurosAmongSevenEqualMembers() {
        var parts = Money.euro("100.00").apportion(Collections.nCopies(7, BigDecimal.ONE));
        assertThat(parts.stream().filter(Money.euro("14.29")::equals)).hasSize(4);
        assertThat(parts.stream().filter(Money.euro("14.28")::equals)).hasSize(3);
    }

    /** The eight founding cities of the worked example: 1 000 000 euros by inhabitants. */
    @Example
    void sharesAMillionByInhabitants() {
        var inhabitants = Stream.of(101_228, 115_268, 174_265, 220_552, 53_981, 65_986, 51_368, 112_195)
                .map(BigDecimal::valueOf)
                .toList();
        assertThat(Money.euro("1000000").apportion(inhabitants))
                .extracting(Money::toString)
                .containsExactly(
                        "113123.75",
                        "128813.66",
                        "194743.66",
                        "246470.05",
                        "60324.55",
                        "73740.31",
                        "57404.48",
                        "125379.54");
    }

    @Property
    void thePartsSumToTheWhole(
            @ForAll @LongRange(min = -1_000_000_000L, max = 1_000_000_000L) long cents,
            @ForAll @Size(min = 1, max = 40) List<@IntRange(max = 500_000) Integer> weights) {
        var exact = weights.stream().map(BigDecimal::valueOf).toList();
        if (exact.stream().allMatch(weight -> weight.signum() == 0)) {
            return;
        }
        var whole = Money.euro(BigDecimal.valueOf(cents, 2));
        assertThat(whole.apportion(exact).stream().reduce(Money.ZERO, Money::plus))
                .isEqualTo(whole);
    }
}
