package de.allmende.launcher.keycloak;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;

/** The public part of a key as Keycloak wants it for a client that logs in without a secret: a JSON Web Key Set. */
public final class PublicKeySet {
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int COORDINATE = 32;

    private PublicKeySet() {}

    /** The key is named by its thumbprint (RFC 7638), so that two can be known side by side. */
    public static String of(String pem) {
        try {
            var encoded = pem.substring(pem.indexOf(BEGIN) + BEGIN.length(), pem.indexOf(END));
            var content = new X509EncodedKeySpec(Base64.getMimeDecoder().decode(encoded));
            var point = ((ECPublicKey) KeyFactory.getInstance("EC").generatePublic(content)).getW();
            var x = text(coordinate(point.getAffineX()));
            var y = text(coordinate(point.getAffineY()));
            var required = "\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"%s\",\"y\":\"%s\"}".formatted(x, y);
            var thumbprint = text(
                    MessageDigest.getInstance("SHA-256").digest(("{" + required).getBytes(StandardCharsets.UTF_8)));
            return "{\"keys\":[{\"kid\":\"" + thumbprint + "\",\"use\":\"sig\",\"alg\":\"ES256\"," + required + "]}";
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("no key on the curve P-256", e);
        }
    }

    private static byte[] coordinate(BigInteger number) {
        var bytes = number.toByteArray();
        var coordinate = new byte[COORDINATE];
        var from = Math.max(0, bytes.length - COORDINATE);
        var significant = Arrays.copyOfRange(bytes, from, bytes.length);
        System.arraycopy(significant, 0, coordinate, COORDINATE - significant.length, significant.length);
        return coordinate;
    }

    private static String text(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
