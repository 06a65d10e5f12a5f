package de.allmende.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class AccessTokenDecoderTest {

    private static final Duration FRESH = Duration.ofMillis(50);
    private static final Duration PACE = Duration.ofMillis(10);
    private static final String ISSUER = "https://login.example";

    private final RSAKey key = key("known");
    private HttpServer issuer;
    private JwtDecoder decoder;

    @BeforeEach
    void issuerIsThere() throws IOException {
        issuer = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        var keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
        issuer.createContext("/certs", exchange -> {
            exchange.sendResponseHeaders(200, keys.length);
            exchange.getResponseBody().write(keys);
            exchange.close();
        });
        issuer.start();
        var address = "http://localhost:" + issuer.getAddress().getPort() + "/certs";
        decoder = AccessTokenDecoder.of(new SecurityProperties(ISSUER, address, "allmende"), FRESH, PACE);
    }

    @AfterEach
    void issuerIsGone() {
        issuer.stop(0);
    }

    @Test
    void knowsTheKeysForAWhileWithoutTheIssuer() throws Exception {
        var token = token(key);
        assertThat(decoder.decode(token).getSubject()).isEqualTo("person-1");

        issuer.stop(0);
        Thread.sleep(FRESH.multipliedBy(3));

        assertThat(decoder.decode(token).getSubject()).isEqualTo("person-1");
    }

    @Test
    void knowsNoOtherKey() throws Exception {
        var invented = token(key("invented"));

        assertThatThrownBy(() -> decoder.decode(invented)).isInstanceOf(JwtException.class);
        assertThat(decoder.decode(token(key)).getSubject()).isEqualTo("person-1");
    }

    private static String token(RSAKey key) throws Exception {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("allmende")
                .subject("person-1")
                .claim("typ", "Bearer")
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))))
                .build();
        var token = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(key.getKeyID()).build(), claims);
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static RSAKey key(String id) {
        try {
            return new RSAKeyGenerator(2048).keyID(id).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
