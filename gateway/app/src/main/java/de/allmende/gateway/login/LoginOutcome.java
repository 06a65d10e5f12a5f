package de.allmende.gateway.login;

import de.allmende.gateway.problem.Problems;
import de.allmende.gateway.problem.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.web.client.RestClientException;

/** What a browser sees when it comes back from the issuer: the page it wanted, or why the login ended. */
public final class LoginOutcome implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

    private static final Logger LOG = LoggerFactory.getLogger(LoginOutcome.class);

    private final Problems problems;

    LoginOutcome(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void onAuthenticationSuccess(
            HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        response.sendRedirect(LoginRequests.returnTo(request));
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        var reason = reason(failure);
        LOG.info("Login ended with {}: {}", reason, code(failure));
        problems.write(request, response, reason);
    }

    private static Reason reason(AuthenticationException failure) {
        return switch (code(failure)) {
            case OneOrganization.NO_SINGLE_TENANT -> Reason.NO_SINGLE_TENANT;
            case "authorization_request_not_found", "invalid_state_parameter", "temporarily_unavailable" ->
                Reason.LOGIN_EXPIRED;
            default -> issuerAway(failure) ? Reason.IDENTITY_PROVIDER_AWAY : Reason.LOGIN_FAILED;
        };
    }

    private static String code(AuthenticationException failure) {
        return failure instanceof OAuth2AuthenticationException known
                ? known.getError().getErrorCode()
                : failure.getClass().getSimpleName();
    }

    private static boolean issuerAway(Throwable failure) {
        var cause = failure.getCause();
        return cause != null && (cause instanceof RestClientException || issuerAway(cause));
    }
}
