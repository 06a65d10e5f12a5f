package de.allmende.platform.security;

import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import java.net.MalformedURLException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** The one decoder of access tokens: RS256 only, keys from the configured address only, claims checked. */
final class AccessTokenDecoder {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int KEYS_SIZE = 100_000;
    private static final Duration FRESH = Duration.ofMinutes(5);
    private static final Duration PACE = Duration.ofSeconds(5);

    private AccessTokenDecoder() {}

    static JwtDecoder of(SecurityProperties properties) {
        return of(properties, FRESH, PACE);
    }

    /**
     * @param fresh how long keys are used without asking the issuer again
     * @param pace the issuer is asked once in this time, however many unknown keys there are
     */
    static JwtDecoder of(SecurityProperties properties, Duration fresh, Duration pace) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys(properties.jwksUri(), fresh, pace))
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(validator(properties));
        return decoder;
    }

    /** The issuer's keys, good for four hours without it. */
    private static JWKSource<SecurityContext> keys(String address, Duration fresh, Duration pace) {
        try {
            return JWKSourceBuilder.<SecurityContext>create(
                            URI.create(address).toURL(),
                            new DefaultResourceRetriever((int) CONNECT.toMillis(), (int) ANSWER.toMillis(), KEYS_SIZE))
                    .cache(fresh.toMillis(), CONNECT.plus(ANSWER).toMillis())
                    .refreshAheadCache(false)
                    .rateLimited(pace.toMillis())
                    .retrying(true)
                    .outageTolerant(Duration.ofHours(4).toMillis())
                    .build();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException("Not the address of keys: " + address, e);
        }
    }

    static OAuth2TokenValidator<Jwt> validator(SecurityProperties properties) {
        return new DelegatingOAuth2TokenValidator<>(List.of(
                new JwtTimestampValidator(),
                new JwtIssuerValidator(properties.issuer()),
                new JwtClaimValidator<List<String>>(
                        "aud", audience -> audience != null && audience.contains(properties.audience())),
                AccessTokenDecoder::onlyAccessTokens,
                AccessTokenDecoder::mustExpire));
    }

    private static OAuth2TokenValidatorResult onlyAccessTokens(Jwt jwt) {
        return Objects.equals(jwt.getClaimAsString("typ"), "Bearer")
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(TokenActors.notAnAccessToken());
    }

    private static OAuth2TokenValidatorResult mustExpire(Jwt jwt) {
        return jwt.getExpiresAt() != null
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(TokenActors.notAnAccessToken());
    }
}
