package de.allmende.marketplace.procurement;

import static de.allmende.marketplace.procurement.ExemptionState.DISCARDED;
import static de.allmende.marketplace.procurement.ExemptionState.ENDED;
import static de.allmende.marketplace.procurement.ExemptionState.IN_FORCE;
import static de.allmende.marketplace.procurement.ExemptionState.PROPOSED;

/** The one table of allowed moves of a recorded ground. Every other move is refused. */
public enum ExemptionMove {
    RELEASE(PROPOSED, IN_FORCE, "Freigeben"),
    DISCARD(PROPOSED, DISCARDED, "Verwerfen"),
    END(IN_FORCE, ENDED, "Beenden");

    private final ExemptionState from;
    private final ExemptionState to;
    private final String label;

    ExemptionMove(ExemptionState from, ExemptionState to, String label) {
        this.from = from;
        this.to = to;
        this.label = label;
    }

    public ExemptionState from() {
        return from;
    }

    public ExemptionState to() {
        return to;
    }

    public String label() {
        return label;
    }
}
