package de.allmende.gateway.session;

import java.io.Serializable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The tokens of one login as they lie in the session; the portal's own secret is not among them.
 *
 * @param access relayed to the services
 * @param issuedAt start of the access token's life
 * @param until end of the access token's life
 * @param refresh buys the next access token
 */
record LoginTokens(
        String access,
        Instant issuedAt,
        Instant until,
        @Nullable String refresh) implements Serializable {

    /** Name of the session attribute. */
    static final String KEY = "allmende.tokens";

    boolean usableAt(Instant instant) {
        return until.isAfter(instant);
    }

    @Override
    public String toString() {
        return "LoginTokens[until " + until + "]";
    }
}
