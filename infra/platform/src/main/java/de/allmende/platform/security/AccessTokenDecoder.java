package de.allmende.platform.security;

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

    private AccessTokenDecoder() {}

    static JwtDecoder of(SecurityProperties properties) {
        var decoder = NimbusJwtDecoder.withJwkSetUri(properties.jwksUri())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(validator(properties));
        return decoder;
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
