package de.allmende.platform.web;

import de.allmende.platform.tenancy.Actor;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/** Page tokens: a position in a list, signed and bound to the tenant, so that nobody can make one up or borrow one. */
public final class Cursors {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int SIGNATURE_BYTES = 16;

    private final byte[] secret;

    Cursors(String key) {
        this.secret = key.getBytes(StandardCharsets.UTF_8);
    }

    public String encode(Actor actor, String position) {
        var text = position.getBytes(StandardCharsets.UTF_8);
        var token = new byte[SIGNATURE_BYTES + text.length];
        System.arraycopy(signature(actor, text), 0, token, 0, SIGNATURE_BYTES);
        System.arraycopy(text, 0, token, SIGNATURE_BYTES, text.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
    }

    /** Empty for the first page. @throws ProblemException when the token is not ours or not this tenant's */
    public Optional<String> decode(Actor actor, @Nullable String token) {
        if (token == null) {
            return Optional.empty();
        }
        try {
            var bytes = Base64.getUrlDecoder().decode(token);
            if (bytes.length < SIGNATURE_BYTES) {
                throw unknown();
            }
            var text = java.util.Arrays.copyOfRange(bytes, SIGNATURE_BYTES, bytes.length);
            var signed = java.util.Arrays.copyOf(bytes, SIGNATURE_BYTES);
            if (!MessageDigest.isEqual(signed, java.util.Arrays.copyOf(signature(actor, text), SIGNATURE_BYTES))) {
                throw unknown();
            }
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static ProblemException unknown() {
        return Problems.badRequest(
                "pageToken", "UNKNOWN_PAGE", "Diese Seite gibt es nicht. Bitte beginnen Sie die Liste von vorn.");
    }

    private byte[] signature(Actor actor, byte[] text) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            mac.update(actor.tenant().toString().getBytes(StandardCharsets.UTF_8));
            return mac.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
