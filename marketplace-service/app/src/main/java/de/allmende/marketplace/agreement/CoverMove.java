package de.allmende.marketplace.agreement;

import static de.allmende.marketplace.agreement.CoverState.DISCARDED;
import static de.allmende.marketplace.agreement.CoverState.ENDED;
import static de.allmende.marketplace.agreement.CoverState.IN_FORCE;
import static de.allmende.marketplace.agreement.CoverState.PROPOSED;

/** The one table of allowed moves of a cover. Every other move is refused. */
public enum CoverMove {
    /** By the consumer; the others by either side. */
    CONFIRM(PROPOSED, IN_FORCE, "Bestätigen"),
    DISCARD(PROPOSED, DISCARDED, "Verwerfen"),
    END(IN_FORCE, ENDED, "Beenden");

    private final CoverState from;
    private final CoverState to;
    private final String label;

    CoverMove(CoverState from, CoverState to, String label) {
        this.from = from;
        this.to = to;
        this.label = label;
    }

    public CoverState from() {
        return from;
    }

    public CoverState to() {
        return to;
    }

    public String label() {
        return label;
    }
}
