package de.allmende.platform.tenancy;

/** Somebody in a support case tried to change something. */
public final class ReadsOnly extends RuntimeException {

    public ReadsOnly(Actor actor) {
        super("In a support case nothing is changed, also not by " + actor.subject() + ".");
    }
}
