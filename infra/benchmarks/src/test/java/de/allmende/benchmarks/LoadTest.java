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
    void aFailedCallEndsTheMeasurement() {
        var load = new Load(1, Duration.ofMillis(50));
        assertThatThrownBy(() -> load.of(_ -> {
                    throw new IllegalArgumentException("429");
                }))
                .rootCause()
                .hasMessage("429");
    }
}
