package de.allmende.marketplace.booking;

import static de.allmende.marketplace.booking.CoSignatureState.GIVEN;
import static de.allmende.marketplace.booking.CoSignatureState.OPEN;
import static de.allmende.marketplace.booking.CoSignatureState.REFUSED;

/** The one table of allowed moves of a co-signature. Every other move is refused. */
public enum CoSignatureMove {
    GIVE(OPEN, GIVEN, "Mitzeichnen"),
    REFUSE(OPEN, REFUSED, "Mitzeichnung verweigern");

    private final CoSignatureState from;
    private final CoSignatureState to;
    private final String label;

    CoSignatureMove(CoSignatureState from, CoSignatureState to, String label) {
        this.from = from;
        this.to = to;
        this.label = label;
    }

    public CoSignatureState from() {
        return from;
    }

    public CoSignatureState to() {
        return to;
    }

    public String label() {
        return label;
    }
}
