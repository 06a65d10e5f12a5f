package de.allmende.gateway.login;

import de.allmende.gateway.problem.ProblemException;
import de.allmende.gateway.problem.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.AuthorizationRequestRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizationRequestRepository;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;

/** The logins that have begun and not yet come back: state, nonce and PKCE verifier, and where to go on afterwards. */
public final class LoginRequests implements AuthorizationRequestRepository<OAuth2AuthorizationRequest> {

    private static final String RETURN_TO = "allmende.returnTo";

    private final DefaultOAuth2AuthorizationRequestResolver resolver;
    private final HttpSessionOAuth2AuthorizationRequestRepository session =
            new HttpSessionOAuth2AuthorizationRequestRepository();

    LoginRequests(ClientRegistrationRepository registrations) {
        this.resolver = new DefaultOAuth2AuthorizationRequestResolver(registrations);
    }

    /**
     * Remembers a new login and gives the issuer's address for it.
     *
     * @param provider the login provider of the organization to go on to at once
     */
    String begin(
            HttpServletRequest request,
            HttpServletResponse response,
            @Nullable String organization,
            @Nullable String provider,
            LocalPath next) {
        var plain = resolver.resolve(request, "allmende");
        if (plain == null) {
            throw new ProblemException(Reason.INTERNAL);
        }
        var login = OAuth2AuthorizationRequest.from(plain)
                .scopes(Set.of("openid", organization == null ? "organization" : "organization:" + organization))
                .additionalParameters(parameters -> {
                    if (provider != null) {
                        parameters.put("kc_idp_hint", provider);
                    }
                })
                .attributes(attributes -> attributes.put(RETURN_TO, next.value()))
                .build();
        session.saveAuthorizationRequest(login, request, response);
        return login.getAuthorizationRequestUri();
    }

    /** Where the login that this request has completed wanted to go. */
    static String returnTo(HttpServletRequest request) {
        return request.getAttribute(RETURN_TO) instanceof String path ? path : LocalPath.HOME.value();
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest loadAuthorizationRequest(HttpServletRequest request) {
        return session.loadAuthorizationRequest(request);
    }

    @Override
    public void saveAuthorizationRequest(
            OAuth2AuthorizationRequest login, HttpServletRequest request, HttpServletResponse response) {
        session.saveAuthorizationRequest(login, request, response);
    }

    @Override
    public @Nullable OAuth2AuthorizationRequest removeAuthorizationRequest(
            HttpServletRequest request, HttpServletResponse response) {
        var login = session.removeAuthorizationRequest(request, response);
        if (login != null) {
            request.setAttribute(RETURN_TO, login.getAttribute(RETURN_TO));
        }
        return login;
    }
}
