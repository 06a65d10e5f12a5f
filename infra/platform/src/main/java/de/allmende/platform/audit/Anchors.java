package de.allmende.platform.audit;

import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.DSYNC;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

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
            Files.writeString(file, anchor.line() + "\n", CREATE, APPEND, DSYNC);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit trail cannot be anchored in " + file, e);
        }
    }

    /** A tenant's anchors in the order of their making. */
    List<Anchor> of(UUID tenant) {
        if (!Files.exists(file)) {
            return List.of();
        }
        var mine = new ArrayList<Anchor>();
        try (var lines = Files.lines(file)) {
            lines.map(Anchor::parse)
                    .filter(anchor -> anchor.tenant().equals(tenant))
                    .forEach(mine::add);
            return mine;
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
