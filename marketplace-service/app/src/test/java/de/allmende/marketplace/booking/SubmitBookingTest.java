package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.platform.kernel.Outcome;
import org.junit.jupiter.api.Test;

class SubmitBookingTest {

    private final Room room = new Room();

    private Outcome<Booking, SubmitRefusal> submit(int version) {
        return room.submitBooking.submit(
                SampleBookings.ORDERER, new SubmitBooking.Command(room.wish(), version, OrderDetails.NONE));
    }

    @Test
    void putsThePricedWishBeforeASecondPerson() {
        var booking = submit(1).orElseThrow();
        assertThat(booking.state()).isEqualTo(BookingState.IN_APPROVAL);
        assertThat(booking.number()).isEqualTo("B-2026-000001");
        assertThat(booking.consumer()).isEqualTo(SampleBookings.KAISERSLAUTERN);
        assertThat(booking.provider()).isEqualTo(SampleOfferings.ASSOCIATION);
        assertThat(booking.quote()).isEqualTo(SampleBookings.quote("price-1"));
        assertThat(room.bookings.get(booking.id())).isEqualTo(booking);
        assertThat(room.journal).containsExactly(BookingEvent.SUBMITTED);
    }

    @Test
    void refusesAVersionThatIsNoLongerSold() {
        assertThat(submit(7)).isEqualTo(Outcome.refused(new SubmitRefusal.NewerVersion("E-Akte", 1)));
        assertThat(room.bookings.isEmpty()).isTrue();
    }

    @Test
    void refusesATenantThatIsNotActive() {
        room.member(SampleBookings.KAISERSLAUTERN, TenantKind.MUNICIPALITY, false, 99_292);
        assertThat(submit(1)).isEqualTo(Outcome.refused(new SubmitRefusal.TenantNotActive()));
        assertThat(room.bookings.isEmpty()).isTrue();
    }

    @Test
    void refusesWhatCannotBePriced() {
        room.answer = Outcome.refused(new QuoteRefusal.NoTaxRule("E-Akte"));
        assertThat(submit(1)).isEqualTo(Outcome.refused(new QuoteRefusal.NoTaxRule("E-Akte")));
        assertThat(room.bookings.isEmpty()).isTrue();
    }
}
