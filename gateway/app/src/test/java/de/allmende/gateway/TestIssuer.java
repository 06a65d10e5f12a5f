package de.allmende.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** An issuer that signs what a test asks for, at the addresses Keycloak would have. */
final class TestIssuer {

    static final String REALM = "/realms/allmende";
    static final Map<String, Object> MAINZ = Map.of("mainz", Map.of("id", "org-mainz"));

    private static final String TOKEN = REALM + "/protocol/openid-connect/token";

    private final WireMockServer server =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());
    private final RSAKey key;

    TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        server.start();
        server.stubFor(get(urlPathEqualTo(REALM + "/protocol/openid-connect/certs"))
                .willReturn(okJson(new JWKSet(key.toPublicJWK()).toString())));
    }

    String issuer() {
        return server.baseUrl() + REALM;
    }

    String keys() {
        return issuer() + "/protocol/openid-connect/certs";
    }

    /** A token as a business application has it. */
    String machineToken(String client) {
        return accessToken(claims -> claims.subject("service-" + client).claim("azp", client));
    }

    String accessToken(UnaryOperator<JWTClaimsSet.Builder> change) {
        return signed(change.apply(new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("person-1")
                .audience("allmende")
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plus(Duration.ofMinutes(10))))
                .jwtID(UUID.randomUUID().toString())
                .claim("azp", "allmende-portal")
                .claim("typ", "Bearer")
                .claim("organization", MAINZ)));
    }

    /** Answers the code of the next login. */
    void willLogIn(String nonce, Object organization, Duration lifetime) {
        var now = Instant.now();
        var idToken = signed(new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject("person-1")
                .audience("allmende-portal")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(300)))
                .claim("nonce", nonce)
                .claim("typ", "ID"));
        var access = accessToken(claims -> claims.claim("organization", organization));
        server.stubFor(post(urlPathEqualTo(TOKEN))
                .withFormParam("grant_type", equalTo("authorization_code"))
                .willReturn(okJson("""
                        {"access_token":"%s","token_type":"Bearer","expires_in":%d,"refresh_token":"first","id_token":"%s"}
                        """.formatted(access, lifetime.toSeconds(), idToken))));
    }

    /** Answers a refresh with a token for this subject, not at once. */
    void willRefresh(String subject) {
        server.stubFor(post(urlPathEqualTo(TOKEN))
                .withFormParam("grant_type", equalTo("refresh_token"))
                .willReturn(okJson("""
                        {"access_token":"%s","token_type":"Bearer","expires_in":600,"refresh_token":"second"}
                        """.formatted(accessToken(claims -> claims.subject(subject))))
                        .withFixedDelay(200)));
    }

    void willRefuseToRefresh() {
        server.stubFor(post(urlPathEqualTo(TOKEN))
                .withFormParam("grant_type", equalTo("refresh_token"))
                .willReturn(aResponse()
                        .withStatus(400)
                        .withHeader("Content-Type", "application/json")
                        .withBody("{\"error\":\"invalid_grant\",\"error_description\":\"Session not active\"}")));
    }

    /** Breaks off the connection when a token is asked for again. */
    void willBeAway() {
        server.stubFor(post(urlPathEqualTo(TOKEN))
                .withFormParam("grant_type", equalTo("refresh_token"))
                .willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));
    }

    int refreshes() {
        return server.findAll(
                        postRequestedFor(urlPathEqualTo(TOKEN)).withFormParam("grant_type", equalTo("refresh_token")))
                .size();
    }

    void forgetCalls() {
        server.resetRequests();
    }

    private String signed(JWTClaimsSet.Builder claims) {
        var jwt = new SignedJWT(
                new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("test").build(), claims.build());
        try {
            jwt.sign(new RSASSASigner(key));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
        return jwt.serialize();
    }
}
