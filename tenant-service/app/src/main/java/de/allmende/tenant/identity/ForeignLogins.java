package de.allmende.tenant.identity;

import java.util.Optional;

/** What a foreign login provider has given to our identity provider. */
public interface ForeignLogins {

    /**
     * The ID token of the login by which the session behind one of our tokens has begun; empty when it is too long to be looked at.
     * Its signature was checked at the login.
     *
     * @throws IdentityProviderAway when it does not answer, the session is over, or it does not tell
     */
    Optional<String> idToken(String accessToken);
}
