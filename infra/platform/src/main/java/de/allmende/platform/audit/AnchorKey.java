package de.allmende.platform.audit;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.regex.Pattern;

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
        try {
            var keys = KeyFactory.getInstance(ALGORITHM);
            return new AnchorKey(
                    keys.generatePrivate(new PKCS8EncodedKeySpec(part(pem, "PRIVATE KEY"))),
                    keys.generatePublic(new X509EncodedKeySpec(part(pem, "PUBLIC KEY"))));
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException("allmende.audit.anchor-key is not an Ed25519 key.", e);
        }
    }

    private static byte[] part(String pem, String label) {
        var part = Pattern.compile("-----BEGIN " + label + "-----(.*?)-----END " + label + "-----", Pattern.DOTALL)
                .matcher(pem);
        if (!part.find()) {
            throw new IllegalArgumentException("allmende.audit.anchor-key holds no " + label + ".");
        }
        return Base64.getMimeDecoder().decode(part.group(1));
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
