package de.allmende.gateway.session;

import de.allmende.gateway.problem.ProblemException;
import de.allmende.gateway.problem.Reason;
import java.time.InstantSource;
import org.springframework.security.oauth2.client.endpoint.OAuth2AccessTokenResponseClient;
import org.springframework.security.oauth2.client.endpoint.OAuth2RefreshTokenGrantRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2AuthorizationException;
import org.springframework.security.oauth2.core.OAuth2ErrorCodes;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** Buys the next access token from the issuer. */
final class TokenRefresh {

    private final ClientRegistration registration;
    private final OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer;
    private final InstantSource clock;

    TokenRefresh(
            ClientRegistration registration,
            OAuth2AccessTokenResponseClient<OAuth2RefreshTokenGrantRequest> issuer,
            InstantSource clock) {
        this.registration = registration;
        this.issuer = issuer;
        this.clock = clock;
    }

    /** @throws ProblemException when the issuer has ended the login, or is away */
    LoginTokens of(LoginTokens old) {
        if (old.refresh() == null) {
            throw new ProblemException(Reason.SESSION_EXPIRED);
        }
        var until = old.until().isAfter(old.issuedAt()) ? old.until() : clock.instant();
        var access = new OAuth2AccessToken(OAuth2AccessToken.TokenType.BEARER, old.access(), old.issuedAt(), until);
        var request =
                new OAuth2RefreshTokenGrantRequest(registration, access, new OAuth2RefreshToken(old.refresh(), null));
        try {
            var answer = issuer.getTokenResponse(request);
            return SessionTokens.tokens(answer.getAccessToken(), answer.getRefreshToken());
        } catch (OAuth2AuthorizationException e) {
            var ended = OAuth2ErrorCodes.INVALID_GRANT.equals(e.getError().getErrorCode());
            throw new ProblemException(ended ? Reason.SESSION_EXPIRED : Reason.IDENTITY_PROVIDER_AWAY, e);
        }
    }
}
