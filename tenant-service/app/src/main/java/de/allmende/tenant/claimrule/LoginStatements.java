package de.allmende.tenant.claimrule;

import java.util.Optional;
import java.util.Set;

/** Tells what a foreign provider has said at the login behind a token. */
public interface LoginStatements {

    /** The login behind a token; empty when the token names none. */
    Optional<LoginSession> session(String accessToken);

    /**
     * What was said of these claims.
     *
     * @param issuer who must have said it
     * @throws de.allmende.tenant.identity.IdentityProviderAway when our identity provider cannot tell
     */
    Statement read(String accessToken, String issuer, Set<String> claims);
}
