package de.allmende.tenant.identity;

/** The identity provider does not answer, or only with errors of its own; what was asked may or may not have happened. */
public final class IdentityProviderAway extends RuntimeException {

    public IdentityProviderAway(String what, Throwable cause) {
        super("The identity provider is away: " + what, cause);
    }
}
