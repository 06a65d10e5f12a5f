package de.allmende.platform.boot;

import de.allmende.platform.kernel.NamedPoints;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * Holds a process at a named point while a file {@code <service>.<point>} lies in the folder: renames it to
 * {@code ….reached} and waits, at most 30 seconds, until somebody takes that away or kills the process.
 */
final class HeldPoints implements NamedPoints {

    private static final long LONGEST_NANOS = TimeUnit.SECONDS.toNanos(30);

    private final Path folder;
    private final String service;

    HeldPoints(Path folder, String service) {
        this.folder = folder;
        this.service = service;
    }

    @Override
    public void reached(String point) {
        var wish = folder.resolve(service + "." + point);
        if (!Files.exists(wish)) {
            return;
        }
        var reached = folder.resolve(service + "." + point + ".reached");
        try {
            Files.move(wish, reached);
            long begun = System.nanoTime();
            while (Files.exists(reached) && System.nanoTime() - begun < LONGEST_NANOS) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
