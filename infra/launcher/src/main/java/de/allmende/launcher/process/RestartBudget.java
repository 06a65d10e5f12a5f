package de.allmende.launcher.process;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;

/** How often a program may crash before restarting it is no help: three times within five minutes. */
final class RestartBudget {
    static final int LIMIT = 3;
    static final Duration WINDOW = Duration.ofMinutes(5);

    private final Deque<Instant> restarts = new ArrayDeque<>();

    /** Counts a restart and says the how manieth it is within the window; 0 if there may be none. */
    synchronized int take(Instant now) {
        restarts.removeIf(restart -> restart.isBefore(now.minus(WINDOW)));
        if (restarts.size() >= LIMIT) {
            return 0;
        }
        restarts.addLast(now);
        return restarts.size();
    }
}
