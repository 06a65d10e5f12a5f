package de.allmende.gateway.session;

import de.allmende.gateway.problem.Problems;
import de.allmende.gateway.problem.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses what another site makes a browser send in a person's name: writes, and the switch of the organization. */
public final class CrossSiteGuard extends OncePerRequestFilter {

    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Problems problems;

    public CrossSiteGuard(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var site = request.getHeader("Sec-Fetch-Site");
        if (site != null && !OWN.contains(site) && acts(request)) {
            problems.write(request, response, Reason.CROSS_SITE_REQUEST);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean acts(HttpServletRequest request) {
        return !READS.contains(request.getMethod()) || request.getRequestURI().equals("/switch");
    }
}
