package de.allmende.gateway.edge;

import de.allmende.gateway.problem.BodyTooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that says it is too large, and stops one that turns out to be. */
final class BodyLimit extends OncePerRequestFilter {

    private final long limit;

    BodyLimit(long limit) {
        this.limit = limit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > limit) {
            throw new BodyTooLarge();
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request), response);
    }

    /** A request whose length nobody announced. */
    private final class Counted extends HttpServletRequestWrapper {

        private final CountedStream stream;

        Counted(HttpServletRequest request) throws IOException {
            super(request);
            this.stream = new CountedStream(request.getInputStream(), limit);
        }

        @Override
        public ServletInputStream getInputStream() {
            return stream;
        }
    }
}
