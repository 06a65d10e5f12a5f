package de.allmende.platform.boot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The real clock plus an offset that stands in a file as an ISO-8601 duration, such as {@code P40D}. For tests: all services
 * of a system read the same file, so that months pass by one command. Read again after at most 100 ms.
 */
final class TravellingClock implements InstantSource {

    private static final long KEPT_NANOS = Duration.ofMillis(100).toNanos();

    private final Path file;
    private volatile Reading reading = new Reading(Duration.ZERO, System.nanoTime() - 2 * KEPT_NANOS);

    private record Reading(Duration offset, long atNanos) {}

    TravellingClock(Path file) {
        this.file = file;
    }

    @Override
    public Instant instant() {
        var known = reading;
        if (System.nanoTime() - known.atNanos() > KEPT_NANOS) {
            known = new Reading(offset(), System.nanoTime());
            reading = known;
        }
        return Instant.now().plus(known.offset());
    }

    private Duration offset() {
        try {
            var text = Files.readString(file).strip();
            return text.isEmpty() ? Duration.ZERO : Duration.parse(text);
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's offset cannot be read: " + file, e);
        }
    }
}
