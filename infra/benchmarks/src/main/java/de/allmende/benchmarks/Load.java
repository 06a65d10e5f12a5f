package de.allmende.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Clients who do the same again and again, each as soon as its last call was answered, until time is up. */
record Load(int clients, Duration length) {

    /** One call of one client. */
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
            for (var client : busy) {
                latencies.addAll(client.get());
            }
            return new Turn(latencies, Duration.ofNanos(System.nanoTime() - begun));
        } catch (ExecutionException e) {
            throw new IllegalStateException("A call failed, so there is nothing to measure.", e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Duration> repeated(Call call, int client, long end) throws Exception {
        var latencies = new ArrayList<Duration>();
        var now = System.nanoTime();
        while (latencies.isEmpty() || now < end) {
            call.by(client);
            var answered = System.nanoTime();
            latencies.add(Duration.ofNanos(answered - now));
            now = answered;
        }
        return latencies;
    }
}
