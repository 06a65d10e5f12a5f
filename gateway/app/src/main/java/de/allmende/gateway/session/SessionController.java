package de.allmende.gateway.session;

import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.CurrentSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells the portal whether somebody is logged in, and what its writes must carry. */
@RestController
final class SessionController {

    private static final String CSRF_HEADER = "X-CSRF-TOKEN";

    /**
     * The answer.
     *
     * @param csrfToken to be sent with every write; empty while nobody is logged in
     * @param csrfHeader name of the header that carries it
     */
    record CurrentSession(boolean authenticated, String csrfToken, String csrfHeader) {}

    @GetMapping("/api/session")
    ResponseEntity<CurrentSession> current(HttpServletRequest request, @CurrentSecurityContext SecurityContext login) {
        var authenticated = login.getAuthentication() instanceof OAuth2AuthenticationToken;
        var token = authenticated && request.getAttribute(CsrfToken.class.getName()) instanceof CsrfToken csrf
                ? csrf.getToken()
                : "";
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(new CurrentSession(authenticated, token, CSRF_HEADER));
    }
}
