package de.allmende.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.authentication.OAuth2AuthenticationToken;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** Whose requests are counted together. */
record Caller(Kind kind, String name) {

    private static final int NETWORK_GROUPS = 4;

    enum Kind {
        ADDRESS,
        GUEST,
        USER,
        CLIENT
    }

    static Caller of(HttpServletRequest request, @Nullable Authentication login) {
        return switch (login) {
            case JwtAuthenticationToken token ->
                new Caller(
                        Kind.CLIENT,
                        Objects.requireNonNullElse(token.getToken().getClaimAsString("azp"), token.getName()));
            case OAuth2AuthenticationToken person -> new Caller(Kind.USER, person.getName());
            case null, default -> new Caller(Kind.ADDRESS, network(request.getRemoteAddr()));
        };
    }

    /** Somebody at a door that is open to those without a login; logged in or not. */
    static Caller guest(HttpServletRequest request) {
        return new Caller(Kind.GUEST, network(request.getRemoteAddr()));
    }

    String key() {
        return "allmende:limit:" + kind.name().charAt(0) + ":" + name;
    }

    /** With IPv6 a caller owns a whole network, so its first half counts. */
    private static String network(String address) {
        var groups = address.split(":", -1);
        return groups.length <= NETWORK_GROUPS ? address : String.join(":", Arrays.copyOf(groups, NETWORK_GROUPS));
    }
}
