package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Co-signatures in memory; the real tables are tried in {@code CoSignaturesIT}. */
class SignBookingTest {

    private static final Actor TREASURER = person("Tilda Tresor", Grant.of("TREASURER"));
    private static final Actor DATA_PROTECTION = person("Dora Daten", Grant.of("DATA_PROTECTION"));

    private final Room room = new Room();

    private static Actor person(String name, Grant... grants) {
        return new Actor(SampleBookings.KAISERSLAUTERN, Actor.Kind.PERSON, Ids.next(), name, List.of(grants));
    }

    private static Actor withRoles(UUID subject, String... roles) {
        return new Actor(
                SampleBookings.KAISERSLAUTERN,
                Actor.Kind.PERSON,
                subject,
                "Vera Vielfach",
                Arrays.stream(roles).map(Grant::of).toList());
    }

    private Booking needing(CoSignatureKind... kinds) {
        room.needed = Arrays.stream(kinds)
                .map(kind -> new NeededCoSignature(kind, "es für jede Buchung gilt", 3, 7))
                .toList();
        return room.submitted();
    }

    private List<CoSignature> asked(Booking booking) {
        return room.coSignatures.of(booking.consumer(), booking.id());
    }

    private CoSignature of(Booking booking, CoSignatureKind kind) {
        return asked(booking).stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Booking, SignRefusal> sign(
            Actor signer, Booking booking, CoSignatureKind kind, CoSignatureMove move, @Nullable String comment) {
        return room.signBooking.sign(
                signer, new SignBooking.Command(of(booking, kind).id(), move, comment));
    }

    private Outcome<Booking, SignRefusal> gives(Actor signer, Booking booking, CoSignatureKind kind) {
        return sign(signer, booking, kind, CoSignatureMove.GIVE, null);
    }

    private void refuses(Outcome<Booking, SignRefusal> outcome, SignRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @Test
    void withoutRulesNothingIsNeeded() {
        assertThat(asked(room.submitted())).isEmpty();
        assertThat(room.approved().state()).isNotEqualTo(BookingState.IN_APPROVAL);
    }

    @Test
    void keepsWhyItIsNeededAndUntilWhen() {
        var needed = of(needing(CoSignatureKind.TREASURY), CoSignatureKind.TREASURY);
        assertThat(needed.because()).isEqualTo("es für jede Buchung gilt");
        assertThat(needed.rulesVersion()).isEqualTo(3);
        assertThat(needed.dueOn()).isEqualTo(LocalDate.parse("2026-11-29"));
        assertThat(needed.isOverdueOn(LocalDate.parse("2026-11-29"))).isFalse();
        assertThat(needed.isOverdueOn(LocalDate.parse("2026-11-30"))).isTrue();
    }

    @Test
    void isApprovedOnlyWhenAllAreGiven() {
        var booking = needing(CoSignatureKind.TREASURY, CoSignatureKind.DATA_PROTECTION);
        gives(TREASURER, booking, CoSignatureKind.TREASURY).orElseThrow();
        assertThat(room.decideBooking.decide(SampleBookings.APPROVER, Room.approval(booking)))
                .isEqualTo(Outcome.refused(
                        new DecideRefusal.CoSignaturesMissing("Datenschutz (seit 22.11.2026, bis 29.11.2026)")));
        assertThat(AllowedAct.of(SampleBookings.APPROVER, booking, asked(booking), room.time.today()))
                .containsExactly(AllowedAct.REJECT);
        assertThat(WaitingFor.of(booking, asked(booking)).orElseThrow().label())
                .isEqualTo("Wartet auf Mitzeichnung: Datenschutz (seit 22.11.2026, bis 29.11.2026)");

        gives(DATA_PROTECTION, booking, CoSignatureKind.DATA_PROTECTION).orElseThrow();
        assertThat(AllowedAct.of(SampleBookings.APPROVER, booking, asked(booking), room.time.today()))
                .containsExactly(AllowedAct.APPROVE, AllowedAct.REJECT);
        assertThat(room.decideBooking
                        .decide(SampleBookings.APPROVER, Room.approval(booking))
                        .orElseThrow()
                        .state())
                .isEqualTo(BookingState.PROVISIONING);
        assertThat(room.journal).contains(BookingEvent.CO_SIGNED);
    }

    @Test
    void anApproverRejectsWithoutWaiting() {
        var booking = needing(CoSignatureKind.TREASURY);
        assertThat(room.decideBooking
                        .decide(SampleBookings.APPROVER, Room.rejection(booking))
                        .orElseThrow()
                        .state())
                .isEqualTo(BookingState.REJECTED);
        refuses(gives(TREASURER, booking, CoSignatureKind.TREASURY), new DecideRefusal.AlreadyDecided("Abgelehnt"));
    }

    @Test
    void aRefusedCoSignatureRejectsTheBooking() {
        var booking = needing(CoSignatureKind.TREASURY, CoSignatureKind.DATA_PROTECTION);
        var rejected = sign(
                        TREASURER, booking, CoSignatureKind.TREASURY, CoSignatureMove.REFUSE, "Es fehlen die Mittel.")
                .orElseThrow();
        assertThat(rejected.state()).isEqualTo(BookingState.REJECTED);
        assertThat(Objects.requireNonNull(rejected.decision()).by()).isEqualTo(Person.of(TREASURER));
        assertThat(of(booking, CoSignatureKind.TREASURY).state()).isEqualTo(CoSignatureState.REFUSED);
        assertThat(room.journal).contains(BookingEvent.CO_SIGNATURE_REFUSED);
        refuses(
                gives(DATA_PROTECTION, booking, CoSignatureKind.DATA_PROTECTION),
                new DecideRefusal.AlreadyDecided("Abgelehnt"));
    }

    @Test
    void refusesTheSecondDecisionOnOne() {
        var booking = needing(CoSignatureKind.TREASURY);
        gives(TREASURER, booking, CoSignatureKind.TREASURY).orElseThrow();
        refuses(
                gives(person("Zoe Zweit", Grant.of("TREASURER")), booking, CoSignatureKind.TREASURY),
                new SignRefusal.CoSignatureAlreadyDecided("Kämmerei", "Mitgezeichnet"));
    }

    @Test
    void refusesWhoeverLacksTheRoleForIt() {
        refuses(
                gives(TREASURER, needing(CoSignatureKind.DATA_PROTECTION), CoSignatureKind.DATA_PROTECTION),
                new SignRefusal.CoSignerRoleMissing("Datenschutz"));
    }

    @Test
    void refusesWhoeverAskedAndWhoeverStandsInForHim() {
        var booking = needing(CoSignatureKind.TREASURY);
        var requester = SampleBookings.ORDERER.subject();
        refuses(
                gives(withRoles(requester, "ORDERER", "TREASURER"), booking, CoSignatureKind.TREASURY),
                new SignRefusal.CoSignerIsRequester());
        var deputy = person(
                "Vera Vertretung", new Grant("TREASURER", null, Set.of(), new Principal(requester, "Olga Ordnung")));
        refuses(gives(deputy, booking, CoSignatureKind.TREASURY), new SignRefusal.CoSignerIsRequester());
    }

    @Test
    void nobodySignsTwiceOnOneBooking() {
        var booking = needing(CoSignatureKind.TREASURY, CoSignatureKind.DATA_PROTECTION);
        var both = withRoles(Ids.next(), "TREASURER", "DATA_PROTECTION", "APPROVER");
        gives(both, booking, CoSignatureKind.TREASURY).orElseThrow();
        refuses(gives(both, booking, CoSignatureKind.DATA_PROTECTION), new SignRefusal.CoSignerHasSigned("Kämmerei"));
        var deputy = person(
                "Vera Vertretung",
                new Grant("DATA_PROTECTION", null, Set.of(), new Principal(both.subject(), both.name())));
        refuses(gives(deputy, booking, CoSignatureKind.DATA_PROTECTION), new SignRefusal.CoSignerHasSigned("Kämmerei"));
        gives(DATA_PROTECTION, booking, CoSignatureKind.DATA_PROTECTION).orElseThrow();
        assertThat(room.decideBooking.decide(both, Room.approval(booking)))
                .isEqualTo(Outcome.refused(new DecideRefusal.ApproverHasCoSigned("Kämmerei")));
    }

    @Test
    void aSecondApproverStaysWithinHisLimit() {
        var booking = needing(CoSignatureKind.SECOND_APPROVER);
        refuses(
                gives(SampleBookings.APPROVER_OF_LITTLE, booking, CoSignatureKind.SECOND_APPROVER),
                new DecideRefusal.ValueLimitExceeded(Money.euro("3403.40"), Money.euro("100.00")));
        gives(SampleBookings.APPROVER, booking, CoSignatureKind.SECOND_APPROVER).orElseThrow();
        assertThat(room.decideBooking.decide(SampleBookings.APPROVER, Room.approval(booking)))
                .as("two approvers are two people")
                .isEqualTo(Outcome.refused(new DecideRefusal.ApproverHasCoSigned("Zweite Freigabe")));
    }

    @Test
    void theStaffCouncilsDecisionIsNamed() {
        var booking = needing(CoSignatureKind.STAFF_COUNCIL);
        var admin = person("Anke Amt", Grant.of("TENANT_ADMIN"));
        refuses(gives(admin, booking, CoSignatureKind.STAFF_COUNCIL), new SignRefusal.StaffCouncilDecisionMissing());
        sign(admin, booking, CoSignatureKind.STAFF_COUNCIL, CoSignatureMove.GIVE, "Beschluss vom 20.11.2026")
                .orElseThrow();
        assertThat(of(booking, CoSignatureKind.STAFF_COUNCIL).isMissing()).isFalse();
    }
}
