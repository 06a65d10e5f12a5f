package de.allmende.platform.security;

import de.allmende.platform.tenancy.Actor;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** The actor of an HTTP request in Spring Security's terms, with the token that is relayed to neighbours. */
public final class ActorAuthentication extends AbstractAuthenticationToken {

    private final transient Actor actor;
    private final String token;

    public ActorAuthentication(Actor actor, String token) {
        super(List.of());
        this.actor = actor;
        this.token = token;
        setAuthenticated(true);
    }

    public Actor actor() {
        return actor;
    }

    public String token() {
        return token;
    }

    @Override
    public Object getCredentials() {
        return token;
    }

    @Override
    public Object getPrincipal() {
        return actor;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof ActorAuthentication that && token.equals(that.token) && actor.equals(that.actor);
    }

    @Override
    public int hashCode() {
        return token.hashCode();
    }
}
