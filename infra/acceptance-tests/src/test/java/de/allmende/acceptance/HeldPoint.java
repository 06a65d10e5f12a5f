package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A place in a service, such as {@code marketplace.committed}, at which the next one who comes by is held until this is closed. */
final class HeldPoint implements AutoCloseable {

    private final Path wish;
    private final Path reached;

    private HeldPoint(Path folder, String point) {
        this.wish = folder.resolve(point);
        this.reached = folder.resolve(point + ".reached");
    }

    static HeldPoint at(String point) {
        var folder = RunningAllmende.get().data().resolve("points");
        var held = new HeldPoint(folder, point);
        try {
            Files.createDirectories(folder);
            Files.deleteIfExists(held.reached);
            Files.createFile(held.wish);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return held;
    }

    void awaitReached() {
        Eventually.get(wish.getFileName() + " is reached", () -> Files.exists(reached), there -> there);
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(wish);
            Files.deleteIfExists(reached);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
