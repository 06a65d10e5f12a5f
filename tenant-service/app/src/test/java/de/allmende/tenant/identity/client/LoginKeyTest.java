package de.allmende.tenant.identity.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jwt.SignedJWT;
import de.allmende.platform.test.TestKeys;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.Test;

class LoginKeyTest {

    private static final String ISSUER = "https://login.example/realms/allmende";
    private static final KeyPair PAIR = TestKeys.elliptic(256);
    private static final String PEM = TestKeys.pem(PAIR);

    @Test
    void saysWhoItIsToOneIssuerForAMinute() throws Exception {
        var said = SignedJWT.parse(LoginKey.of(PEM).assertion("tenant-service", ISSUER));

        assertThat(said.verify(new ECDSAVerifier((ECPublicKey) PAIR.getPublic())))
                .isTrue();
        var claims = said.getJWTClaimsSet();
        assertThat(claims.getIssuer()).isEqualTo("tenant-service");
        assertThat(claims.getSubject()).isEqualTo("tenant-service");
        assertThat(claims.getAudience()).containsExactly(ISSUER);
        assertThat(claims.getExpirationTime()).isBefore(Date.from(Instant.now().plus(Duration.ofSeconds(61))));
    }

    @Test
    void saysItNewEachTime() throws Exception {
        var key = LoginKey.of(PEM);

        assertThat(SignedJWT.parse(key.assertion("c", ISSUER)).getJWTClaimsSet().getJWTID())
                .isNotEqualTo(SignedJWT.parse(key.assertion("c", ISSUER))
                        .getJWTClaimsSet()
                        .getJWTID());
    }

    @Test
    void refusesWhatIsNoKeyOnTheCurveAndNamesTheProperty() {
        var onAnotherCurve = TestKeys.pem(TestKeys.elliptic(384));
        var publicPartOnly = PEM.substring(PEM.indexOf("-----BEGIN PUBLIC"));

        for (var wrong : new String[] {"geheim", onAnotherCurve, publicPartOnly}) {
            assertThatThrownBy(() -> LoginKey.of(wrong))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("allmende.keycloak.client-key");
        }
    }
}
