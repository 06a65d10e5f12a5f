package de.allmende.marketplace.desk;

import static de.allmende.marketplace.desk.VersionState.DISCARDED;
import static de.allmende.marketplace.desk.VersionState.DRAFT;
import static de.allmende.marketplace.desk.VersionState.IN_REVIEW;
import static de.allmende.marketplace.desk.VersionState.PUBLISHED;

/** The one table of allowed moves of an offering's version: from which state, to which. Every other move is refused. */
public enum VersionMove {
    EDIT(DRAFT, DRAFT, "Bearbeiten"),
    SUBMIT(DRAFT, IN_REVIEW, "Zur Freigabe geben"),
    DISCARD(DRAFT, DISCARDED, "Verwerfen"),
    WITHDRAW(IN_REVIEW, DRAFT, "Zurückholen"),
    SEND_BACK(IN_REVIEW, DRAFT, "Zurückgeben"),
    RELEASE(IN_REVIEW, PUBLISHED, "Freigeben und veröffentlichen");

    private final VersionState from;
    private final VersionState to;
    private final String label;

    VersionMove(VersionState from, VersionState to, String label) {
        this.from = from;
        this.to = to;
        this.label = label;
    }

    public VersionState from() {
        return from;
    }

    public VersionState to() {
        return to;
    }

    public String label() {
        return label;
    }

    /** Whether it decides about what somebody else has submitted. */
    public boolean isDecision() {
        return this == SEND_BACK || this == RELEASE;
    }
}
