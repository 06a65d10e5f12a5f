package de.allmende.gateway.identity;

import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.JWKMatcher;
import com.nimbusds.jose.jwk.JWKSelector;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import de.allmende.gateway.GatewaySettings;
import java.net.MalformedURLException;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.ClientHttpRequestFactory;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.http.converter.FormHttpMessageConverter;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2AuthorizationCodeGrantRequest;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.endpoint.RestClientAuthorizationCodeTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.RestClientRefreshTokenTokenResponseClient;
import org.springframework.security.oauth2.client.http.OAuth2ErrorResponseErrorHandler;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenDecoderFactory;
import org.springframework.security.oauth2.client.oidc.authentication.OidcIdTokenValidator;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.core.converter.ClaimTypeConverter;
import org.springframework.security.oauth2.core.http.converter.OAuth2AccessTokenResponseHttpMessageConverter;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoderFactory;
import org.springframework.security.oauth2.jwt.JwtException;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.web.client.RestClient;

/** Wires the trust in the issuer: its keys, the judge of access tokens, the portal's registration, the token calls. */
@Configuration(proxyBeanMethods = false)
class IdentityConfiguration {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ANSWER = Duration.ofSeconds(3);
    private static final int KEYS_SIZE = 100_000;

    /** The issuer's keys: read at most every five seconds, and good for four hours without it. */
    @Bean
    JWKSource<SecurityContext> keys(SecuritySettings settings) throws MalformedURLException {
        return JWKSourceBuilder.<SecurityContext>create(
                        settings.jwksUri().toURL(),
                        new DefaultResourceRetriever((int) CONNECT.toMillis(), (int) ANSWER.toMillis(), KEYS_SIZE))
                .rateLimited(Duration.ofSeconds(5).toMillis())
                .retrying(true)
                .outageTolerant(Duration.ofHours(4).toMillis())
                .build();
    }

    /** Judges access tokens; one that is bound to a key (cnf) is not good as a plain bearer token. */
    @Bean
    JwtDecoder accessTokens(JWKSource<SecurityContext> keys, SecuritySettings settings) {
        var decoder = decoder(
                keys,
                new DelegatingOAuth2TokenValidator<>(
                        new JwtTimestampValidator(),
                        new JwtIssuerValidator(settings.issuer().toString()),
                        new JwtClaimValidator<List<String>>(
                                "aud", audience -> audience != null && audience.contains(settings.audience())),
                        new JwtClaimValidator<Object>("exp", until -> until != null),
                        new JwtClaimValidator<String>("typ", "Bearer"::equals),
                        IdentityConfiguration::notBoundToAKey));
        return token -> {
            try {
                return decoder.decode(token);
            } catch (JwtException e) {
                throw isOfAKeyThatNobodyKnows(e, keys)
                        ? new BadJwtException("Nobody knows the key of the token.", e)
                        : e;
            }
        };
    }

    /** Many tokens with invented keys must not look as if the identity provider were away: its keys have just been read. */
    private static boolean isOfAKeyThatNobodyKnows(JwtException failure, JWKSource<SecurityContext> keys) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof RateLimitReachedException) {
                return anyIsKnown(keys);
            }
        }
        return false;
    }

    private static boolean anyIsKnown(JWKSource<SecurityContext> keys) {
        try {
            var any = new JWKSelector(new JWKMatcher.Builder().build());
            return !keys.get(any, null).isEmpty();
        } catch (KeySourceException _) {
            return false;
        }
    }

    @Bean
    JwtDecoderFactory<ClientRegistration> idTokens(JWKSource<SecurityContext> keys) {
        return registration -> {
            var decoder = decoder(
                    keys,
                    new DelegatingOAuth2TokenValidator<>(
                            new JwtTimestampValidator(), new OidcIdTokenValidator(registration)));
            decoder.setClaimSetConverter(
                    new ClaimTypeConverter(OidcIdTokenDecoderFactory.createDefaultClaimTypeConverters()));
            return decoder;
        };
    }

    @Bean
    ClientRegistration portalRegistration(SecuritySettings settings, GatewaySettings gateway) {
        return ClientRegistration.withRegistrationId("allmende")
                .clientId(gateway.clientId())
                .clientSecret(gateway.clientSecret())
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .clientSettings(ClientRegistration.ClientSettings.builder()
                        .requireProofKey(true)
                        .build())
                .redirectUri(gateway.address("/login/oauth2/code/allmende"))
                .scope("openid", "organization")
                .issuerUri(settings.issuer().toString())
                .authorizationUri(settings.authorizationEndpoint())
                .tokenUri(settings.tokenEndpoint())
                .jwkSetUri(settings.jwksUri().toString())
                .userNameAttributeName("sub")
                .build();
    }

    @Bean
    ClientRegistrationRepository registrations(ClientRegistration portalRegistration) {
        return new InMemoryClientRegistrationRepository(portalRegistration);
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2AuthorizationCodeGrantRequest> codeForTokens() {
        var client = new RestClientAuthorizationCodeTokenResponseClient();
        client.setRestClient(tokenCalls());
        return client;
    }

    @Bean
    OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> refreshForTokens() {
        var client = new RestClientRefreshTokenTokenResponseClient();
        client.setRestClient(tokenCalls());
        return client;
    }

    private static OAuth2TokenValidatorResult notBoundToAKey(Jwt token) {
        return token.hasClaim("cnf")
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                : OAuth2TokenValidatorResult.success();
    }

    private static RestClient tokenCalls() {
        return RestClient.builder()
                .requestFactory(requests())
                .configureMessageConverters(converters -> converters
                        .addCustomConverter(new FormHttpMessageConverter())
                        .addCustomConverter(new OAuth2AccessTokenResponseHttpMessageConverter()))
                .defaultStatusHandler(new OAuth2ErrorResponseErrorHandler())
                .build();
    }

    private static ClientHttpRequestFactory requests() {
        var requests = new JdkClientHttpRequestFactory(
                HttpClient.newBuilder().connectTimeout(CONNECT).build());
        requests.setReadTimeout(ANSWER);
        return requests;
    }

    private static NimbusJwtDecoder decoder(JWKSource<SecurityContext> keys, OAuth2TokenValidator<Jwt> validator) {
        var decoder = NimbusJwtDecoder.withJwkSource(keys)
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(validator);
        return decoder;
    }
}
