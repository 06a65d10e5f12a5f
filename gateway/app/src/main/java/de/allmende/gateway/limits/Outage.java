package de.allmende.gateway.limits;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Remembers for a second that Redis was away, so that not every request waits for the same timeout. */
final class Outage {

    private static final long LENGTH = Duration.ofSeconds(1).toNanos();

    private final AtomicLong until = new AtomicLong(System.nanoTime());

    void begins() {
        until.set(System.nanoTime() + LENGTH);
    }

    boolean lasts() {
        return until.get() - System.nanoTime() > 0;
    }
}
