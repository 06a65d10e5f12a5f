package de.allmende.gateway.limits;

import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;

/**
 * Whether one more request may pass.
 *
 * @param limit requests the bucket holds
 * @param remaining requests left in it
 * @param untilFull time until the bucket is full again
 * @param untilNext time until the next request may pass
 */
record Verdict(boolean passes, long limit, long remaining, Duration untilFull, Duration untilNext) {

    static Verdict of(LimitSettings.Limit limit, ConsumptionProbe probe) {
        return new Verdict(
                probe.isConsumed(),
                limit.requests(),
                probe.getRemainingTokens(),
                Duration.ofNanos(probe.getNanosToWaitForReset()),
                Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }
}
