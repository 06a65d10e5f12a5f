package de.allmende.platform.audit;

import de.allmende.platform.security.PemKeyPair;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;

/** Signs anchors and checks their signatures, by Ed25519 (RFC 8032). */
final class AnchorKey {

    private static final String ALGORITHM = "Ed25519";

    private final PrivateKey own;
    private final PublicKey known;

    private AnchorKey(PrivateKey own, PublicKey known) {
        this.own = own;
        this.known = known;
    }

    /** @throws IllegalArgumentException when the text does not hold both keys */
    static AnchorKey of(String pem) {
        var pair = PemKeyPair.of(pem, ALGORITHM, "allmende.audit.anchor-key");
        return new AnchorKey(pair.getPrivate(), pair.getPublic());
    }

    String sign(String text) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initSign(own);
            signature.update(text.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(signature.sign());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean signed(Anchor anchor) {
        try {
            var signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(known);
            signature.update(anchor.signed().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(anchor.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    /** The public key as PEM, for those who check. */
    String publicKey() {
        return "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(known.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
    }
}
