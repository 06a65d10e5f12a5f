package de.allmende.gateway.edge;

import de.allmende.gateway.problem.Problems;
import de.allmende.gateway.problem.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/** Refuses a request that brings a session and a token: it would be unclear in whose name it acts. */
final class OneCredential extends OncePerRequestFilter {

    private final String cookie;
    private final Problems problems;

    OneCredential(String cookie, Problems problems) {
        this.cookie = cookie;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null && WebUtils.getCookie(request, cookie) != null) {
            problems.write(request, response, Reason.TWO_CREDENTIALS);
        } else {
            chain.doFilter(request, response);
        }
    }
}
