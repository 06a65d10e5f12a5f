package de.allmende.gateway.session;

import de.allmende.gateway.problem.ProblemException;
import de.allmende.gateway.problem.Reason;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.time.InstantSource;

/**
 * The access token that is relayed to the services for a browser's request.
 *
 * <p>Shortly before it ends it is refreshed, by one request per session at a time, because a refresh token may be good
 * for one use only. The others go on with the old token while it lasts, and wait when it has ended.
 */
public final class RelayedToken {

    /** A token that ends sooner might not survive the way to the service. */
    private static final Duration MARGIN = Duration.ofSeconds(20);

    /** As long as a token lives at least this long, nobody has to wait for the next one. */
    private static final Duration LAST_MOMENT = Duration.ofSeconds(2);

    /** Longer than the issuer is given for its answer. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final StoredTokens<?> stored;
    private final SessionLock lock;
    private final TokenRefresh refresh;
    private final InstantSource clock;

    RelayedToken(StoredTokens<?> stored, SessionLock lock, TokenRefresh refresh, InstantSource clock) {
        this.stored = stored;
        this.lock = lock;
        this.refresh = refresh;
        this.clock = clock;
    }

    /** @throws ProblemException when the login is over, or cannot be renewed right now */
    public String of(HttpServletRequest request) {
        var session = request.getSession(false);
        if (session == null || !(session.getAttribute(LoginTokens.KEY) instanceof LoginTokens tokens)) {
            throw new ProblemException(Reason.SESSION_EXPIRED);
        }
        if (fresh(tokens)) {
            return tokens.access();
        }
        var lasts = tokens.usableAt(clock.instant().plus(LAST_MOMENT));
        try {
            return lock.whileHeld(session.getId(), lasts ? Duration.ZERO : PATIENCE, () -> renewed(session.getId()))
                    .orElseGet(() -> usable(tokens))
                    .access();
        } catch (ProblemException e) {
            if (e.reason() == Reason.SESSION_EXPIRED) {
                session.invalidate();
                throw e;
            }
            return usable(tokens).access();
        }
    }

    private LoginTokens usable(LoginTokens old) {
        if (old.usableAt(clock.instant())) {
            return old;
        }
        throw new ProblemException(Reason.IDENTITY_PROVIDER_AWAY);
    }

    private LoginTokens renewed(String session) {
        var tokens = stored.of(session).orElseThrow(() -> new ProblemException(Reason.SESSION_EXPIRED));
        if (fresh(tokens)) {
            return tokens;
        }
        var renewed = refresh.of(tokens);
        stored.keep(session, renewed);
        return renewed;
    }

    private boolean fresh(LoginTokens tokens) {
        return tokens.usableAt(clock.instant().plus(MARGIN));
    }
}
