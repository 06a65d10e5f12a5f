package de.allmende.gateway.edge;

import de.allmende.gateway.problem.BodyTooLarge;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses a body that says it is too large, and stops one that turns out to be. */
final class BodyLimit extends OncePerRequestFilter {

    private static final Set<String> DOCUMENTS =
            Set.of(MediaType.APPLICATION_PDF_VALUE, MediaType.APPLICATION_XML_VALUE);

    private final DataSize limit;
    private final DataSize documentLimit;

    BodyLimit(DataSize limit, DataSize documentLimit) {
        this.limit = limit;
        this.documentLimit = documentLimit;
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
        return request.getContentType() != null && DOCUMENTS.contains(request.getContentType()) ? documentLimit : limit;
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
