package de.allmende.launcher.process;

import de.allmende.launcher.PrivateFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;

/** Which children run, so that the next launcher can end those that outlived a killed one. A pid counts only with its start time. */
final class PidFile {
    private static final int GRACE_SECONDS = 15;

    private final Path file;

    PidFile(Path file) {
        this.file = file;
    }

    void write(Collection<Child> children) {
        var lines = children.stream()
                .map(child -> child.pid() + " " + startOf(child.handle()).toEpochMilli() + " "
                        + child.program().name() + "\n")
                .collect(Collectors.joining());
        try {
            PrivateFiles.write(file, lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Ends what is left of the last run, the youngest first, and gives its names. */
    List<String> endLeftovers() {
        if (!Files.exists(file)) {
            return List.of();
        }
        try {
            var lines = Files.readAllLines(file);
            var ended = lines.reversed().stream()
                    .flatMap(line -> leftover(line).stream())
                    .toList();
            Files.delete(file);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> leftover(String line) {
        var parts = line.split(" ", 3);
        var handle = ProcessHandle.of(Long.parseLong(parts[0]))
                .filter(process -> startOf(process).toEpochMilli() == Long.parseLong(parts[1]));
        handle.ifPresent(PidFile::end);
        return handle.map(_ -> parts[2]);
    }

    private static void end(ProcessHandle process) {
        process.destroy();
        try {
            process.onExit().get(GRACE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException _) {
            process.destroyForcibly();
            process.onExit().join();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }
}
