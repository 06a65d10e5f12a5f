package de.allmende.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.AuthenticationException;

/** A token that does not let its bearer in; the reason word goes to the caller, the cause stays inside. */
public final class TokenRefused extends AuthenticationException {

    /** What the caller can do about it. */
    public enum Kind {
        /** No or bad token: log in again. */
        UNAUTHENTICATED,
        /** A good token of somebody who may not act here. */
        FORBIDDEN,
        /** It cannot be told now: try again soon. */
        UNAVAILABLE
    }

    private final String reason;
    private final Kind kind;

    TokenRefused(Kind kind, String reason, @Nullable Throwable cause) {
        super(reason);
        if (cause != null) {
            initCause(cause);
        }
        this.reason = reason;
        this.kind = kind;
    }

    public String reason() {
        return reason;
    }

    public Kind kind() {
        return kind;
    }
}
