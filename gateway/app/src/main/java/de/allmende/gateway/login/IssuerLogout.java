package de.allmende.gateway.login;

import de.allmende.gateway.GatewaySettings;
import de.allmende.gateway.identity.SecuritySettings;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.authentication.logout.LogoutSuccessHandler;
import org.springframework.web.util.UriComponentsBuilder;
import tools.jackson.databind.json.JsonMapper;

/**
 * Ends the login at the issuer too, after the session here is gone.
 *
 * <p>A form is led there by a redirect; a script gets {@code {"location": …}}, because it cannot follow one to another
 * origin and has to navigate itself.
 */
public final class IssuerLogout implements LogoutSuccessHandler {

    private final SecuritySettings security;
    private final GatewaySettings gateway;
    private final JsonMapper json;

    IssuerLogout(SecuritySettings security, GatewaySettings gateway, JsonMapper json) {
        this.security = security;
        this.gateway = gateway;
        this.json = json;
    }

    @Override
    public void onLogoutSuccess(
            HttpServletRequest request, HttpServletResponse response, @Nullable Authentication authentication)
            throws IOException {
        var next = authentication != null && authentication.getPrincipal() instanceof OidcUser user
                ? endSession(user)
                : gateway.address("/");
        var accept = request.getHeader(HttpHeaders.ACCEPT);
        if (accept != null && accept.contains(MediaType.TEXT_HTML_VALUE)) {
            response.setStatus(HttpServletResponse.SC_SEE_OTHER);
            response.setHeader(HttpHeaders.LOCATION, next);
        } else {
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), Map.of("location", next));
        }
    }

    private String endSession(OidcUser user) {
        return UriComponentsBuilder.fromUriString(security.endSessionEndpoint())
                .queryParam("id_token_hint", "{token}")
                .queryParam("post_logout_redirect_uri", "{home}")
                .encode()
                .buildAndExpand(user.getIdToken().getTokenValue(), gateway.address("/"))
                .toUriString();
    }
}
