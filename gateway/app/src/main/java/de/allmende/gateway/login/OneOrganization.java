package de.allmende.gateway.login;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Lets a login in only with an access token the services will accept: for this audience and for exactly one organization.
 * A switch to an organization the person does not belong to fails here, and the old session stays as it was.
 */
public final class OneOrganization implements OAuth2UserService<OidcUserRequest, OidcUser> {

    static final String NO_SINGLE_TENANT = "no_single_tenant";

    private final JwtDecoder accessTokens;

    OneOrganization(JwtDecoder accessTokens) {
        this.accessTokens = accessTokens;
    }

    @Override
    public OidcUser loadUser(OidcUserRequest login) {
        if (!isOne(claim(login.getAccessToken().getTokenValue()))) {
            throw new OAuth2AuthenticationException(new OAuth2Error(NO_SINGLE_TENANT));
        }
        return new DefaultOidcUser(List.of(), login.getIdToken(), "sub");
    }

    private @Nullable Object claim(String token) {
        try {
            return accessTokens.decode(token).getClaims().get("organization");
        } catch (JwtException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("invalid_access_token"), e.getMessage(), e);
        }
    }

    private static boolean isOne(@Nullable Object claim) {
        return claim instanceof Map<?, ?> organizations
                && organizations.size() == 1
                && organizations.values().iterator().next() instanceof Map<?, ?> organization
                && organization.get("id") instanceof String id
                && !id.isBlank();
    }
}
