package de.allmende.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** What is served without session, token and limit: the health of the whole and the portal's files. */
final class OpenAddresses implements RequestMatcher {

    @Override
    public boolean matches(HttpServletRequest request) {
        var path = request.getRequestURI();
        var reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        return reads && (path.equals("/health") || (!path.startsWith("/api/") && isFile(path)));
    }

    private static boolean isFile(String path) {
        return path.indexOf('.', path.lastIndexOf('/')) >= 0;
    }
}
