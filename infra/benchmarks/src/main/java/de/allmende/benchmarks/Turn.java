package de.allmende.benchmarks;

import java.time.Duration;
import java.util.List;

/**
 * What one contender did in one round.
 *
 * @param latencies of each call that succeeded, the shortest first
 * @param refused how many calls did not; they count in no other figure
 * @param elapsed from the first call's begin to the last call's end
 */
record Turn(List<Duration> latencies, int refused, Duration elapsed) {

    Turn {
        latencies = latencies.stream().sorted().toList();
    }

    /** Calls that succeeded in a second. */
    double rate() {
        return latencies.size() * 1e9 / elapsed.toNanos();
    }

    /** The time in milliseconds within which this part of the calls, from 0 to 1, had its answer. */
    double quantile(double part) {
        int position = (int) Math.ceil(part * latencies.size()) - 1;
        return latencies.get(Math.max(position, 0)).toNanos() / 1e6;
    }
}
