package de.allmende.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * What one contender did in one round.
 *
 * @param latencies of each call, the shortest first
 * @param elapsed from the first call's begin to the last call's end
 */
record Turn(List<Duration> latencies, Duration elapsed) {

    Turn {
        latencies = latencies.stream().sorted().toList();
    }

    /** Calls in a second. */
    double rate() {
        return latencies.size() * 1e9 / elapsed.toNanos();
    }

    /** The time in milliseconds within which this part of the calls, from 0 to 1, had its answer. */
    double quantile(double part) {
        int position = (int) Math.ceil(part * latencies.size()) - 1;
        return latencies.get(Math.max(position, 0)).toNanos() / 1e6;
    }
}
