package de.allmende.gateway.problem;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.web.filter.OncePerRequestFilter;
import redis.clients.jedis.exceptions.JedisException;

/** The one place where an exception becomes an answer. */
final class Failures extends OncePerRequestFilter {

    private static final Logger LOG = LoggerFactory.getLogger(Failures.class);

    private final Problems problems;

    Failures(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try {
            chain.doFilter(request, response);
        } catch (IOException | ServletException | RuntimeException e) {
            if (response.isCommitted()) {
                throw e;
            }
            var reason = reason(e);
            if (reason == Reason.INTERNAL) {
                LOG.error("Request failed", e);
            } else if (reason.status().is5xxServerError()) {
                LOG.warn("{}: {}", reason, rootMessage(e));
            }
            problems.write(request, response, reason);
        }
    }

    private static Reason reason(Throwable failure) {
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            switch (t) {
                case ProblemException known -> {
                    return known.reason();
                }
                case BodyTooLarge _ -> {
                    return Reason.BODY_TOO_LARGE;
                }
                case DataAccessException _ -> {
                    return Reason.SESSION_STORE_AWAY;
                }
                case JedisException _ -> {
                    return Reason.SESSION_STORE_AWAY;
                }
                case AuthenticationServiceException _ -> {
                    return Reason.IDENTITY_PROVIDER_AWAY;
                }
                default -> {}
            }
        }
        return Reason.INTERNAL;
    }

    private static String rootMessage(Throwable failure) {
        var root = failure;
        for (@Nullable Throwable t = failure; t != null; t = t.getCause()) {
            root = t;
        }
        return root.getClass().getSimpleName() + ": " + root.getMessage();
    }
}
