package de.allmende.tenant.apiclient.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import org.junit.jupiter.api.Test;

class PublicKeysTest {

    private static String set(JWK... keys) {
        return new JWKSet(java.util.List.of(keys)).toString(false);
    }

    @Test
    void takesPublicKeysThatAreStrong() throws JOSEException {
        assertThat(PublicKeys.objection(set(
                        new RSAKeyGenerator(2048).generate().toPublicJWK(),
                        new ECKeyGenerator(Curve.P_256).generate().toPublicJWK())))
                .isNull();
    }

    @Test
    void refusesPrivateKeysAndSaysThatTheyAreBurnt() throws JOSEException {
        assertThat(PublicKeys.objection(set(new RSAKeyGenerator(2048).generate())))
                .contains("erzeugen Sie ein neues Schlüsselpaar");
        assertThat(PublicKeys.objection(set(new OctetSequenceKeyGenerator(256).generate())))
                .contains("geheimen Schlüssel");
    }

    @Test
    void refusesKeysThatAreWeakAndWhatHoldsNone() throws JOSEException {
        assertThat(PublicKeys.objection(
                        set(new RSAKeyGenerator(1024, true).generate().toPublicJWK())))
                .contains("ab 2048 Bit");
        assertThat(PublicKeys.objection("{\"keys\": []}")).contains("keinen Schlüssel");
        assertThat(PublicKeys.objection("-----BEGIN PUBLIC KEY-----")).contains("JWKS");
        assertThat(PublicKeys.objection("{}")).contains("JWKS");
    }
}
