package de.allmende.platform.test;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.util.Base64;

/** Fresh keys, and keys as PEM. */
public final class TestKeys {

    private TestKeys() {}

    /** An elliptic key of so many bits. */
    public static KeyPair elliptic(int bits) {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(bits);
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The private key and after it the public key. */
    public static String pem(KeyPair pair) {
        return part("PRIVATE KEY", pair.getPrivate().getEncoded())
                + part("PUBLIC KEY", pair.getPublic().getEncoded());
    }

    private static String part(String label, byte[] key) {
        return "-----BEGIN %1$s-----\n%2$s\n-----END %1$s-----\n"
                .formatted(label, Base64.getEncoder().encodeToString(key));
    }
}
