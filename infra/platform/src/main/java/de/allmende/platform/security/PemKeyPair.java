package de.allmende.platform.security;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

/** Keys kept as PEM (RFC 7468): the private key and after it the public key. */
public final class PemKeyPair {

    private PemKeyPair() {}

    /**
     * Reads both keys.
     *
     * @param property that holds them, to be named in the complaint
     * @throws IllegalArgumentException when the text does not hold both, for this algorithm
     */
    public static KeyPair of(String pem, String algorithm, String property) {
        try {
            var keys = KeyFactory.getInstance(algorithm);
            return new KeyPair(
                    keys.generatePublic(new X509EncodedKeySpec(part(pem, "PUBLIC KEY", property))),
                    keys.generatePrivate(new PKCS8EncodedKeySpec(part(pem, "PRIVATE KEY", property))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(property + " is no key of the kind " + algorithm + ".", e);
        }
    }

    private static byte[] part(String pem, String label, String property) {
        var part = Pattern.compile("-----BEGIN " + label + "-----(.*?)-----END " + label + "-----", Pattern.DOTALL)
                .matcher(pem);
        if (!part.find()) {
            throw new IllegalArgumentException(property + " holds no " + label + ".");
        }
        return Base64.getMimeDecoder().decode(part.group(1));
    }
}
