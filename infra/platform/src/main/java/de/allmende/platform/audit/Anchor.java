package de.allmende.platform.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * The head of a tenant's chain at some time, signed and kept outside the database. Whoever changes the database afterwards, or
 * puts back an old one, cannot make it fit.
 *
 * @param signature Ed25519 over {@link #signed()} in UTF-8, base 64
 */
record Anchor(String service, UUID tenant, long position, String hash, Instant anchoredAt, String signature) {

    private static final int FIELDS = 6;

    /** Nothing when the line is torn or was made unreadable. */
    static Optional<Anchor> parse(String line) {
        var fields = line.split("\t", -1);
        if (fields.length != FIELDS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Anchor(
                    fields[0],
                    UUID.fromString(fields[1]),
                    Long.parseLong(fields[2]),
                    fields[3],
                    Instant.parse(fields[4]),
                    fields[5]));
        } catch (IllegalArgumentException | DateTimeException e) {
            return Optional.empty();
        }
    }

    String signed() {
        return String.join("\t", service, tenant.toString(), Long.toString(position), hash, anchoredAt.toString());
    }

    String line() {
        return signed() + "\t" + signature;
    }
}
