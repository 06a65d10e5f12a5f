package de.allmende.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TurnTest {

    private static final List<Duration> ONE_TO_HUNDRED = IntStream.rangeClosed(1, 100)
            .mapToObj(millis -> Duration.ofMillis(101L - millis))
            .toList();

    @Test
    void rateCountsCallsPerSecond() {
        assertThat(new Turn(ONE_TO_HUNDRED, 0, Duration.ofSeconds(4)).rate()).isEqualTo(25);
    }

    @Test
    void quantileIsTheTimeWithinWhichThatPartWasAnswered() {
        var turn = new Turn(ONE_TO_HUNDRED, 0, Duration.ofSeconds(1));
        assertThat(turn.quantile(0.5)).isEqualTo(50);
        assertThat(turn.quantile(0.99)).isEqualTo(99);
        assertThat(turn.quantile(0)).isEqualTo(1);
        assertThat(turn.quantile(1)).isEqualTo(100);
    }
}
