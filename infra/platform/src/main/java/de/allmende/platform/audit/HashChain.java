package de.allmende.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Lines that are sealed one upon the other. Every hash is SHA-256 (FIPS 180-4) in lower-case hex over the hash before, a tab
 * and the line, so that {@code sha256sum} is enough to check it.
 */
public final class HashChain {

    /** What the first line builds on. */
    public static final String BEGINNING = "0".repeat(64);

    private HashChain() {}

    public static String hash(String previous, String line) {
        return sha256(previous + "\t" + line);
    }

    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
