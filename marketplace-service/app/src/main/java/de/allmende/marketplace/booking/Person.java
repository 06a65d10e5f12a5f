package de.allmende.marketplace.booking;

import de.allmende.platform.tenancy.Actor;
import java.util.UUID;

/** Who did something, as it was known then. */
public record Person(UUID id, String name) {

    public static Person of(Actor actor) {
        return new Person(actor.subject(), actor.name());
    }
}
