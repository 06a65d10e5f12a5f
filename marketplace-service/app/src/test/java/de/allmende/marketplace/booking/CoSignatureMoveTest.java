package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CoSignatureMoveTest {

    /** The moves once more, as a town clerk would draw them: from each state, by each move. */
    private static final Map<CoSignatureState, Map<CoSignatureMove, CoSignatureState>> DRAWN = Map.of(
            CoSignatureState.OPEN,
            Map.of(CoSignatureMove.GIVE, CoSignatureState.GIVEN, CoSignatureMove.REFUSE, CoSignatureState.REFUSED),
            CoSignatureState.GIVEN,
            Map.of(),
            CoSignatureState.REFUSED,
            Map.of());

    @Test
    void allowsTheDrawnMovesAndNoOther() {
        var booking = SampleBookings.inApproval();
        var by = new CoSignature.Signed(Person.of(SampleBookings.APPROVER), Instant.EPOCH, "So geht es nicht.");
        for (var from : CoSignatureState.values()) {
            for (var move : CoSignatureMove.values()) {
                var standing = new CoSignature(
                        CoSignatureId.next(),
                        booking.id(),
                        null,
                        CoSignatureKind.TREASURY,
                        "es für jede Buchung gilt",
                        1,
                        Instant.EPOCH,
                        LocalDate.EPOCH,
                        from,
                        from == CoSignatureState.OPEN ? null : by);
                var to = DRAWN.getOrDefault(from, Map.of()).get(move);
                assertThat(standing.allows(move)).as("%s by %s", from, move).isEqualTo(to != null);
                if (to == null) {
                    assertThatThrownBy(() -> standing.moved(move, by)).isInstanceOf(IllegalStateException.class);
                } else {
                    assertThat(standing.moved(move, by).state()).isEqualTo(to);
                }
            }
        }
    }

    @Test
    void theHandbookShowsEveryMoveAndNoOther() throws IOException {
        assertThat(Files.readString(house().resolve("infra/docs/handbuch/freigeben.md")))
                .contains(Arrays.stream(CoSignatureMove.values())
                        .map(move -> "| %s | %s | %s |"
                                .formatted(
                                        move.label(),
                                        move.from().label(),
                                        move.to().label()))
                        .collect(Collectors.joining("\n", "| Schritt | von | nach |\n|---|---|---|\n", "\n\n")));
    }

    private static Path house() {
        var place = Path.of("").toAbsolutePath();
        while (!Files.exists(place.resolve("mvnw"))) {
            place = Objects.requireNonNull(place.getParent(), "The sources are not here.");
        }
        return place;
    }
}
