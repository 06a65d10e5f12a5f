package de.allmende.gateway.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** Where somebody without a login may write: whoever holds the link of an invitation, or asks for admission. Few knock, so few may. */
final class GuestDoors implements RequestMatcher {

    private static final Set<String> PATHS = Set.of(
            "/api/tenants/v1/opened-invitations",
            "/api/tenants/v1/accepted-invitations",
            "/api/tenants/v1/admission-requests");

    @Override
    public boolean matches(HttpServletRequest request) {
        return request.getMethod().equals("POST") && PATHS.contains(request.getRequestURI());
    }

    /** Nobody's session is used, so nobody can be made to write by another site. */
    boolean isStranger(HttpServletRequest request) {
        return matches(request) && SecurityContextHolder.getContext().getAuthentication() == null;
    }
}
