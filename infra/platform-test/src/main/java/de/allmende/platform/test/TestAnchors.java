package de.allmende.platform.test;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;

/** Keys and places for the anchors of an audit trail. */
public final class TestAnchors {

    private TestAnchors() {}

    /** A fresh Ed25519 key as PEM: the private key and after it the public key. */
    public static String key() {
        try {
            return TestKeys.pem(KeyPairGenerator.getInstance("Ed25519").generateKeyPair());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** An empty directory that goes with the temporary files of the machine. */
    static Path directory() {
        try {
            return Files.createTempDirectory("anchors");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
