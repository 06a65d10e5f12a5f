package de.allmende.tenant.identity.client;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import de.allmende.platform.security.PemKeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/** The key with which tenant-service logs in at Keycloak: by a signed word instead of a secret (RFC 7523, ES256). */
final class LoginKey {

    private static final Duration LIFE = Duration.ofSeconds(60);

    private final InstantSource realTime = InstantSource.system();
    private final ECKey key;

    private LoginKey(ECKey key) {
        this.key = key;
    }

    /** @throws IllegalArgumentException when the text is not a private and a public key on the curve P-256 */
    static LoginKey of(String pem) {
        var property = "allmende.keycloak.client-key";
        var pair = PemKeyPair.of(pem, "EC", property);
        try {
            return new LoginKey(new ECKey.Builder(Curve.P_256, (ECPublicKey) pair.getPublic())
                    .privateKey(pair.getPrivate())
                    .keyIDFromThumbprint()
                    .build());
        } catch (IllegalArgumentException | IllegalStateException | JOSEException e) {
            throw new IllegalArgumentException(property + " is no key on the curve P-256.", e);
        }
    }

    /** Says once, for a minute and to this issuer only, that the client is the one who holds the key. */
    String assertion(String clientId, String issuer) {
        var now = realTime.instant().getEpochSecond();
        var claims = new JWTClaimsSet.Builder()
                .issuer(clientId)
                .subject(clientId)
                .audience(issuer)
                .jwtID(UUID.randomUUID().toString())
                .claim("iat", now)
                .claim("exp", now + LIFE.toSeconds())
                .build();
        var header = new JWSHeader.Builder(JWSAlgorithm.ES256)
                .type(JOSEObjectType.JWT)
                .keyID(key.getKeyID())
                .build();
        try {
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new ECDSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
