package de.allmende.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class RatioTest {

    private static final Series LOW = new Series(List.of(40.0, 30.0, 50.0));
    private static final Series HIGH = new Series(List.of(100.0, 100.0, 100.0));

    @Test
    void saysWhatWasAimedAtAndThatItWasMet() {
        assertThat(Ratio.of("rate", LOW, HIGH, new Aim.AtLeast(0.35)).line())
                .isEqualTo("RATIO 0.40 (0.30 to 0.50)  rate; aim at least 0.35: met");
    }

    @Test
    void saysThatARateIsTooLow() {
        assertThat(Ratio.of("rate", LOW, HIGH, new Aim.AtLeast(0.41)).line()).endsWith("MISSED");
    }

    @Test
    void saysThatATimeIsTooLong() {
        assertThat(Ratio.of("time", HIGH, LOW, new Aim.AtMost(2)).line())
                .isEqualTo("RATIO 2.50 (2.00 to 3.33)  time; aim at most 2.00: MISSED");
    }
}
