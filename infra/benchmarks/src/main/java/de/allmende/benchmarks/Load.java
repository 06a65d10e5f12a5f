package de.allmende.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Clients who do the same again and again, each as soon as its last call was answered, until time is up. */
record Load(int clients, Duration length) {

    private static final Duration AFTER_REFUSAL = Duration.ofMillis(100);

    /** One call of one client; an {@link AssertionError} says that it was answered, but not as it should be. */
    @FunctionalInterface
    interface Call {
        void by(int client) throws Exception;
    }

    Turn of(Call call) {
        var begun = System.nanoTime();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var busy = IntStream.range(0, clients)
                    .mapToObj(client -> threads.submit(() -> repeated(call, client, begun + length.toNanos())))
                    .toList();
            var latencies = new ArrayList<Duration>();
            int refused = 0;
            for (var client : busy) {
                latencies.addAll(client.get().latencies());
                refused += client.get().refused();
            }
            return new Turn(latencies, refused, Duration.ofNanos(System.nanoTime() - begun));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call failed, so there is nothing to measure.", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gives up when the first call is refused, or most are. */
    private static Turn repeated(Call call, int client, long end) throws Exception {
        var begun = System.nanoTime();
        var latencies = new ArrayList<Duration>();
        int refused = 0;
        do {
            var asked = System.nanoTime();
            try {
                call.by(client);
                latencies.add(Duration.ofNanos(System.nanoTime() - asked));
            } catch (AssertionError e) {
                refused++;
                if (refused > latencies.size()) {
                    throw e;
                }
                Thread.sleep(AFTER_REFUSAL);
            }
        } while (System.nanoTime() < end);
        return new Turn(latencies, refused, Duration.ofNanos(System.nanoTime() - begun));
    }
}
