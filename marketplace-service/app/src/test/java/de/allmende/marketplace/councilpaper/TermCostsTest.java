package de.allmende.marketplace.councilpaper;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.councilpaper.TermCosts.Year;
import de.allmende.platform.kernel.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sample quote: 197,50 € a month from November 2026 and 490 € once, plus 19 % tax. */
class TermCostsTest {

    private static final LocalDate DAY = LocalDate.parse("2027-12-31");

    @Test
    void eachBudgetYearHasItsShare() {
        assertThat(TermCosts.of(SampleBookings.quote("p", 14), DAY))
                .isEqualTo(new TermCosts(
                        DAY,
                        Money.euro("3255.00"),
                        Money.euro("3873.45"),
                        List.of(
                                new Year(2026, Money.euro("885.00"), Money.euro("1053.15")),
                                new Year(2027, Money.euro("2370.00"), Money.euro("2820.30")))));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 6, 12, 13, 18, 24, 36, 60, 120})
    void theYearsAddUpToTheQuote(int months) {
        var quote = SampleBookings.quote("p", months);
        var costs = TermCosts.of(quote, DAY);
        assertThat(costs.gross()).isEqualTo(quote.fullTermGross());
        assertThat(costs.years().stream().map(Year::gross).reduce(Money.ZERO, Money::plus))
                .isEqualTo(quote.fullTermGross());
        assertThat(costs.years().stream().map(Year::net).reduce(Money.ZERO, Money::plus))
                .isEqualTo(quote.fullTermNet());
    }
}
