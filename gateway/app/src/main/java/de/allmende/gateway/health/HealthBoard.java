package de.allmende.gateway.health;

import de.allmende.gateway.health.PartHealth.State;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;

/** Asks every part of the system at short intervals and remembers since when each is as it is. */
class HealthBoard implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HealthBoard.class);
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final List<HealthCheck> checks;
    private final InstantSource clock;
    private final Map<String, PartHealth> parts = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HealthBoard(List<HealthCheck> checks, InstantSource clock) {
        this.checks = checks;
        this.clock = clock;
        checks.forEach(check -> parts.put(check.name(), new PartHealth(State.DOWN, clock.instant())));
    }

    /** All parts in the order in which they are checked. */
    Map<String, PartHealth> parts() {
        var ordered = new LinkedHashMap<String, PartHealth>();
        checks.forEach(check -> ordered.put(check.name(), parts.get(check.name())));
        return ordered;
    }

    @Scheduled(fixedDelay = 2, timeUnit = TimeUnit.SECONDS)
    void ask() throws InterruptedException {
        var answers = new LinkedHashMap<String, Future<?>>();
        for (var check : checks) {
            answers.put(check.name(), threads.submit(() -> {
                check.run();
                return check;
            }));
        }
        for (var answer : answers.entrySet()) {
            note(answer.getKey(), state(answer.getValue()));
        }
    }

    private static State state(Future<?> answer) throws InterruptedException {
        try {
            answer.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
            return State.UP;
        } catch (ExecutionException | TimeoutException e) {
            answer.cancel(true);
            return State.DOWN;
        }
    }

    private void note(String part, State state) {
        parts.computeIfPresent(part, (name, before) -> {
            if (before.state() != state) {
                LOG.info("{} is {}", name, state);
            }
            return before.now(state, clock.instant());
        });
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
