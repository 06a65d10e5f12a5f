package de.allmende.marketplace.agreement;

import static de.allmende.marketplace.agreement.AgreementState.ENDED;
import static de.allmende.marketplace.agreement.AgreementState.LAPSED;
import static de.allmende.marketplace.agreement.AgreementState.OFFERED;
import static de.allmende.marketplace.agreement.AgreementState.SIGNED_BY_BOTH;
import static de.allmende.marketplace.agreement.AgreementState.SIGNED_BY_CONSUMER;

/** The one table of allowed moves of an agreement. Every other move is refused. */
public enum AgreementMove {
    SIGN_AS_CONSUMER(SIGNED_BY_CONSUMER),
    SIGN_AS_PROVIDER(SIGNED_BY_BOTH),
    END(ENDED),
    LAPSE(LAPSED);

    private final AgreementState to;

    AgreementMove(AgreementState to) {
        this.to = to;
    }

    public boolean startsFrom(AgreementState state) {
        return switch (this) {
            case SIGN_AS_CONSUMER -> state == OFFERED;
            case SIGN_AS_PROVIDER -> state == SIGNED_BY_CONSUMER;
            case END -> state == SIGNED_BY_BOTH;
            case LAPSE -> state == OFFERED || state == SIGNED_BY_CONSUMER;
        };
    }

    public AgreementState to() {
        return to;
    }
}
