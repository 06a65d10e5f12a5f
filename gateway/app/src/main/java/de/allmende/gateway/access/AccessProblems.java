package de.allmende.gateway.access;

import de.allmende.gateway.problem.Problems;
import de.allmende.gateway.problem.Reason;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Says who may not pass, and why. It never sends anybody to the login: a program would take that for an answer. */
final class AccessProblems implements AuthenticationEntryPoint, AccessDeniedHandler {

    private final Problems problems;

    AccessProblems(Problems problems) {
        this.problems = problems;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        var invalid = cause instanceof InvalidBearerTokenException;
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, invalid ? "Bearer error=\"invalid_token\"" : "Bearer");
        problems.write(request, response, invalid ? Reason.INVALID_TOKEN : Reason.LOGIN_REQUIRED);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        if (SecurityContextHolder.getContext().getAuthentication() == null) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
            problems.write(request, response, Reason.LOGIN_REQUIRED);
        } else {
            problems.write(
                    request, response, cause instanceof CsrfException ? Reason.CSRF_TOKEN_WRONG : Reason.FORBIDDEN);
        }
    }
}
