package de.allmende.marketplace.booking;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How a booking that processes personal data stands to its processing agreement.
 *
 * @param label in a sentence for people, with who has to act
 * @param since when it stands so
 * @param agreement its own, when one was drawn up
 */
public record AgreementStanding(
        Stage stage, String label, Instant since, @Nullable UUID agreement) {

    /** What covers the booking, or for whom it waits. */
    public enum Stage {
        BEING_DRAWN,
        WAITING_FOR_CONSUMER,
        WAITING_FOR_PROVIDER,
        EFFECTIVE,
        FRAMEWORK,
        DELEGATED_TASK,
        ENDED
    }

    /** Whether the service may be provided. */
    public boolean suffices() {
        return switch (stage) {
            case EFFECTIVE, FRAMEWORK, DELEGATED_TASK -> true;
            case BEING_DRAWN, WAITING_FOR_CONSUMER, WAITING_FOR_PROVIDER, ENDED -> false;
        };
    }
}
