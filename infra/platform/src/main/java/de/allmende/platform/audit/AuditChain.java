package de.allmende.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;

/**
 * How the chain of a tenant's audit entries is computed. Every hash is SHA-256 (FIPS 180-4) in lower-case hex, every field is
 * set apart by a tab, so that {@code sha256sum} is enough to check it.
 */
final class AuditChain {

    /** What the first entry builds on. */
    static final String BEGINNING = "0".repeat(64);

    private AuditChain() {}

    static String digest(String salt, String content) {
        return sha256(salt + "\t" + content);
    }

    /** What is sealed of an entry: everything but its content, which stands here as its digest. */
    static String line(String service, AuditEntry entry, long position) {
        return String.join(
                "\t",
                service,
                entry.tenant().toString(),
                Long.toString(position),
                entry.id().toString(),
                entry.occurredAt().truncatedTo(ChronoUnit.MICROS).toString(),
                entry.actorKind(),
                entry.actor().toString(),
                entry.act(),
                entry.subjectType(),
                entry.subject().toString(),
                entry.digest());
    }

    static String hash(String previous, String line) {
        return sha256(previous + "\t" + line);
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
