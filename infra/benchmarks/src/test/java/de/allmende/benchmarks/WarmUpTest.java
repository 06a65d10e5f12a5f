package de.allmende.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class WarmUpTest {

    @Test
    void goesOnWhileTheRateRises() {
        assertThat(WarmUp.isSteady(List.of(10.0, 20.0, 30.0, 40.0))).isFalse();
        assertThat(WarmUp.isSteady(List.of(10.0, 40.0, 30.0, 30.0, 43.0))).isFalse();
    }

    @Test
    void endsWhenThreeSlicesWereHardlyBetter() {
        assertThat(WarmUp.isSteady(List.of(10.0, 40.0, 38.0, 41.0, 42.0))).isTrue();
    }

    @Test
    void needsSlicesToCompare() {
        assertThat(WarmUp.isSteady(List.of(40.0, 40.0, 40.0))).isFalse();
        assertThat(WarmUp.isSteady(List.of(40.0, 40.0, 40.0, 40.0))).isTrue();
    }
}
