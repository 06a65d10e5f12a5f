package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class BookingStateTest {

    /** The moves once more, written as a town clerk would draw them. */
    private static final Map<BookingState, Set<BookingState>> DRAWN = new EnumMap<>(Map.of(
            BookingState.IN_APPROVAL,
            EnumSet.of(BookingState.APPROVED, BookingState.REJECTED, BookingState.WITHDRAWN),
            BookingState.APPROVED,
            EnumSet.of(BookingState.SCHEDULED, BookingState.PROVISIONING, BookingState.CANCELLED),
            BookingState.SCHEDULED,
            EnumSet.of(BookingState.PROVISIONING, BookingState.CANCELLED),
            BookingState.PROVISIONING,
            EnumSet.of(BookingState.INQUIRY, BookingState.ACTIVE, BookingState.DECLINED, BookingState.CANCELLED),
            BookingState.INQUIRY,
            EnumSet.of(BookingState.PROVISIONING, BookingState.ACTIVE, BookingState.DECLINED, BookingState.CANCELLED),
            BookingState.ACTIVE,
            EnumSet.of(BookingState.SUSPENDED, BookingState.TERMINATION_SCHEDULED),
            BookingState.SUSPENDED,
            EnumSet.of(BookingState.ACTIVE, BookingState.TERMINATION_SCHEDULED, BookingState.DEPROVISIONING),
            BookingState.TERMINATION_SCHEDULED,
            EnumSet.of(BookingState.SUSPENDED, BookingState.TERMINATION_SCHEDULED, BookingState.DEPROVISIONING),
            BookingState.DEPROVISIONING,
            EnumSet.of(BookingState.ENDED)));

    @ParameterizedTest
    @EnumSource(BookingState.class)
    void allowsTheDrawnMovesAndNoOther(BookingState from) {
        for (var to : BookingState.values()) {
            assertThat(from.mayBecome(to))
                    .as("%s -> %s", from, to)
                    .isEqualTo(DRAWN.getOrDefault(from, Set.of()).contains(to));
        }
    }

    @ParameterizedTest
    @EnumSource(BookingState.class)
    void aBookingNeverMovesWhereItMayNot(BookingState to) {
        var booking = SampleBookings.inApproval();
        if (!BookingState.IN_APPROVAL.mayBecome(to)) {
            assertThatThrownBy(() -> booking.moved(to, booking.stateSince())).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void everyMoveCountsTheVersionUp() {
        var booking = SampleBookings.inApproval();
        assertThat(booking.moved(BookingState.WITHDRAWN, booking.stateSince()).version())
                .isEqualTo(booking.version() + 1);
    }

    @ParameterizedTest
    @EnumSource(BookingState.class)
    void takesFromTheQuotaUntilNothingCanFollow(BookingState state) {
        assertThat(state.countsTowardsQuota()).isEqualTo(!state.next().isEmpty());
    }

    @Test
    void endsAreFinal() {
        for (var end : EnumSet.of(
                BookingState.ENDED,
                BookingState.REJECTED,
                BookingState.WITHDRAWN,
                BookingState.CANCELLED,
                BookingState.DECLINED)) {
            assertThat(end.next()).isEmpty();
        }
    }
}
