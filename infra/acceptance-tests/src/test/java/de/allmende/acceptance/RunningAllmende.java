package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The whole system, started once for all tests as a process of its own, exactly as {@code infra/start} does it.
 *
 * <p>With {@code -Dallmende.running=<data directory>} the tests use a system that runs already.
 */
final class RunningAllmende {

    static final ZoneId GERMANY = ZoneId.of("Europe/Berlin");

    private static final Duration LONGEST_START = Duration.ofMinutes(8);
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
        var output = root.resolve("infra/acceptance-tests/target/launcher.log");
        try {
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(
                            java,
                            "-jar",
                            launcher(root).toString(),
                            "--fresh",
                            "--data-dir",
                            data.toString(),
                            "--port-base",
                            Integer.toString(freePortBase()))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            var giveUp = Instant.now().plus(LONGEST_START);
            while (!Files.exists(data.resolve("demo.json"))) {
                if (!process.isAlive() || Instant.now().isAfter(giveUp)) {
                    throw new IllegalStateException("Allmende did not start:\n" + Files.readString(output));
                }
                TimeUnit.MILLISECONDS.sleep(250);
            }
            return new RunningAllmende(data);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(60, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
        }
    }

    private static Path launcher(Path root) throws IOException {
        try (var jars = Files.list(root.resolve("infra/launcher/target"))) {
            return jars.filter(file -> file.getFileName().toString().matches("launcher-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The launcher is not packaged: ./mvnw package"));
        }
    }

    private static int freePortBase() {
        for (int attempt = 0; attempt < 50; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(2_000, 3_000) * 10;
            if (java.util.stream.IntStream.range(base, base + 12).allMatch(RunningAllmende::isFree)) {
                return base;
            }
        }
        throw new IllegalStateException("No twelve free ports in a row.");
    }

    private static boolean isFree(int port) {
        try (var ignored = new ServerSocket(port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
