package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.Discontinuation.Successor;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.platform.kernel.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What becomes of bookings whose offering ends; today is 22 November 2026. */
class EndOfSaleTest {

    private static final LocalDate END_OF_SALE = LocalDate.parse("2026-12-31");
    private static final LocalDate END_OF_LIFE = LocalDate.parse("2028-03-31");

    private final Room room = new Room();

    private void announced(@Nullable Successor successor) {
        room.end = new Discontinuation(
                Instant.parse("2026-11-22T09:00:00Z"), END_OF_SALE, END_OF_LIFE, "Der Hersteller hört auf.", successor);
    }

    private RequestQuote.Wish wish(String startsOn) {
        return new RequestQuote.Wish("e-akte", "standard", Map.of(), LocalDate.parse(startsOn));
    }

    @Test
    void isBookedUntilTheLastDayOfSale() {
        announced(null);
        room.clock.advanceTo("2026-12-31");
        assertThat(room.submitted().state()).isEqualTo(BookingState.IN_APPROVAL);
    }

    @Test
    void refusesAfterTheLastDayOfSaleAndNamesTheSuccessor() {
        announced(new Successor(OfferingId.next(), "e-akte-neu", "E-Akte Neu"));
        room.clock.advanceTo("2027-01-01");
        assertThat(room.requestQuote.quote(SampleBookings.ORDERER, room.wish()))
                .isEqualTo(Outcome.refused(new QuoteRefusal.OfferingSaleEnded("E-Akte", END_OF_SALE, 1, "E-Akte Neu")));
        announced(null);
        assertThat(room.requestQuote.quote(SampleBookings.ORDERER, room.wish()))
                .isEqualTo(Outcome.refused(new QuoteRefusal.OfferingSaleEnded("E-Akte", END_OF_SALE, 0, "–")));
    }

    @Test
    void refusesAStartAfterTheLastDayOfService() {
        announced(null);
        assertThat(room.requestQuote.quote(SampleBookings.ORDERER, wish("2028-04-01")))
                .isEqualTo(Outcome.refused(
                        new QuoteRefusal.StartAfterEndOfLife("E-Akte", LocalDate.parse("2028-04-01"), END_OF_LIFE)));
        assertThat(room.requestQuote.quote(SampleBookings.ORDERER, wish("2028-03-31")))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatWasAskedForInTimeIsNotApprovedTooLateButRejected() {
        announced(null);
        var booking = room.submitted();
        room.clock.advanceTo("2027-01-01");
        assertThat(room.decideBooking.decide(SampleBookings.APPROVER, Room.approval(booking)))
                .isEqualTo(Outcome.refused(new QuoteRefusal.OfferingSaleEnded("E-Akte", END_OF_SALE, 0, "–")));
        assertThat(room.decideBooking.decide(SampleBookings.APPROVER, Room.rejection(booking)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void runningBookingsGetTheLastDayOnceTheSaleIsOver() {
        var booking = room.active();
        announced(null);
        room.clock.advanceTo("2026-12-31");
        assertThat(room.advanceBookings.advance()).isZero();

        room.clock.advanceTo("2027-01-01");
        assertThat(room.advanceBookings.advance()).isEqualTo(1);
        assertThat(room.advanceBookings.advance()).isZero();
        var ending = room.bookings.get(booking.id());
        assertThat(ending.state()).isEqualTo(BookingState.TERMINATION_SCHEDULED);
        assertThat(ending.terminatesOn()).isEqualTo(END_OF_LIFE);
        assertThat(room.journal).contains(BookingEvent.DISCONTINUED);

        room.clock.advanceTo("2028-04-01");
        assertThat(room.advanceBookings.advance()).isEqualTo(1);
        assertThat(room.bookings.get(booking.id()).state()).isEqualTo(BookingState.DEPROVISIONING);
    }

    @Test
    void aConsumerStillLeavesEarlier() {
        var booking = room.active();
        announced(null);
        room.clock.advanceTo("2027-01-01");
        room.advanceBookings.advance();
        var left = room.terminateBooking
                .terminate(SampleBookings.ORDERER, new TerminateBooking.Command(booking.id(), null, null))
                .orElseThrow();
        assertThat(left.terminatesOn()).isEqualTo("2027-12-31");
        assertThat(room.advanceBookings.advance()).isZero();
    }

    @Test
    void whatIsLeftEarlierStaysAsItIsAndWhatIsLeftLaterEndsWithTheRest() {
        var early = room.active();
        var late = room.active();
        room.terminateBooking
                .terminate(SampleBookings.ORDERER, new TerminateBooking.Command(early.id(), null, null))
                .orElseThrow();
        room.terminateBooking
                .terminate(
                        SampleBookings.ORDERER,
                        new TerminateBooking.Command(late.id(), null, LocalDate.parse("2028-12-31")))
                .orElseThrow();
        announced(null);
        room.clock.advanceTo("2027-01-01");
        assertThat(room.advanceBookings.advance()).isEqualTo(1);
        assertThat(room.bookings.get(early.id()).terminatesOn()).isEqualTo("2027-12-31");
        assertThat(room.bookings.get(late.id()).terminatesOn()).isEqualTo(END_OF_LIFE);
    }

    @Test
    void whatIsProvidedTooLateRunsForItsFirstDay() {
        var approved = room.approved();
        announced(null);
        room.clock.advanceTo("2028-04-02");
        room.activateBooking.activate(SampleBookings.FULFILLER, approved, java.util.UUID.randomUUID(), null);
        assertThat(room.advanceBookings.advance()).isEqualTo(1);
        assertThat(room.bookings.get(approved.id()).terminatesOn()).isEqualTo("2028-04-02");
        assertThat(room.advanceBookings.advance()).isZero();
        room.clock.advanceTo("2028-04-03");
        assertThat(room.advanceBookings.advance()).isEqualTo(1);
    }
}
