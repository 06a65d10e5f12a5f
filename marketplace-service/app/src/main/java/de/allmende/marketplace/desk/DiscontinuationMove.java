package de.allmende.marketplace.desk;

import static de.allmende.marketplace.desk.DiscontinuationState.ANNOUNCED;
import static de.allmende.marketplace.desk.DiscontinuationState.DISCARDED;
import static de.allmende.marketplace.desk.DiscontinuationState.PROPOSED;
import static de.allmende.marketplace.desk.DiscontinuationState.WITHDRAWAL_PROPOSED;
import static de.allmende.marketplace.desk.DiscontinuationState.WITHDRAWN;

/** The one table of allowed moves of an offering's end, once it is proposed. Every other move is refused. */
public enum DiscontinuationMove {
    DISCARD(PROPOSED, DISCARDED, "Vorschlag verwerfen"),
    ANNOUNCE(PROPOSED, ANNOUNCED, "Freigeben und ankündigen"),
    PROPOSE_WITHDRAWAL(ANNOUNCED, WITHDRAWAL_PROPOSED, "Rücknahme vorschlagen"),
    KEEP(WITHDRAWAL_PROPOSED, ANNOUNCED, "Bei der Abkündigung bleiben"),
    WITHDRAW(WITHDRAWAL_PROPOSED, WITHDRAWN, "Rücknahme freigeben");

    private final DiscontinuationState from;
    private final DiscontinuationState to;
    private final String label;

    DiscontinuationMove(DiscontinuationState from, DiscontinuationState to, String label) {
        this.from = from;
        this.to = to;
        this.label = label;
    }

    public DiscontinuationState from() {
        return from;
    }

    public DiscontinuationState to() {
        return to;
    }

    public String label() {
        return label;
    }

    /** Whether it decides about what somebody else has proposed. */
    public boolean isDecision() {
        return this == ANNOUNCE || this == WITHDRAW;
    }

    /** Whether it takes the announcement back, which goes until the last day of sale. */
    public boolean takesBack() {
        return this == PROPOSE_WITHDRAWAL || this == WITHDRAW;
    }
}
