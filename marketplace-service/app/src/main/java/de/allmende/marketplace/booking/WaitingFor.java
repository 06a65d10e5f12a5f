package de.allmende.marketplace.booking;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who has to act next on a booking, and since when. */
public record WaitingFor(String role, Instant since, String label) {

    /** @param asked which co-signatures the booking needs */
    public static Optional<WaitingFor> of(Booking booking, List<CoSignature> asked) {
        return switch (booking.state()) {
            case IN_APPROVAL ->
                coSigning(asked).or(() -> on(booking, "APPROVER", "Wartet auf die Freigabe durch eine zweite Person"));
            case PROVISIONING -> on(booking, "FULFILLER", "Wartet auf die Bereitstellung durch den Anbieter");
            case INQUIRY -> on(booking, "ORDERER", "Der Anbieter wartet auf eine Antwort");
            case DEPROVISIONING -> on(booking, "FULFILLER", "Wartet auf den Rückbau durch den Anbieter");
            case APPROVED,
                    SCHEDULED,
                    ACTIVE,
                    SUSPENDED,
                    TERMINATION_SCHEDULED,
                    ENDED,
                    REJECTED,
                    WITHDRAWN,
                    CANCELLED,
                    DECLINED -> Optional.empty();
        };
    }

    private static Optional<WaitingFor> coSigning(List<CoSignature> asked) {
        return asked.stream()
                .filter(CoSignature::isMissing)
                .min(Comparator.comparing(CoSignature::dueOn))
                .map(next -> new WaitingFor(
                        next.kind().role(), next.askedAt(), "Wartet auf Mitzeichnung: " + CoSignature.missing(asked)));
    }

    /** Before the provider may set up, the agreement must be effective. */
    static Optional<WaitingFor> agreement(Booking booking, @Nullable AgreementStanding agreement) {
        if (booking.state() != BookingState.PROVISIONING || agreement == null || agreement.suffices()) {
            return Optional.empty();
        }
        var role = agreement.stage() == AgreementStanding.Stage.WAITING_FOR_CONSUMER ? "APPROVER" : "CATALOGUE_EDITOR";
        return Optional.of(new WaitingFor(role, agreement.since(), agreement.label()));
    }

    private static Optional<WaitingFor> on(Booking booking, String role, String label) {
        return Optional.of(new WaitingFor(role, booking.stateSince(), label));
    }
}
