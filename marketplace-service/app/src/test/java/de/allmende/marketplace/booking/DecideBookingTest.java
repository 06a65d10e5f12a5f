package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DecideBookingTest {

    private final Room room = new Room();

    private void refuses(Actor approver, DecideBooking.Command command, DecideRefusal refusal) {
        assertThat(room.decideBooking.decide(approver, command)).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void anApprovalOrdersTheProvidersWork() {
        var booking = room.approved();
        assertThat(booking.state()).isEqualTo(BookingState.PROVISIONING);
        assertThat(booking.decision()).isNotNull();
        assertThat(room.orders).containsExactly("activate B-2026-000001 until 2026-12-06");
        assertThat(room.journal)
                .containsExactly(BookingEvent.SUBMITTED, BookingEvent.APPROVED, BookingEvent.PROVISIONING_ORDERED);
    }

    @Test
    void anApprovalOfALaterStartWaitsForItsDay() {
        var wish = new RequestQuote.Wish("e-akte", "standard", Map.of(), LocalDate.parse("2027-01-01"));
        var submitted = room.submitBooking
                .submit(SampleBookings.ORDERER, new SubmitBooking.Command(wish, 1, OrderDetails.NONE))
                .orElseThrow();
        var scheduled = room.decideBooking
                .decide(SampleBookings.APPROVER, Room.approval(submitted))
                .orElseThrow();
        assertThat(scheduled.state()).isEqualTo(BookingState.SCHEDULED);
        assertThat(room.orders).isEmpty();

        room.clock.advanceTo("2026-12-31");
        assertThat(room.advanceBookings.advance()).isZero();
        room.clock.advanceTo("2027-01-01");
        assertThat(room.advanceBookings.advance()).isEqualTo(1);
        assertThat(room.bookings.get(submitted.id()).state()).isEqualTo(BookingState.PROVISIONING);
        assertThat(room.orders).containsExactly("activate B-2026-000001 until 2027-01-15");
    }

    @Test
    void withoutAGroundUnderProcurementLawNothingIsApproved() {
        var submitted = room.submitted();
        room.ground = null;
        refuses(
                SampleBookings.APPROVER,
                Room.approval(submitted),
                new DecideRefusal.ProcurementGroundMissing("der Anbieter", "Miriam Sonnfeld, e-akte@verband.example"));
        assertThat(room.orders).isEmpty();
        assertThat(room.decideBooking.decide(SampleBookings.APPROVER, Room.rejection(submitted)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void theGroundOfTheApprovalIsKept() {
        assertThat(Objects.requireNonNull(room.approved().decision()).ground()).isEqualTo(SampleBookings.GROUND);
    }

    @Test
    void aSuspendedTenantApprovesNothingButMayReject() {
        var submitted = room.submitted();
        room.member(SampleBookings.KAISERSLAUTERN, TenantKind.MUNICIPALITY, Standing.SUSPENDED, 99_292);

        refuses(SampleBookings.APPROVER, Room.approval(submitted), new TenantSuspended());
        assertThat(room.bookings.get(submitted.id()).state()).isEqualTo(BookingState.IN_APPROVAL);
        assertThat(room.orders).isEmpty();
        assertThat(room.decideBooking
                        .decide(SampleBookings.APPROVER, Room.rejection(submitted))
                        .orElseThrow()
                        .state())
                .isEqualTo(BookingState.REJECTED);
    }

    @Test
    void aRejectionIsFinal() {
        var submitted = room.submitted();
        var rejected = room.decideBooking
                .decide(SampleBookings.APPROVER, Room.rejection(submitted))
                .orElseThrow();
        assertThat(rejected.state()).isEqualTo(BookingState.REJECTED);
        refuses(SampleBookings.APPROVER, Room.approval(rejected), new DecideRefusal.AlreadyDecided("Abgelehnt"));
        assertThat(room.orders).isEmpty();
    }

    @Test
    void refusesABookingThatNobodyKnows() {
        refuses(SampleBookings.APPROVER, Room.approval(SampleBookings.inApproval()), new BookingNotFound());
    }

    @Test
    void refusesABookingOfAnotherTenantWithTheSameWord() {
        refuses(SampleBookings.APPROVER_OF_KOBLENZ, Room.approval(room.submitted()), new BookingNotFound());
    }

    @Test
    void refusesAnApproverWithoutTheRole() {
        refuses(SampleBookings.ORDERER, Room.approval(room.submitted()), new DecideRefusal.ApproverRoleMissing());
    }

    @Test
    void refusesAStaleVersion() {
        var submitted = room.submitted();
        var command =
                new DecideBooking.Command(submitted.id(), DecideBooking.Verdict.APPROVE, null, submitted.version() + 1);
        refuses(SampleBookings.APPROVER, command, new DecideRefusal.StaleVersion());
    }

    @Test
    void refusesABookingThatIsDecided() {
        refuses(
                SampleBookings.APPROVER,
                Room.approval(room.approved()),
                new DecideRefusal.AlreadyDecided("Wird bereitgestellt"));
    }

    @Test
    void refusesWhoeverAskedForIt() {
        refuses(
                SampleBookings.ORDERER_AND_APPROVER,
                Room.approval(room.submitted()),
                new DecideRefusal.ApproverIsRequester());
    }

    @Test
    void refusesAnAmountAboveTheValueLimit() {
        refuses(
                SampleBookings.APPROVER_OF_LITTLE,
                Room.approval(room.submitted()),
                new DecideRefusal.ValueLimitExceeded(Money.euro("3403.40"), Money.euro("100.00")));
    }

    @Test
    void refusesAnApproverOfOtherCostCentres() {
        refuses(
                SampleBookings.ofCostCentres("APPROVER", "4711", "1234"),
                Room.approval(room.submitted(SampleBookings.ORDERER, "0815")),
                new DecideRefusal.ApproverOfOtherCostCentres("0815", "1234, 4711"));
        refuses(
                SampleBookings.ofCostCentres("APPROVER", "4711"),
                Room.approval(room.submitted()),
                new DecideRefusal.ApproverOfOtherCostCentres("–", "4711"));
    }

    @Test
    void anApproverOfTheCostCentreDecides() {
        var submitted = room.submitted(SampleBookings.ORDERER, "0815");

        assertThat(room.decideBooking
                        .decide(SampleBookings.ofCostCentres("APPROVER", "0815"), Room.approval(submitted))
                        .orElseThrow()
                        .state())
                .isEqualTo(BookingState.PROVISIONING);
    }

    @Test
    void theLimitOfTheGrantForTheCostCentreCounts() {
        var approver = new Actor(
                SampleBookings.KAISERSLAUTERN,
                Actor.Kind.PERSON,
                Ids.next(),
                "Vera Vertretung",
                List.of(
                        new Grant("APPROVER", Money.euro("1000000.00"), Set.of("4711"), null),
                        new Grant(
                                "APPROVER",
                                Money.euro("50.00"),
                                Set.of("0815"),
                                new Principal(Ids.next(), "Frieda Freigabe"))));
        refuses(
                approver,
                Room.approval(room.submitted(SampleBookings.ORDERER, "0815")),
                new DecideRefusal.ValueLimitExceeded(Money.euro("3403.40"), Money.euro("50.00")));
    }

    @Test
    void aDeputyDecidesUpToThePrincipalsLimitAndUnderBothNames() {
        var booking = room.decideBooking
                .decide(deputyOf(Ids.next(), "1000000.00"), Room.approval(room.submitted()))
                .orElseThrow();
        assertThat(Objects.requireNonNull(booking.decision()).by().name())
                .isEqualTo("Vera Vertretung in Vertretung von Frieda Freigabe");
        refuses(
                deputyOf(Ids.next(), "50.00"),
                Room.approval(room.submitted()),
                new DecideRefusal.ValueLimitExceeded(Money.euro("3403.40"), Money.euro("50.00")));
    }

    @Test
    void aDeputyWhoseOwnLimitSufficesActsInHisOwnName() {
        var deputy = deputyOf(Ids.next(), "1000000.00");
        var own = new Actor(
                deputy.tenant(),
                deputy.kind(),
                deputy.subject(),
                deputy.ownName(),
                List.of(Grant.of("APPROVER"), deputy.grants().getFirst()));
        var booking =
                room.decideBooking.decide(own, Room.approval(room.submitted())).orElseThrow();
        assertThat(Objects.requireNonNull(booking.decision()).by().name()).isEqualTo("Vera Vertretung");
    }

    @Test
    void refusesTheDeputyOfWhoeverAskedForIt() {
        refuses(
                deputyOf(SampleBookings.ORDERER.subject(), "1000000.00"),
                Room.approval(room.submitted()),
                new DecideRefusal.ApproverStandsInForRequester());
    }

    private static Actor deputyOf(UUID principal, String limit) {
        return new Actor(
                SampleBookings.APPROVER.tenant(),
                Actor.Kind.PERSON,
                Ids.next(),
                "Vera Vertretung",
                List.of(new Grant(
                        "APPROVER", Money.euro(limit), Set.of(), new Principal(principal, "Frieda Freigabe"))));
    }

    @Test
    void refusesAnApprovalWhenThePriceHasChanged() {
        var submitted = room.submitted();
        room.answer = Outcome.done(SampleBookings.quote("price-2"));
        refuses(
                SampleBookings.APPROVER,
                Room.approval(submitted),
                new DecideRefusal.PriceChanged(Money.euro("3403.40"), Money.euro("3403.40")));
        assertThat(room.bookings.get(submitted.id())).isEqualTo(submitted);
    }

    @Test
    void refusesAnApprovalWhenThePriceCannotBeAsked() {
        var submitted = room.submitted();
        room.answer = Outcome.refused(new QuoteRefusal.NoPrice("E-Akte"));
        refuses(SampleBookings.APPROVER, Room.approval(submitted), new QuoteRefusal.NoPrice("E-Akte"));
    }

    @Test
    void rejectsEvenWhenThePriceCannotBeAsked() {
        var submitted = room.submitted();
        room.answer = Outcome.refused(new QuoteRefusal.NoPrice("E-Akte"));
        assertThat(room.decideBooking.decide(SampleBookings.APPROVER, Room.rejection(submitted)))
                .isInstanceOf(Outcome.Done.class);
    }
}
