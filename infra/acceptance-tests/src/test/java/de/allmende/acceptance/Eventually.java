package de.allmende.acceptance;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Waits for what another service does with a delivered fact. */
final class Eventually {

    private static final Duration LONGEST = Duration.ofSeconds(30);

    private Eventually() {}

    static <T> T get(String what, Supplier<T> question, Predicate<T> isThere) {
        return get(what, question, isThere, LONGEST);
    }

    static <T> T get(String what, Supplier<T> question, Predicate<T> isThere, Duration longest) {
        var giveUp = Instant.now().plus(longest);
        while (true) {
            var answer = question.get();
            if (isThere.test(answer)) {
                return answer;
            }
            if (Instant.now().isAfter(giveUp)) {
                throw new AssertionError(
                        "Not within " + longest.toSeconds() + " s: " + what + ". Last seen: " + answer);
            }
            try {
                TimeUnit.MILLISECONDS.sleep(200);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
