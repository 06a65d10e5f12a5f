package de.allmende.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;

class LoadTest {

    private static final int CLIENTS = 3;

    @Test
    void everyClientCallsUntilTimeIsUpAndEachCallCounts() {
        var calls = new AtomicIntegerArray(CLIENTS);
        var turn = new Load(CLIENTS, Duration.ofMillis(50)).of(client -> {
            calls.incrementAndGet(client);
            Thread.sleep(1);
        });
        int sum = 0;
        for (int client = 0; client < CLIENTS; client++) {
            assertThat(calls.get(client)).isPositive();
            sum += calls.get(client);
        }
        assertThat(turn.latencies()).hasSize(sum);
        assertThat(turn.elapsed()).isGreaterThanOrEqualTo(Duration.ofMillis(50));
    }

    @Test
    void aRefusedCallIsCountedApart() {
        var calls = new AtomicIntegerArray(1);
        var turn = new Load(1, Duration.ofMillis(250)).of(client -> {
            if (calls.incrementAndGet(client) == 2) {
                throw new AssertionError("503");
            }
            Thread.sleep(1);
        });
        assertThat(turn.refused()).isEqualTo(1);
        assertThat(turn.latencies()).hasSize(calls.get(0) - 1);
    }

    @Test
    void whoIsRefusedAtOnceGivesUp() {
        var load = new Load(1, Duration.ofMillis(50));
        assertThatThrownBy(() -> load.of(_ -> {
                    throw new AssertionError("401");
                }))
                .rootCause()
                .hasMessage("401");
    }

    @Test
    void aFailureEndsTheMeasurement() {
        var load = new Load(1, Duration.ofMillis(50));
        assertThatThrownBy(() -> load.of(_ -> {
                    throw new IllegalArgumentException("broken");
                }))
                .rootCause()
                .hasMessage("broken");
    }
}
