package de.allmende.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.core.OAuth2AccessToken;
import org.springframework.security.oauth2.core.OAuth2RefreshToken;

/** Keeps the tokens of a login in the session, without the portal's client secret that Spring's own form would store. */
public final class SessionTokens implements OAuth2AuthorizedClientRepository {

    private final ClientRegistration registration;

    SessionTokens(ClientRegistration registration) {
        this.registration = registration;
    }

    @Override
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String registrationId, Authentication principal, HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(LoginTokens.KEY) instanceof LoginTokens tokens)) {
            return null;
        }
        var refresh = tokens.refresh() == null ? null : new OAuth2RefreshToken(tokens.refresh(), null);
        return (T) new OAuth2AuthorizedClient(
                registration,
                principal.getName(),
                new OAuth2AccessToken(
                        OAuth2AccessToken.TokenType.BEARER, tokens.access(), tokens.issuedAt(), tokens.until()),
                refresh);
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            Authentication principal,
            HttpServletRequest request,
            HttpServletResponse response) {
        request.getSession().setAttribute(LoginTokens.KEY, tokens(client.getAccessToken(), client.getRefreshToken()));
    }

    @Override
    public void removeAuthorizedClient(
            String registrationId, Authentication principal, HttpServletRequest request, HttpServletResponse response) {
        var session = request.getSession(false);
        if (session != null) {
            session.removeAttribute(LoginTokens.KEY);
        }
    }

    static LoginTokens tokens(OAuth2AccessToken access, @Nullable OAuth2RefreshToken refresh) {
        var issuedAt = Objects.requireNonNullElseGet(access.getIssuedAt(), Instant::now);
        return new LoginTokens(
                access.getTokenValue(),
                issuedAt,
                Objects.requireNonNullElse(access.getExpiresAt(), issuedAt),
                refresh == null ? null : refresh.getTokenValue());
    }
}
