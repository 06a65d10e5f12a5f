package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.marketplace.catalogue.QuotaUse.Limit;
import de.allmende.marketplace.catalogue.QuotaUse.Unit;
import de.allmende.platform.kernel.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a quota leaves to those who ask and to those who approve; each order is for 25 workplaces. */
class WithinQuotaTest {

    private static final Unit WORKPLACE = new Unit("arbeitsplatz", "Arbeitsplatz");

    private final Room room = new Room();

    private void allowed(@Nullable Integer bookings, @Nullable Integer workplaces) {
        var limits = new java.util.ArrayList<Limit>();
        if (bookings != null) {
            limits.add(new Limit(null, BigDecimal.valueOf(bookings), BigDecimal.ZERO));
        }
        if (workplaces != null) {
            limits.add(new Limit(WORKPLACE, BigDecimal.valueOf(workplaces), BigDecimal.ZERO));
        }
        room.quota = new QuotaUse(limits, LocalDate.parse("2026-11-01"), null, "Der Speicher ist knapp.", false);
    }

    private Outcome<Booking, SubmitRefusal> ordered() {
        return ordered(Map.of());
    }

    private Outcome<Booking, SubmitRefusal> ordered(Map<String, BigDecimal> quantities) {
        return room.submitBooking.submit(
                SampleBookings.ORDERER,
                new SubmitBooking.Command(
                        new RequestQuote.Wish("e-akte", "standard", quantities, null), 1, OrderDetails.NONE));
    }

    private QuotaExceeded bookings(int allowed, int held) {
        return exceeded(allowed, held, 1, 0, "–");
    }

    private QuotaExceeded exceeded(int allowed, int held, int asked, int units, String unit) {
        var contact = room.sold.description().contact();
        return new QuotaExceeded(
                "E-Akte",
                BigDecimal.valueOf(allowed),
                BigDecimal.valueOf(held),
                BigDecimal.valueOf(asked),
                units,
                unit,
                contact.name() + ", " + contact.email());
    }

    @Test
    void whereNothingWasSaidNothingIsLimited() {
        for (int i = 0; i < 5; i++) {
            assertThat(ordered()).isInstanceOf(Outcome.Done.class);
        }
        assertThat(room.requestQuote
                        .quote(SampleBookings.ORDERER, room.wish())
                        .orElseThrow()
                        .quota())
                .isNull();
    }

    @Test
    void refusesOneBookingMoreThanAllowedWithoutATrace() {
        allowed(2, null);
        room.submitted();
        room.submitted();
        assertThat(ordered()).isEqualTo(Outcome.refused(bookings(2, 2)));
        assertThat(room.journal).containsExactly(BookingEvent.SUBMITTED, BookingEvent.SUBMITTED);
    }

    @Test
    void whatIsTakenBackOrRejectedIsFreeAgain() {
        allowed(1, null);
        var first = room.submitted();
        room.withdrawBooking.withdraw(SampleBookings.ORDERER, first.id(), null).orElseThrow();
        var second = room.submitted();
        room.decideBooking
                .decide(SampleBookings.APPROVER, Room.rejection(second))
                .orElseThrow();
        assertThat(ordered()).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void countsUnitsOfAllBookingsTogether() {
        allowed(null, 40);
        room.submitted();
        assertThat(ordered()).isEqualTo(Outcome.refused(exceeded(40, 25, 25, 1, "Arbeitsplatz")));
        assertThat(ordered(Map.of("e-akte.standard.arbeitsplatz", new BigDecimal("15"))))
                .isInstanceOf(Outcome.Done.class);
        assertThat(ordered(Map.of("e-akte.standard.arbeitsplatz", new BigDecimal("5"))))
                .isEqualTo(Outcome.refused(exceeded(40, 40, 5, 1, "Arbeitsplatz")));
    }

    @Test
    void theQuoteSaysBeforeWhatTheOrderWouldBeRefusedFor() {
        allowed(1, null);
        var free = room.requestQuote.quote(SampleBookings.ORDERER, room.wish()).orElseThrow();
        assertThat(free.beyondQuota()).isEmpty();
        room.submitted();
        var taken = room.requestQuote.quote(SampleBookings.ORDERER, room.wish()).orElseThrow();
        assertThat(taken.beyondQuota()).contains(bookings(1, 1));
    }

    @Test
    void aQuotaLoweredMeanwhileForbidsTheApprovalButNotTheRejection() {
        var running = room.approved();
        var waiting = room.submitted();
        allowed(1, null);
        assertThat(room.decideBooking.decide(SampleBookings.APPROVER, Room.approval(waiting)))
                .isEqualTo(Outcome.refused(bookings(1, 1)));
        assertThat(room.bookings.get(running.id())).isEqualTo(running);
        assertThat(room.decideBooking.decide(SampleBookings.APPROVER, Room.rejection(waiting)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void ofSeveralThatWaitTheOneThatIsApprovedFirstGetsWhatIsLeft() {
        var first = room.submitted();
        var second = room.submitted();
        allowed(1, null);
        assertThat(room.decideBooking.decide(SampleBookings.APPROVER, Room.approval(second)))
                .isInstanceOf(Outcome.Done.class);
        assertThat(room.decideBooking.decide(SampleBookings.APPROVER, Room.approval(first)))
                .isEqualTo(Outcome.refused(bookings(1, 1)));
    }
}
