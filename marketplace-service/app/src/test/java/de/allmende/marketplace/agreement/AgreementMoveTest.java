package de.allmende.marketplace.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Both tables in full: each move from each state, and where it leads. */
class AgreementMoveTest {

    @Test
    void anAgreementMovesOnlyByItsTable() {
        assertThat(Arrays.stream(AgreementMove.values())
                        .flatMap(move -> Arrays.stream(AgreementState.values())
                                .map(from -> "%s from %s: %s"
                                        .formatted(move, from, move.startsFrom(from) ? move.to() : "refused")))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        SIGN_AS_CONSUMER from OFFERED: SIGNED_BY_CONSUMER
                        SIGN_AS_CONSUMER from SIGNED_BY_CONSUMER: refused
                        SIGN_AS_CONSUMER from SIGNED_BY_BOTH: refused
                        SIGN_AS_CONSUMER from ENDED: refused
                        SIGN_AS_CONSUMER from LAPSED: refused
                        SIGN_AS_PROVIDER from OFFERED: refused
                        SIGN_AS_PROVIDER from SIGNED_BY_CONSUMER: SIGNED_BY_BOTH
                        SIGN_AS_PROVIDER from SIGNED_BY_BOTH: refused
                        SIGN_AS_PROVIDER from ENDED: refused
                        SIGN_AS_PROVIDER from LAPSED: refused
                        END from OFFERED: refused
                        END from SIGNED_BY_CONSUMER: refused
                        END from SIGNED_BY_BOTH: ENDED
                        END from ENDED: refused
                        END from LAPSED: refused
                        LAPSE from OFFERED: LAPSED
                        LAPSE from SIGNED_BY_CONSUMER: LAPSED
                        LAPSE from SIGNED_BY_BOTH: refused
                        LAPSE from ENDED: refused
                        LAPSE from LAPSED: refused""");
    }

    @Test
    void aCoverMovesOnlyByItsTable() {
        assertThat(Arrays.stream(CoverMove.values())
                        .flatMap(move -> Arrays.stream(CoverState.values())
                                .map(from -> "%s from %s: %s"
                                        .formatted(move, from, move.from() == from ? move.to() : "refused")))
                        .collect(Collectors.joining("\n")))
                .isEqualTo("""
                        CONFIRM from PROPOSED: IN_FORCE
                        CONFIRM from IN_FORCE: refused
                        CONFIRM from DISCARDED: refused
                        CONFIRM from ENDED: refused
                        DISCARD from PROPOSED: DISCARDED
                        DISCARD from IN_FORCE: refused
                        DISCARD from DISCARDED: refused
                        DISCARD from ENDED: refused
                        END from PROPOSED: refused
                        END from IN_FORCE: ENDED
                        END from DISCARDED: refused
                        END from ENDED: refused""");
    }
}
