package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Withdrawal, termination and what the calendar does. */
class LeaveBookingTest {

    private final Room room = new Room();

    private static TerminateBooking.Command notice(Booking booking) {
        return new TerminateBooking.Command(booking.id(), null, null);
    }

    @Test
    void anOrdererTakesBackWhatIsNotDecided() {
        var booking = room.submitted();
        assertThat(room.withdrawBooking
                        .withdraw(SampleBookings.ORDERER, booking.id(), "Irrtum")
                        .orElseThrow()
                        .state())
                .isEqualTo(BookingState.WITHDRAWN);
    }

    @Test
    void anOrdererCancelsWhatIsDecidedAndNotYetThere() {
        var cancelled = room.withdrawBooking
                .withdraw(SampleBookings.ORDERER, room.approved().id(), "Irrtum")
                .orElseThrow();
        assertThat(cancelled.state()).isEqualTo(BookingState.CANCELLED);
        assertThat(room.orders).contains("call off " + cancelled.number());
        assertThat(room.announcements).isEmpty();
    }

    @Test
    void refusesToWithdrawWhatRuns() {
        assertThat(room.withdrawBooking.withdraw(
                        SampleBookings.ORDERER, room.active().id(), null))
                .isEqualTo(Outcome.refused(new WithdrawRefusal.NotWithdrawable("Aktiv")));
    }

    @Test
    void refusesAndOffersNothingToAnOrdererOfOtherCostCentres() {
        var orderer = SampleBookings.ofCostCentres("ORDERER", "4711");
        var submitted = room.submitted(SampleBookings.ORDERER, "0815");

        assertThat(room.withdrawBooking.withdraw(orderer, submitted.id(), null))
                .isEqualTo(Outcome.refused(new OrdererOfOtherCostCentres("0815", "4711")));
        assertThat(AllowedAct.of(orderer, submitted, List.of(), room.time.today()))
                .isEmpty();
        assertThat(AllowedAct.of(SampleBookings.ORDERER, submitted, List.of(), room.time.today()))
                .containsExactly(AllowedAct.WITHDRAW);
        assertThat(room.terminateBooking.terminate(orderer, notice(room.active())))
                .isEqualTo(Outcome.refused(new OrdererOfOtherCostCentres("–", "4711")));
    }

    @Test
    void refusesToWithdrawABookingOfAnotherTenant() {
        assertThat(room.withdrawBooking.withdraw(
                        SampleBookings.ORDERER_OF_KOBLENZ, room.submitted().id(), null))
                .isEqualTo(Outcome.refused(new BookingNotFound()));
    }

    @Test
    void activationTellsBillingWhatHasToBePaid() {
        var active = room.active();
        assertThat(active.state()).isEqualTo(BookingState.ACTIVE);
        assertThat(active.activeSince()).isEqualTo("2026-11-22");
        assertThat(room.announcements).containsExactly("B-2026-000001 started on 2026-11-22");
    }

    @Test
    void aNoticeTakesEffectOnTheEarliestAllowedDay() {
        var terminated = room.terminateBooking
                .terminate(SampleBookings.ORDERER, notice(room.active()))
                .orElseThrow();
        assertThat(terminated.state()).isEqualTo(BookingState.TERMINATION_SCHEDULED);
        assertThat(terminated.terminatesOn()).isEqualTo("2027-12-31");
    }

    @Test
    void aNoticeMayNameALaterAllowedDay() {
        var command = new TerminateBooking.Command(room.active().id(), null, LocalDate.parse("2028-12-31"));
        assertThat(room.terminateBooking
                        .terminate(SampleBookings.ORDERER, command)
                        .orElseThrow()
                        .terminatesOn())
                .isEqualTo("2028-12-31");
    }

    @Test
    void whatEndsLateMayEndEarlierButNotLater() {
        var booking = room.active();
        var late = new TerminateBooking.Command(booking.id(), null, LocalDate.parse("2028-12-31"));
        room.terminateBooking.terminate(SampleBookings.ORDERER, late).orElseThrow();
        assertThat(room.terminateBooking.terminate(
                        SampleBookings.ORDERER,
                        new TerminateBooking.Command(booking.id(), null, LocalDate.parse("2029-12-31"))))
                .isEqualTo(Outcome.refused(new TerminateRefusal.LeavingDateNotAllowed(
                        LocalDate.parse("2029-12-31"), LocalDate.parse("2027-12-31"))));

        var earlier = room.terminateBooking
                .terminate(SampleBookings.ORDERER, notice(booking))
                .orElseThrow();
        assertThat(earlier.terminatesOn()).isEqualTo("2027-12-31");
        assertThat(room.terminateBooking.terminate(SampleBookings.ORDERER, notice(booking)))
                .isEqualTo(Outcome.refused(new TerminateRefusal.NotTerminable("Gekündigt")));
        assertThat(AllowedAct.of(SampleBookings.ORDERER, earlier, List.of(), room.time.today()))
                .isEmpty();
    }

    @Test
    void refusesADayThatIsNotAllowed() {
        var wished = LocalDate.parse("2027-06-30");
        var command = new TerminateBooking.Command(room.active().id(), null, wished);
        assertThat(room.terminateBooking.terminate(SampleBookings.ORDERER, command))
                .isEqualTo(Outcome.refused(
                        new TerminateRefusal.LeavingDateNotAllowed(wished, LocalDate.parse("2027-12-31"))));
    }

    @Test
    void refusesNoticeForWhatIsNotActive() {
        assertThat(room.terminateBooking.terminate(SampleBookings.ORDERER, notice(room.approved())))
                .isEqualTo(Outcome.refused(new TerminateRefusal.NotTerminable("Wird bereitgestellt")));
    }

    @Test
    void refusesNoticeForABookingOfAnotherTenant() {
        assertThat(room.terminateBooking.terminate(SampleBookings.ORDERER_OF_KOBLENZ, notice(room.active())))
                .isEqualTo(Outcome.refused(new BookingNotFound()));
    }

    @Test
    void theServiceEndsAfterItsLastDayAndBillingHearsItAtOnce() {
        var booking = room.active();
        room.terminateBooking.terminate(SampleBookings.ORDERER, notice(booking)).orElseThrow();

        room.clock.advanceTo("2027-12-31");
        assertThat(room.advanceBookings.advance()).isZero();
        room.clock.advanceTo("2028-01-01");
        assertThat(room.advanceBookings.advance()).isEqualTo(1);
        assertThat(room.advanceBookings.advance()).isZero();

        var leaving = room.bookings.get(booking.id());
        assertThat(leaving.state()).isEqualTo(BookingState.DEPROVISIONING);
        assertThat(room.orders).contains("clear up B-2026-000001 until 2028-01-31");
        assertThat(room.announcements).contains("B-2026-000001 ended after 2027-12-31");
        assertThat(room.endBooking.end(SampleBookings.FULFILLER, leaving, null).state())
                .isEqualTo(BookingState.ENDED);
    }
}
