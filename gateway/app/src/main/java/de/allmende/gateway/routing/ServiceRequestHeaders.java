package de.allmende.gateway.routing;

import de.allmende.gateway.problem.RequestId;
import de.allmende.gateway.session.RelayedToken;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;
import org.springframework.web.servlet.function.ServerRequest;

/**
 * The headers a service sees: the named ones of the caller, the request id and the caller's token. Everything else stays
 * outside, above all cookies and headers with which somebody could pretend to be the edge.
 */
final class ServiceRequestHeaders implements Function<ServerRequest, ServerRequest> {

    private static final Set<String> PASSED = caseless(
            "Accept",
            "Accept-Encoding",
            "Accept-Language",
            "Content-Encoding",
            "Content-Language",
            "Content-Type",
            "Idempotency-Key",
            "If-Match",
            "If-Modified-Since",
            "If-None-Match",
            "If-Unmodified-Since",
            "Prefer",
            "User-Agent");

    private final RelayedToken tokens;

    ServiceRequestHeaders(RelayedToken tokens) {
        this.tokens = tokens;
    }

    @Override
    public ServerRequest apply(ServerRequest request) {
        var token = token(request);
        return ServerRequest.from(request)
                .headers(headers -> {
                    Set.copyOf(headers.headerNames()).stream()
                            .filter(name -> !PASSED.contains(name))
                            .forEach(headers::remove);
                    headers.set(RequestId.HEADER, RequestId.of(request.servletRequest()));
                    if (token != null) {
                        headers.setBearerAuth(token);
                    }
                })
                .build();
    }

    private @Nullable String token(ServerRequest request) {
        return switch (SecurityContextHolder.getContext().getAuthentication()) {
            case JwtAuthenticationToken bearer -> bearer.getToken().getTokenValue();
            case OAuth2AuthenticationToken session -> tokens.of(request.servletRequest());
            case null, default -> null;
        };
    }

    private static Set<String> caseless(String... names) {
        var set = new TreeSet<String>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(Set.of(names));
        return set;
    }
}
