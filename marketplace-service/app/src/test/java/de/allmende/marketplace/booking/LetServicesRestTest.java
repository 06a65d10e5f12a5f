package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Kaiserslautern uses a service of the association and does not pay. */
class LetServicesRestTest {

    private static final Actor ASSOCIATION = Actor.system("Hoffmann", SampleOfferings.ASSOCIATION);

    private final Room room = new Room();

    private Booking resting() {
        var booking = room.active();
        room.inArrears(true);
        assertThat(room.letServicesRest.settle()).isEqualTo(1);
        return room.bookings.get(booking.id());
    }

    private Booking now(Booking booking) {
        return room.bookings.get(booking.id());
    }

    private Outcome<Booking, TerminateRefusal> notice(Booking booking) {
        return room.terminateBooking.terminate(
                SampleBookings.ORDERER, new TerminateBooking.Command(booking.id(), null, null));
    }

    @Test
    void whatIsInUseRestsAndBillingHearsNothing() {
        var resting = resting();

        assertThat(resting.state()).isEqualTo(BookingState.SUSPENDED);
        assertThat(resting.suspendedSince()).isEqualTo(room.clock.instant());
        assertThat(room.orders).contains("close B-2026-000001 until 2026-11-25");
        assertThat(room.announcements).containsExactly("B-2026-000001 started on 2026-11-22");
        assertThat(room.letServicesRest.settle()).isZero();
    }

    @Test
    void goesOnAsBeforeWhenTheSuspensionIsLifted() {
        var resting = resting();
        room.inArrears(false);

        assertThat(room.letServicesRest.settle()).isEqualTo(1);
        assertThat(room.letServicesRest.settle()).isZero();

        assertThat(now(resting).state()).isEqualTo(BookingState.ACTIVE);
        assertThat(now(resting).suspendedSince()).isNull();
        assertThat(room.orders).contains("reopen B-2026-000001 until 2026-11-23");
        assertThat(room.journal).endsWith(BookingEvent.SUSPENDED, BookingEvent.RESUMED);
    }

    @Test
    void anEssentialServiceGoesOn() {
        room.sold = SampleOfferings.essential("e-akte");
        var booking = room.active();
        room.inArrears(true);

        assertThat(room.letServicesRest.settle()).isZero();
        assertThat(now(booking).state()).isEqualTo(BookingState.ACTIVE);
        assertThat(room.previewSuspension.preview(ASSOCIATION, SampleBookings.KAISERSLAUTERN))
                .hasValueSatisfying(effects -> assertThat(effects)
                        .extracting(PreviewSuspension.Effect::essentialBecause)
                        .containsExactly("Ohne Akten steht die Verwaltung still."));
    }

    @Test
    void othersGoOn() {
        var booking = room.active();
        assertThat(room.letServicesRest.settle()).isZero();
        assertThat(now(booking).state()).isEqualTo(BookingState.ACTIVE);
    }

    @Test
    void whatIsProvidedDuringTheSuspensionRestsAtOnce() {
        var booking = room.approved();
        room.inArrears(true);
        assertThat(room.letServicesRest.settle()).isZero();

        room.activateBooking.activate(SampleBookings.FULFILLER, booking, UUID.randomUUID(), null);
        assertThat(room.letServicesRest.settle()).isEqualTo(1);
        assertThat(now(booking).state()).isEqualTo(BookingState.SUSPENDED);
    }

    @Test
    void aNoticeGivenBeforeIsANoticeAgain() {
        var booking = room.active();
        notice(booking).orElseThrow();
        room.inArrears(true);
        room.letServicesRest.settle();
        assertThat(now(booking).state()).isEqualTo(BookingState.SUSPENDED);

        room.inArrears(false);
        room.letServicesRest.settle();
        assertThat(now(booking).state()).isEqualTo(BookingState.TERMINATION_SCHEDULED);
        assertThat(now(booking).terminatesOn()).isEqualTo("2027-12-31");
    }

    @Test
    void noticeIsGivenWhileItRestsAndOnlyOnce() {
        var resting = resting();
        assertThat(AllowedAct.of(SampleBookings.ORDERER, resting, List.of(), room.time.today()))
                .containsExactly(AllowedAct.TERMINATE);
        room.clock.advanceTo("2026-11-30");

        var terminated = notice(resting).orElseThrow();

        assertThat(terminated.state()).isEqualTo(BookingState.SUSPENDED);
        assertThat(terminated.terminatesOn()).isEqualTo("2027-12-31");
        assertThat(terminated.suspendedSince()).isEqualTo(resting.suspendedSince());
        assertThat(AllowedAct.of(SampleBookings.ORDERER, terminated, List.of(), room.time.today()))
                .isEmpty();
        assertThat(notice(resting)).isEqualTo(Outcome.refused(new TerminateRefusal.NotTerminable("Ruht")));
        room.inArrears(false);
        room.letServicesRest.settle();
        assertThat(now(resting).state()).isEqualTo(BookingState.TERMINATION_SCHEDULED);
    }

    @Test
    void endsOnItsLastDayWhetherItRestsOrNot() {
        var resting = resting();
        notice(resting).orElseThrow();
        room.clock.advanceTo("2027-12-31");
        assertThat(room.advanceBookings.advance()).isZero();

        room.clock.advanceTo("2028-01-01");
        assertThat(room.advanceBookings.advance()).isEqualTo(1);

        assertThat(now(resting).state()).isEqualTo(BookingState.DEPROVISIONING);
        assertThat(now(resting).suspendedSince()).isNull();
        assertThat(room.announcements).contains("B-2026-000001 ended after 2027-12-31");
        assertThat(room.letServicesRest.settle()).isZero();
    }

    @Test
    void theEndOfTheOfferingIsItsLastDayAlsoWhileItRests() {
        var resting = resting();
        var ending = resting.terminated(LocalDate.parse("2027-06-30"), room.time.now());

        assertThat(ending.state()).isEqualTo(BookingState.SUSPENDED);
        assertThat(ending.terminatesOn()).isEqualTo("2027-06-30");
        assertThat(room.bookings.beyond(resting.provider(), resting.offering().id(), LocalDate.parse("2027-06-30")))
                .containsExactly(resting);
    }

    @Test
    void aSuccessorGetsTheServiceInUse() {
        var resting = resting();
        room.mergedInArrears("2027-01-01");
        room.clock.advanceTo("2027-01-01");
        room.passOnBookings.passOn();

        assertThat(now(resting).state()).isEqualTo(BookingState.ENDED);
        assertThat(room.bookings.page(SampleBookings.KOBLENZ, Side.CONSUMER, null, 5, Optional.empty()))
                .singleElement()
                .satisfies(taken -> {
                    assertThat(taken.state()).isEqualTo(BookingState.ACTIVE);
                    assertThat(taken.suspendedSince()).isNull();
                });
        assertThat(room.letServicesRest.settle()).isZero();
    }

    @Test
    void onlyTheAssociationOfTheTenantSeesBeforeWhatWillRest() {
        room.active();
        assertThat(room.previewSuspension.preview(ASSOCIATION, SampleBookings.KAISERSLAUTERN))
                .hasValueSatisfying(effects -> assertThat(effects)
                        .singleElement()
                        .satisfies(
                                effect -> assertThat(effect.essentialBecause()).isNull()));
        var other = Actor.system("Fremd", new TenantId(new UUID(7, 7)));
        assertThat(room.previewSuspension.preview(other, SampleBookings.KAISERSLAUTERN))
                .isEmpty();
    }
}
