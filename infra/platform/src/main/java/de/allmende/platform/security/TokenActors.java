package de.allmende.platform.security;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.platform.tenancy.Bearer;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * Turns a bearer token into an actor: signature, issuer, audience, lifetime and type are checked, then the one
 * organization in the token is matched by its id.
 *
 * <p>The tenant never comes from anywhere else. A token with no organization, with several, or in the short form without
 * ids is refused.
 */
public final class TokenActors {

    private final JwtDecoder decoder;
    private final ActorDirectory directory;

    public TokenActors(JwtDecoder decoder, ActorDirectory directory) {
        this.decoder = decoder;
        this.directory = directory;
    }

    /** @throws TokenRefused when the token does not name somebody who may act */
    public Actor actor(String token) {
        return actor(decoded(token), directory);
    }

    /**
     * Whoever only reads is known a while longer when the directory is away.
     *
     * @throws TokenRefused when the token does not name somebody who may read
     */
    public Actor reader(String token) {
        return actor(decoded(token), directory::resolveForReading);
    }

    /** Whether the session of this token has begun at a foreign login provider rather than by password. */
    public boolean cameByLoginProvider(String token) {
        return loginProvider(decoded(token)) != null;
    }

    private Jwt decoded(String token) {
        try {
            return decoder.decode(token);
        } catch (JwtException e) {
            throw new TokenRefused(TokenRefused.Kind.UNAUTHENTICATED, "INVALID_TOKEN", e);
        }
    }

    private static Actor actor(Jwt jwt, ActorDirectory who) {
        var subject = jwt.getSubject();
        var clientId = jwt.getClaimAsString("azp");
        if (subject == null || clientId == null) {
            throw new TokenRefused(TokenRefused.Kind.UNAUTHENTICATED, "INVALID_TOKEN", null);
        }
        var organization = singleOrganization(jwt.getClaims().get("organization"));
        try {
            var loginProvider = loginProvider(jwt);
            return who.resolve(new Bearer(
                            subject,
                            organization,
                            clientId,
                            scopes(jwt),
                            loginProvider,
                            loginProvider == null ? null : jwt.getTokenValue()))
                    .orElseThrow(() -> new TokenRefused(TokenRefused.Kind.FORBIDDEN, "NOT_A_MEMBER", null));
        } catch (ActorDirectory.DirectoryAway e) {
            throw new TokenRefused(TokenRefused.Kind.UNAVAILABLE, "DIRECTORY_AWAY", e);
        }
    }

    private static String singleOrganization(@Nullable Object claim) {
        if (claim instanceof Map<?, ?> organizations
                && organizations.size() == 1
                && organizations.values().iterator().next() instanceof Map<?, ?> organization
                && organization.get("id") instanceof String id
                && !id.isBlank()) {
            return id;
        }
        throw new TokenRefused(TokenRefused.Kind.FORBIDDEN, "NO_SINGLE_TENANT", null);
    }

    /** Whatever stands there is somebody; only a token without the claim has come by password. */
    private static @Nullable String loginProvider(Jwt jwt) {
        var claim = jwt.getClaims().get("identity_provider");
        return claim == null ? null : claim.toString();
    }

    private static Set<String> scopes(Jwt jwt) {
        var scope = jwt.getClaimAsString("scope");
        return scope == null
                ? Set.of()
                : Arrays.stream(scope.strip().split(" +")).collect(Collectors.toUnmodifiableSet());
    }

    /** An access token of Keycloak says so; an id token or a refresh token is something else. */
    static OAuth2Error notAnAccessToken() {
        return new OAuth2Error("invalid_token", "Only access tokens are accepted.", null);
    }
}
