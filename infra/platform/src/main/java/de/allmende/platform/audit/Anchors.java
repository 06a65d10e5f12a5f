package de.allmende.platform.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/** The anchors of one service: a file to which lines are only added. */
final class Anchors {

    private final String service;
    private final Path file;
    private final AnchorKey key;

    Anchors(String service, Path directory, AnchorKey key) {
        this.service = service;
        this.file = directory.resolve(service + ".tsv");
        this.key = key;
    }

    /** Signs the head of a chain and keeps it; on return it is on disk. */
    void add(UUID tenant, Seal head, Instant now) {
        var unsigned = new Anchor(service, tenant, head.position(), head.hash(), now, "");
        var anchor = new Anchor(service, tenant, head.position(), head.hash(), now, key.sign(unsigned.signed()));
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, (endsTorn() ? "\n" : "") + anchor.line() + "\n", CREATE, APPEND, DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail cannot be anchored in " + file, e);
        }
    }

    /** Whether a process died while it wrote the last line. */
    private boolean endsTorn() throws IOException {
        if (!Files.exists(file)) {
            return false;
        }
        try (var bytes = FileChannel.open(file)) {
            var last = ByteBuffer.allocate(1);
            return bytes.size() > 0 && bytes.read(last, bytes.size() - 1) == 1 && last.get(0) != '\n';
        }
    }

    /** A tenant's anchors in the order of their making. */
    List<Anchor> of(UUID tenant) {
        return lines(lines -> lines.flatMap(line -> Anchor.parse(line).stream())
                .filter(anchor -> anchor.tenant().equals(tenant))
                .toList());
    }

    /** How many lines name the tenant and cannot be read. */
    int unreadable(UUID tenant) {
        return lines(lines -> (int) lines.filter(line -> line.contains(tenant.toString()))
                .filter(line -> Anchor.parse(line).isEmpty())
                .count());
    }

    private <T> T lines(Function<Stream<String>, T> use) {
        try (var lines = Files.exists(file) ? Files.lines(file) : Stream.<String>empty()) {
            return use.apply(lines);
        } catch (IOException e) {
            throw new UncheckedIOException("The anchors of the audit trail cannot be read from " + file, e);
        }
    }

    boolean genuine(Anchor anchor) {
        return anchor.service().equals(service) && key.signed(anchor);
    }

    String publicKey() {
        return key.publicKey();
    }
}
