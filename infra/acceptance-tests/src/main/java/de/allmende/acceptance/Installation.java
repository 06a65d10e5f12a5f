package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** One Allmende, run by the launcher as a process of its own, exactly as {@code infra/start} does it, until it is closed. */
public final class Installation implements AutoCloseable {

    private static final Duration LONGEST_START = Duration.ofMinutes(8);

    private final Process launcher;
    private final Path data;
    private final Duration startTime;

    private Installation(Process launcher, Path data, Duration startTime) {
        this.launcher = launcher;
        this.data = data;
        this.startTime = startTime;
    }

    /**
     * Starts the launcher and waits until everything runs. What the launcher prints goes to {@code launcher.log} beside the data.
     *
     * @param root where the product lies
     * @param environment for the launcher and so for all its children
     */
    public static Installation start(Path root, Path data, Map<String, String> environment, List<String> options) {
        var output = data.resolveSibling("launcher.log");
        try {
            Files.createDirectories(data);
            Files.deleteIfExists(data.resolve("demo.json"));
            var builder = new ProcessBuilder(command(root, data, options))
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            var begun = System.nanoTime();
            var process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(process)));
            while (!Files.exists(data.resolve("demo.json"))) {
                if (!process.isAlive() || since(begun).compareTo(LONGEST_START) > 0) {
                    end(process);
                    throw new IllegalStateException("Allmende did not start:\n" + Files.readString(output));
                }
                TimeUnit.MILLISECONDS.sleep(20);
            }
            return new Installation(process, data, since(begun));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first of twelve free ports in a row, below those that the kernel gives to outgoing connections. */
    public static int freePortBase() {
        for (int attempt = 0; attempt < 50; attempt++) {
            int base = ThreadLocalRandom.current().nextInt(2_000, 3_000) * 10;
            if (IntStream.range(base, base + 12).allMatch(Installation::isFree)) {
                return base;
            }
        }
        throw new IllegalStateException("No twelve free ports in a row.");
    }

    public Demo demo() {
        return Demo.read(data.resolve("demo.json"));
    }

    public Path data() {
        return data;
    }

    /** From the launcher's first moment until everything was ready. */
    public Duration startTime() {
        return startTime;
    }

    public ProcessHandle launcher() {
        return launcher.toHandle();
    }

    /** What the launcher has printed so far, line by line. */
    public List<String> output() {
        try {
            return Files.readAllLines(data.resolveSibling("launcher.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        end(launcher);
    }

    private static List<String> command(Path root, Path data, List<String> options) throws IOException {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var command = new ArrayList<>(List.of(
                java,
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-Dstdout.encoding=UTF-8",
                "-jar",
                launcher(root).toString(),
                "--data-dir",
                data.toString()));
        command.addAll(options);
        return command;
    }

    private static Path launcher(Path root) throws IOException {
        try (var jars = Files.list(root.resolve("infra/launcher/target"))) {
            return jars.filter(file -> file.getFileName().toString().matches("launcher-[^-]+(-SNAPSHOT)?\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The launcher is not packaged: ./mvnw package"));
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

    private static Duration since(long begun) {
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static boolean isFree(int port) {
        try (var ignored = new ServerSocket(port)) {
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
