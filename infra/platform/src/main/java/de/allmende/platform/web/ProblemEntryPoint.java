package de.allmende.platform.web;

import de.allmende.platform.security.TokenRefused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import tools.jackson.databind.json.JsonMapper;

/** Answers a request whose token is missing or refused. */
final class ProblemEntryPoint implements AuthenticationEntryPoint {

    private final ProblemBodies bodies;
    private final JsonMapper json;

    ProblemEntryPoint(ProblemBodies bodies, JsonMapper json) {
        this.bodies = bodies;
        this.json = json;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var status = HttpStatus.UNAUTHORIZED;
        var reason = "LOGIN_REQUIRED";
        if (cause instanceof TokenRefused refused) {
            reason = refused.reason();
            status = switch (refused.kind()) {
                case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
                case FORBIDDEN -> HttpStatus.FORBIDDEN;
                case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
            };
        }
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        if (status == HttpStatus.UNAUTHORIZED) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        } else if (status == HttpStatus.SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
        }
        var language = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null ? Locale.GERMAN : request.getLocale();
        json.writeValue(response.getOutputStream(), bodies.body(status, reason, List.of(), List.of(), language));
    }
}
