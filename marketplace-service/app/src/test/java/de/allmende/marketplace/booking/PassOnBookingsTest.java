package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.TenantId;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Kaiserslautern is merged into Koblenz on 1.1.2027. */
class PassOnBookingsTest {

    private final Room room = new Room();

    private void newYear() {
        room.merged("2027-01-01");
        room.clock.advanceTo("2026-12-31");
        assertThat(room.passOnBookings.passOn()).isZero();
        room.clock.advanceTo("2027-01-01");
    }

    private Optional<Booking> of(TenantId consumer) {
        return room.bookings.page(consumer, Side.CONSUMER, null, 50, Optional.empty()).stream()
                .findFirst();
    }

    private Booking koblenz() {
        return of(SampleBookings.KOBLENZ).orElseThrow();
    }

    @Test
    void aRunningServiceGoesOnWithTheSuccessorOnTheSameTerms() {
        var booking = room.active();
        newYear();

        assertThat(room.passOnBookings.passOn()).isEqualTo(1);
        assertThat(room.passOnBookings.passOn()).isZero();

        var before = room.bookings.get(booking.id());
        assertThat(before.state()).isEqualTo(BookingState.ENDED);
        assertThat(before.terminatesOn()).isEqualTo("2026-12-31");
        var after = koblenz();
        assertThat(after.state()).isEqualTo(BookingState.ACTIVE);
        assertThat(after.activeSince()).isEqualTo("2027-01-01");
        assertThat(after.number()).isEqualTo("B-2027-000002");
        assertThat(after.origin()).isEqualTo(new BookingOrigin(booking.id(), "B-2026-000001", booking.activeSince()));
        assertThat(after.quote()).isEqualTo(booking.quote());
        assertThat(room.orders)
                .containsExactly(
                        "activate B-2026-000001 until 2026-12-06",
                        "hand over B-2026-000001 as B-2027-000002 to Mandant");
        assertThat(room.announcements)
                .containsExactly(
                        "B-2026-000001 started on 2026-11-22",
                        "B-2026-000001 ended after 2026-12-31",
                        "B-2027-000002 started on 2027-01-01");
    }

    @Test
    void noTermBeginsAnew() {
        var earliest = room.active().earliestLeavingOn(room.time.today());
        newYear();
        room.passOnBookings.passOn();

        assertThat(koblenz().earliestLeavingOn(room.time.today())).isEqualTo(earliest);
    }

    @Test
    void aNoticeStaysANotice() {
        var booking = room.active();
        room.terminateBooking
                .terminate(SampleBookings.ORDERER, new TerminateBooking.Command(booking.id(), null, null))
                .orElseThrow();
        newYear();
        room.passOnBookings.passOn();

        assertThat(koblenz().state()).isEqualTo(BookingState.TERMINATION_SCHEDULED);
        assertThat(koblenz().terminatesOn()).isEqualTo("2027-12-31");
    }

    @Test
    void whatEndsBeforeEndsAsItWasAgreed() {
        var booking = room.active();
        var terminated = booking.terminated(java.time.LocalDate.parse("2026-12-31"), room.time.now());
        room.bookings.store(terminated);
        newYear();

        assertThat(room.passOnBookings.passOn()).isZero();
        assertThat(room.advanceBookings.advance()).isEqualTo(1);
        assertThat(room.bookings.get(booking.id()).state()).isEqualTo(BookingState.DEPROVISIONING);
    }

    @Test
    void whatIsBeingProvidedIsProvidedForTheSuccessor() {
        var booking = room.approved();
        newYear();
        room.passOnBookings.passOn();

        assertThat(room.bookings.get(booking.id()).state()).isEqualTo(BookingState.ENDED);
        assertThat(room.bookings.get(booking.id()).terminatesOn()).isNull();
        assertThat(koblenz().state()).isEqualTo(BookingState.PROVISIONING);
        assertThat(room.orders).contains("activate B-2027-000002 instead of B-2026-000001 until 2027-01-15");
        assertThat(room.announcements).isEmpty();
    }

    @Test
    void whatWaitsForAnApprovalIsTakenBack() {
        var booking = room.submitted();
        newYear();

        assertThat(room.passOnBookings.passOn()).isZero();

        assertThat(room.bookings.get(booking.id()).state()).isEqualTo(BookingState.WITHDRAWN);
        assertThat(of(SampleBookings.KOBLENZ)).isEmpty();
    }

    @Test
    void refusesNewOrdersOfThePredecessorFromThatDayOn() {
        room.merged("2027-01-01");
        assertThat(room.submitted().state()).isEqualTo(BookingState.IN_APPROVAL);
        room.clock.advanceTo("2027-01-01");

        assertThat(room.submitBooking.submit(
                        SampleBookings.ORDERER, new SubmitBooking.Command(room.wish(), 1, OrderDetails.NONE)))
                .isEqualTo(Outcome.refused(new SubmitRefusal.TenantNotActive()));
    }

    @Test
    void othersKeepWhatTheyHave() {
        var booking = room.active();
        room.clock.advanceTo("2027-01-01");

        assertThat(room.passOnBookings.passOn()).isZero();
        assertThat(room.bookings.get(booking.id())).isEqualTo(booking);
    }
}
