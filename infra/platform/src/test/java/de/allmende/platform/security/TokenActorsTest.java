package de.allmende.platform.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The traps of infra/docs/house.md: tokens that Keycloak really issues in the wrong moment, and tokens that nobody should. */
class TokenActorsTest {

    private static final String ISSUER = "https://login.example/realms/allmende";
    private static final SecurityProperties PROPERTIES = new SecurityProperties(ISSUER, ISSUER + "/certs", "allmende");
    private static final RSAKey KEY = key();
    private static final RSAKey FOREIGN_KEY = key();
    private static final Actor KAISERSLAUTERN = Actor.system("test", TenantId.next());

    private final TokenActors tokens = new TokenActors(
            decoder(),
            bearer -> bearer.organizationId().equals("org-kl") && bearer.loginProvider() == null
                    ? Optional.of(KAISERSLAUTERN)
                    : Optional.empty());

    @Test
    void takesAnAccessTokenWithOneOrganization() throws JOSEException {
        assertThat(tokens.actor(signed(KEY, claims -> {}))).isEqualTo(KAISERSLAUTERN);
    }

    @Test
    void goesByTheIdOfTheOrganizationWhateverItsAliasIs() throws JOSEException {
        assertThat(tokens.actor(signed(
                        KEY, claims -> claims.claim("organization", Map.of("renamed", Map.of("id", "org-kl"))))))
                .isEqualTo(KAISERSLAUTERN);
    }

    @Test
    void tellsWhoCameByALoginProviderFromWhoCameByPassword() throws JOSEException {
        assertThat(tokens.cameByLoginProvider(signed(KEY, claims -> {}))).isFalse();
        assertThat(tokens.cameByLoginProvider(signed(KEY, claims -> claims.claim("identity_provider", "lgp_1"))))
                .isTrue();
    }

    static Stream<Arguments> refusedClaims() {
        return Stream.of(
                refused(
                        "no organization at all",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("organization", null)),
                refused(
                        "no choice made: {}",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("organization", Map.of())),
                refused(
                        "two organizations",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim(
                                "organization", Map.of("kl", Map.of("id", "org-kl"), "ko", Map.of("id", "org-ko")))),
                refused(
                        "the short form without ids",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("organization", List.of("kaiserslautern"))),
                refused(
                        "a mixed array of two mappers",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("organization", List.of("kl", Map.of("kl", Map.of("id", "org-kl"))))),
                refused(
                        "an alias where the id belongs",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("organization", Map.of("org-kl", Map.of("tenantId", "org-kl")))),
                refused(
                        "our alias at an organization that was opened anew",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("organization", Map.of("kl", Map.of("id", "org-kl-2")))),
                refused(
                        "our id as the alias of another organization",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("organization", Map.of("org-kl", Map.of("id", "org-ko")))),
                refused(
                        "a login provider that the directory does not know",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("identity_provider", "lgp_1")),
                refused(
                        "a login provider without a name",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("identity_provider", "")),
                refused(
                        "a login provider that is no text",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("identity_provider", List.of())),
                refused(
                        "an organization the subject is no member of",
                        TokenRefused.Kind.FORBIDDEN,
                        claims -> claims.claim("organization", Map.of("ko", Map.of("id", "org-ko")))),
                refused(
                        "another issuer",
                        TokenRefused.Kind.UNAUTHENTICATED,
                        claims -> claims.issuer("https://evil.example")),
                refused("another audience", TokenRefused.Kind.UNAUTHENTICATED, claims -> claims.audience("account")),
                refused("no audience", TokenRefused.Kind.UNAUTHENTICATED, claims -> claims.audience((String) null)),
                refused(
                        "an expired one",
                        TokenRefused.Kind.UNAUTHENTICATED,
                        claims -> claims.expirationTime(in(Duration.ofMinutes(-5)))),
                refused(
                        "one that never expires",
                        TokenRefused.Kind.UNAUTHENTICATED,
                        claims -> claims.expirationTime(null)),
                refused(
                        "one from the future",
                        TokenRefused.Kind.UNAUTHENTICATED,
                        claims -> claims.notBeforeTime(in(Duration.ofHours(1)))),
                refused("an id token", TokenRefused.Kind.UNAUTHENTICATED, claims -> claims.claim("typ", "ID")),
                refused("a refresh token", TokenRefused.Kind.UNAUTHENTICATED, claims -> claims.claim("typ", "Refresh")),
                refused(
                        "one without a client",
                        TokenRefused.Kind.UNAUTHENTICATED,
                        claims -> claims.claim("azp", null)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusedClaims")
    void refuses(String what, TokenRefused.Kind kind, Consumer<JWTClaimsSet.Builder> fault) throws JOSEException {
        var token = signed(KEY, fault);
        assertThatThrownBy(() -> tokens.actor(token))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(kind));
    }

    @Test
    void refusesAForeignSignature() throws JOSEException {
        refusesAsUnauthenticated(signed(FOREIGN_KEY, claims -> {}));
    }

    @Test
    void refusesNoSignature() {
        refusesAsUnauthenticated(new PlainJWT(claims(claims -> {})).serialize());
    }

    @Test
    void refusesThePublicKeyAsASharedSecret() throws JOSEException {
        var token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), claims(claims -> {}));
        token.sign(new MACSigner(KEY.toRSAPublicKey().getEncoded()));
        refusesAsUnauthenticated(token.serialize());
    }

    @Test
    void refusesAKeyThatTheTokenBrings() throws JOSEException {
        var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                .jwk(FOREIGN_KEY.toPublicJWK())
                .build();
        var token = new SignedJWT(header, claims(claims -> {}));
        token.sign(new RSASSASigner(FOREIGN_KEY));
        refusesAsUnauthenticated(token.serialize());
    }

    @Test
    void refusesWhatIsNoToken() {
        refusesAsUnauthenticated("kein.token.hier");
    }

    private void refusesAsUnauthenticated(String token) {
        assertThatThrownBy(() -> tokens.actor(token))
                .isInstanceOfSatisfying(
                        TokenRefused.class,
                        refused -> assertThat(refused.kind()).isEqualTo(TokenRefused.Kind.UNAUTHENTICATED));
    }

    private static Arguments refused(String what, TokenRefused.Kind kind, Consumer<JWTClaimsSet.Builder> fault) {
        return Arguments.of(what, kind, fault);
    }

    private static String signed(RSAKey key, Consumer<JWTClaimsSet.Builder> fault) throws JOSEException {
        var token = new SignedJWT(new JWSHeader.Builder(JWSAlgorithm.RS256).build(), claims(fault));
        token.sign(new RSASSASigner(key));
        return token.serialize();
    }

    private static JWTClaimsSet claims(Consumer<JWTClaimsSet.Builder> fault) {
        var claims = new JWTClaimsSet.Builder()
                .issuer(ISSUER)
                .audience("allmende")
                .subject("person-1")
                .claim("azp", "allmende-portal")
                .claim("typ", "Bearer")
                .claim("scope", "openid organization:kaiserslautern")
                .claim("organization", Map.of("kaiserslautern", Map.of("id", "org-kl")))
                .expirationTime(in(Duration.ofMinutes(10)));
        fault.accept(claims);
        return claims.build();
    }

    private static Date in(Duration duration) {
        return Date.from(Instant.now().plus(duration));
    }

    private static NimbusJwtDecoder decoder() {
        try {
            var decoder = NimbusJwtDecoder.withPublicKey(KEY.toRSAPublicKey()).build();
            decoder.setJwtValidator(AccessTokenDecoder.validator(PROPERTIES));
            return decoder;
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey key() {
        try {
            return new RSAKeyGenerator(2048).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
