package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

/** What takes effect at once does so at every service in the same second. */
final class WithinASecond {

    private static final Duration PROMISED = Duration.ofSeconds(1);

    private WithinASecond() {}

    /**
     * Begins with the call, which therefore follows the act without anything in between.
     *
     * @param asking gets a path, as the person or machine whom the act concerns
     * @param paths of all services
     */
    static void everywhere(Function<String, Answer> asking, List<String> paths, Predicate<Answer> isThere) {
        var begun = Instant.now();
        var late = new ArrayList<>(paths);
        while (true) {
            late.removeIf(path -> isThere.test(asking.apply(path)));
            if (late.isEmpty()) {
                return;
            }
            assertThat(Duration.between(begun, Instant.now()))
                    .as("%s not yet", late)
                    .isLessThan(PROMISED);
        }
    }
}
