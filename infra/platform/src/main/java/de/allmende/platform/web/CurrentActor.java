package de.allmende.platform.web;

import de.allmende.platform.security.ActorAuthentication;
import de.allmende.platform.tenancy.Actor;
import java.util.Optional;
import org.springframework.security.core.context.SecurityContextHolder;

/** The actor of the request that is being answered. */
public final class CurrentActor {

    public Actor get() {
        return find().map(ActorAuthentication::actor)
                .orElseThrow(() -> new IllegalStateException("The operation is public; it has no actor."));
    }

    /** By which the actor of this request is known. */
    public String token() {
        return find().map(ActorAuthentication::token)
                .orElseThrow(() -> new IllegalStateException("The operation is public; it has no token."));
    }

    /** Empty on a public operation without a login. */
    public Optional<ActorAuthentication> find() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof ActorAuthentication authentication
                ? Optional.of(authentication)
                : Optional.empty();
    }
}
