package de.allmende.tenant.loginprovider;

import de.allmende.platform.kernel.Outcome;

/** Asks a foreign provider what it says of itself. */
public interface Discovery {

    /**
     * Refusals: an address that may not be asked; no answer; a document of another issuer, or one that does not say what is needed.
     */
    Outcome<Endpoints, LoginProviderRefusal> read(String issuer);
}
