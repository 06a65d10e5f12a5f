package de.allmende.benchmarks;

import de.allmende.acceptance.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Where the measured system lies: in a data directory of its own, with rate limits that a benchmark does not reach. */
record Site(Path root, Path data, int portBase) {

    private static final Map<String, String> NO_LIMITS = Map.of("ALLMENDE_LIMITS_USER_REQUESTS", "100000000");
    private static final int SERVICES = 4;
    private static final int LONGEST_LEARNING_SECONDS = 1200;

    Installation start(String... options) {
        var all = new ArrayList<>(List.of("--port-base", Integer.toString(portBase)));
        all.addAll(List.of(options));
        return Installation.start(root, data, NO_LIMITS, all);
    }

    /** Whether Java has learnt how each service of this build starts; the launcher teaches it behind a start with data. */
    boolean hasLearnt() {
        try (var services = Files.list(data.resolve("prepared"))) {
            return services.filter(service -> Files.exists(service.resolve("app/app.aot")))
                            .count()
                    == SERVICES;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Starts with data and waits until Java has learnt. */
    void learn() {
        try (var _ = start()) {
            for (int second = 0; !hasLearnt(); second++) {
                if (second == LONGEST_LEARNING_SECONDS) {
                    throw new IllegalStateException("Java has not learnt how the services start.");
                }
                TimeUnit.SECONDS.sleep(1);
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String database(String name) {
        return "jdbc:postgresql://127.0.0.1:" + (portBase + 2) + "/" + name;
    }

    String tenants() {
        return "http://127.0.0.1:" + (portBase + 4);
    }

    String marketplace() {
        return "http://127.0.0.1:" + (portBase + 6);
    }

    String secret(String name) {
        try {
            return Files.readString(data.resolve("secrets").resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
