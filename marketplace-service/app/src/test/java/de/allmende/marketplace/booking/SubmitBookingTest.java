package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import java.util.List;
import java.util.Map;
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
    void refusesAnOrdererOfOtherCostCentres() {
        var orderer = SampleBookings.ofCostCentres("ORDERER", "4711");
        var refused = room.submitBooking.submit(
                orderer, new SubmitBooking.Command(room.wish(), 1, new OrderDetails("0815", null, null, Map.of())));

        assertThat(refused).isEqualTo(Outcome.refused(new OrdererOfOtherCostCentres("0815", "4711")));
        assertThat(room.bookings.isEmpty()).isTrue();
        assertThat(room.submitted(orderer, "4711").state()).isEqualTo(BookingState.IN_APPROVAL);
    }

    @Test
    void refusesAnOrderAboveTheValueLimitOfTheRight() {
        var orderer = new Actor(
                SampleBookings.KAISERSLAUTERN,
                Actor.Kind.PERSON,
                Ids.next(),
                "Olaf Ober",
                List.of(new Grant("ORDERER", Money.euro("3403.39"))));
        var refused = room.submitBooking.submit(orderer, new SubmitBooking.Command(room.wish(), 1, OrderDetails.NONE));

        assertThat(refused)
                .isEqualTo(Outcome.refused(
                        new SubmitRefusal.OrderAboveValueLimit(Money.euro("3403.40"), Money.euro("3403.39"))));
        assertThat(room.bookings.isEmpty()).isTrue();
    }

    @Test
    void refusesATenantThatIsNotActive() {
        room.member(SampleBookings.KAISERSLAUTERN, TenantKind.MUNICIPALITY, Standing.INACTIVE, 99_292);
        assertThat(submit(1)).isEqualTo(Outcome.refused(new SubmitRefusal.TenantNotActive()));
        assertThat(room.bookings.isEmpty()).isTrue();
    }

    @Test
    void refusesATenantThatIsSuspendedUntilThatIsLifted() {
        room.member(SampleBookings.KAISERSLAUTERN, TenantKind.MUNICIPALITY, Standing.SUSPENDED, 99_292);
        assertThat(submit(1)).isEqualTo(Outcome.refused(new TenantSuspended()));
        assertThat(room.bookings.isEmpty()).isTrue();

        room.member(SampleBookings.KAISERSLAUTERN, TenantKind.MUNICIPALITY, Standing.ACTIVE, 99_292);
        submit(1).orElseThrow();
    }

    @Test
    void refusesWhatCannotBePriced() {
        room.answer = Outcome.refused(new QuoteRefusal.NoTaxRule("E-Akte"));
        assertThat(submit(1)).isEqualTo(Outcome.refused(new QuoteRefusal.NoTaxRule("E-Akte")));
        assertThat(room.bookings.isEmpty()).isTrue();
    }
}
