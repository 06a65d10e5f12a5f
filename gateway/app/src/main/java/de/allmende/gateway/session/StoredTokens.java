package de.allmende.gateway.session;

import java.util.Optional;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;

/** The tokens as Redis holds them now; a request's own session shows them as they were when it began. */
final class StoredTokens<S extends Session> {

    private final SessionRepository<S> sessions;

    StoredTokens(SessionRepository<S> sessions) {
        this.sessions = sessions;
    }

    Optional<LoginTokens> of(String id) {
        return Optional.ofNullable(sessions.findById(id)).map(session -> session.getAttribute(LoginTokens.KEY));
    }

    void keep(String id, LoginTokens tokens) {
        var session = sessions.findById(id);
        if (session != null) {
            session.setAttribute(LoginTokens.KEY, tokens);
            sessions.save(session);
        }
    }
}
