package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The whole system, started once for all tests as a process of its own, exactly as {@code infra/start} does it.
 *
 * <p>With {@code -Dallmende.running=<data directory>} the tests use a system that runs already.
 */
final class RunningAllmende {

    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private static @Nullable RunningAllmende running;

    private final Path data;
    private final Demo demo;

    private RunningAllmende(Path data) {
        this.data = data;
        this.demo = Demo.read(data.resolve("demo.json"));
    }

    static synchronized RunningAllmende get() {
        if (running == null) {
            var already = System.getProperty("allmende.running");
            running = already == null ? start() : new RunningAllmende(Path.of(already));
        }
        return running;
    }

    Demo demo() {
        return demo;
    }

    Path log(String process) {
        return data.resolve("logs").resolve(process + ".log");
    }

    Path data() {
        return data;
    }

    /** What all services take for now. */
    Instant now() {
        return Instant.now().plus(offset());
    }

    LocalDate today() {
        return LocalDate.ofInstant(now(), GERMANY);
    }

    YearMonth month() {
        return YearMonth.from(today());
    }

    /** Lets the time pass until nine in the morning of a later day. */
    void advanceTo(LocalDate day) {
        if (day.isBefore(today())) {
            throw new IllegalArgumentException("Time only goes forward, and " + day + " is before " + today() + ".");
        }
        var target = day.atTime(9, 0).atZone(GERMANY).toInstant();
        try {
            Files.writeString(
                    data.resolve("clock-offset"),
                    Duration.between(Instant.now(), target)
                            .truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                            .toString());
            TimeUnit.MILLISECONDS.sleep(300); // the services read the file again after 100 ms
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Duration offset() {
        try {
            var file = data.resolve("clock-offset");
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static RunningAllmende start() {
        var root = Path.of(System.getProperty("allmende.root", "../.."))
                .toAbsolutePath()
                .normalize();
        var data = root.resolve("infra/acceptance-tests/target/allmende");
        var portBase = Integer.toString(Installation.freePortBase());
        Installation.start(root, data, Map.of(), List.of("--fresh", "--port-base", portBase));
        return new RunningAllmende(data);
    }
}
