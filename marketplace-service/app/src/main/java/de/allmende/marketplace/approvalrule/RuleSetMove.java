package de.allmende.marketplace.approvalrule;

import static de.allmende.marketplace.approvalrule.RuleSetState.DISCARDED;
import static de.allmende.marketplace.approvalrule.RuleSetState.ENDED;
import static de.allmende.marketplace.approvalrule.RuleSetState.IN_FORCE;
import static de.allmende.marketplace.approvalrule.RuleSetState.PROPOSED;

/** The one table of allowed moves of a version. Every other move is refused. */
public enum RuleSetMove {
    RELEASE(PROPOSED, IN_FORCE, "Freigeben"),
    DISCARD(PROPOSED, DISCARDED, "Verwerfen"),
    /** Comes with the release of the next version, never by itself. */
    REPLACE(IN_FORCE, ENDED, "Ablösen");

    private final RuleSetState from;
    private final RuleSetState to;
    private final String label;

    RuleSetMove(RuleSetState from, RuleSetState to, String label) {
        this.from = from;
        this.to = to;
        this.label = label;
    }

    public RuleSetState from() {
        return from;
    }

    public RuleSetState to() {
        return to;
    }

    public String label() {
        return label;
    }
}
