package de.allmende.gateway.edge;

import de.allmende.gateway.problem.BodyTooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that says it is too large, and stops one that turns out to be. */
final class BodyLimit extends OncePerRequestFilter {

    private final DataSize limit;
    private final DataSize pdfLimit;

    BodyLimit(DataSize limit, DataSize pdfLimit) {
        this.limit = limit;
        this.pdfLimit = pdfLimit;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var allowed = allowed(request).toBytes();
        if (request.getContentLengthLong() > allowed) {
            throw new BodyTooLarge();
        }
        chain.doFilter(request.getContentLengthLong() >= 0 ? request : new Counted(request, allowed), response);
    }

    private DataSize allowed(HttpServletRequest request) {
        return MediaType.APPLICATION_PDF_VALUE.equals(request.getContentType()) ? pdfLimit : limit;
    }

    /** A request whose length nobody announced. */
    private static final class Counted extends HttpServletRequestWrapper {

        private final CountedStream stream;

        Counted(HttpServletRequest request, long limit) throws IOException {
            super(request);
            this.stream = new CountedStream(request.getInputStream(), limit);
        }

        @Override
        public ServletInputStream getInputStream() {
            return stream;
        }
    }
}
