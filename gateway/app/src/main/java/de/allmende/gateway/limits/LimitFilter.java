package de.allmende.gateway.limits;

import de.allmende.gateway.problem.Problems;
import de.allmende.gateway.problem.Reason;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Counts a request, tells the caller what is left, and ends it when there is nothing left. */
public final class LimitFilter extends OncePerRequestFilter {

    private final Limits limits;
    private final Problems problems;
    private final RequestMatcher guests;
    private final boolean needsRedis;

    private LimitFilter(Limits limits, Problems problems, RequestMatcher guests, boolean needsRedis) {
        this.limits = limits;
        this.problems = problems;
        this.guests = guests;
        this.needsRedis = needsRedis;
    }

    /** Browsers live on sessions, so for them an outage of Redis is the end of the request. */
    public static LimitFilter forBrowsers(Limits limits, Problems problems, RequestMatcher guests) {
        return new LimitFilter(limits, problems, guests, true);
    }

    /** Machines continue on local buckets while Redis is away. */
    public static LimitFilter forMachines(Limits limits, Problems problems, RequestMatcher guests) {
        return new LimitFilter(limits, problems, guests, false);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (needsRedis) {
            limits.requireRedis();
        }
        var caller = guests.matches(request)
                ? Caller.guest(request)
                : Caller.of(request, SecurityContextHolder.getContext().getAuthentication());
        var verdict = needsRedis ? limits.shared(caller) : limits.sharedOrLocal(caller);
        response.setHeader("RateLimit-Limit", Long.toString(verdict.limit()));
        response.setHeader("RateLimit-Remaining", Long.toString(verdict.remaining()));
        response.setHeader(
                "RateLimit-Reset", Long.toString(seconds(verdict.untilFull()).toSeconds()));
        if (verdict.passes()) {
            chain.doFilter(request, response);
        } else {
            problems.write(request, response, Reason.TOO_MANY_REQUESTS, seconds(verdict.untilNext()));
        }
    }

    private static Duration seconds(Duration exact) {
        return Duration.ofSeconds(exact.plusSeconds(1).minusNanos(1).toSeconds());
    }
}
