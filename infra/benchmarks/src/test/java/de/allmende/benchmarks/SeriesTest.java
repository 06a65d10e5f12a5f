package de.allmende.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class SeriesTest {

    @Test
    void medianIsTheMiddleWhateverTheOrder() {
        assertThat(new Series(List.of(9.0, 1.0, 5.0)).median()).isEqualTo(5);
    }

    @Test
    void medianOfAnEvenNumberLiesBetweenTheTwoInTheMiddle() {
        assertThat(new Series(List.of(4.0, 100.0, 1.0, 2.0)).median()).isEqualTo(3);
    }

    @Test
    void oneOutlierMovesTheSpreadButNotTheMedian() {
        var series = new Series(List.of(10.0, 11.0, 900.0));
        assertThat(series.median()).isEqualTo(11);
        assertThat(series.line("s")).isEqualTo("11.0 s (10.0 to 900.0)");
    }

    @Test
    void dividesRoundByRound() {
        var product = new Series(List.of(10.0, 30.0, 100.0));
        var baseline = new Series(List.of(20.0, 40.0, 400.0));
        assertThat(product.dividedBy(baseline).values()).containsExactly(0.5, 0.75, 0.25);
    }

    @Test
    void refusesToDivideByOtherRounds() {
        var two = new Series(List.of(1.0, 2.0));
        assertThatThrownBy(() -> two.dividedBy(new Series(List.of(1.0)))).hasMessage("2 rounds against 1");
    }

    @Test
    void refusesToBeEmpty() {
        assertThatThrownBy(() -> new Series(List.of())).isInstanceOf(IllegalArgumentException.class);
    }
}
