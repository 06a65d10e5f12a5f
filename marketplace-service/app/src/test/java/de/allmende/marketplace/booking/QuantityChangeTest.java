package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.booking.QuantityChangeRefusal.ChangeAfterEndOfLife;
import de.allmende.marketplace.booking.QuantityChangeRefusal.ChangeMonthHasBegun;
import de.allmende.marketplace.booking.QuantityChangeRefusal.ChangeNotOnFirstOfMonth;
import de.allmende.marketplace.booking.QuantityChangeRefusal.QuantityChangeAlreadyOpen;
import de.allmende.marketplace.booking.QuantityChangeRefusal.QuantityChangeNotWithdrawable;
import de.allmende.marketplace.booking.QuantityChangeRefusal.QuantityNotChangeable;
import de.allmende.marketplace.booking.QuantityChangeRefusal.QuantityUnchanged;
import de.allmende.marketplace.booking.QuantityChangeRefusal.ReductionTooEarly;
import de.allmende.marketplace.catalogue.Discontinuation;
import de.allmende.marketplace.catalogue.QuotaUse;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Other quantities of a booking in use: 25 workplaces since 22 November 2026, bound until the end of 2027. */
class QuantityChangeTest {

    private static final String WORKPLACE = "e-akte.standard.arbeitsplatz";
    private static final String JANUARY = "2027-01-01";

    private final Room room = new Room();
    private final Booking booking = room.active();

    private Outcome<Booking, QuantityChangeRefusal> ask(Actor orderer, String quantity, String from) {
        return room.requestQuantityChange.request(
                orderer,
                new RequestQuantityChange.Command(
                        new PriceQuantityChange.Wish(
                                booking.id(), Map.of(WORKPLACE, new BigDecimal(quantity)), LocalDate.parse(from)),
                        "Neue Stellen"));
    }

    private Outcome<Booking, QuantityChangeRefusal> ask(String quantity, String from) {
        return ask(SampleBookings.ORDERER, quantity, from);
    }

    private QuantityChange asked(String quantity, String from) {
        ask(quantity, from).orElseThrow();
        return newest();
    }

    private QuantityChange newest() {
        return room.changes.of(booking.consumer(), booking.id()).getFirst();
    }

    private Outcome<Booking, DecideRefusal> decide(Actor approver, QuantityChange change) {
        return decide(approver, change, DecideBooking.Verdict.APPROVE);
    }

    private Outcome<Booking, DecideRefusal> decide(
            Actor approver, QuantityChange change, DecideBooking.Verdict verdict) {
        return room.decideQuantityChange.decide(
                approver, new DecideQuantityChange.Command(change.id(), verdict, "in Ordnung"));
    }

    private QuantityChange approved(String quantity, String from) {
        var change = asked(quantity, from);
        decide(SampleBookings.APPROVER, change).orElseThrow();
        return newest();
    }

    private static void refused(Outcome<Booking, ?> outcome, Refusal refusal) {
        assertThat(outcome).isEqualTo(new Outcome.Refused<>(refusal));
    }

    private BigDecimal ordered() {
        return room.bookings.get(booking.id()).plan().quantities().getOrDefault(WORKPLACE, BigDecimal.ZERO);
    }

    private void clock(String day) {
        room.clock.advanceTo(day);
        room.advanceQuantityChanges.advance();
    }

    @Test
    void whatIsApprovedCountsFromItsMonthOnAndBillingHearsOfIt() {
        var change = approved("55", JANUARY);
        assertThat(change.sentence()).isEqualTo("Arbeitsplatz: 25 → 55 ab dem 01.01.2027");
        clock("2026-12-31");
        assertThat(ordered()).isEqualByComparingTo("25");
        clock(JANUARY);
        assertThat(ordered()).isEqualByComparingTo("55");
        assertThat(newest().state()).isEqualTo(QuantityChangeState.IN_EFFECT);
        assertThat(room.announcements.getLast()).isEqualTo(change.sentence());
        assertThat(room.journal)
                .endsWith(
                        BookingEvent.QUANTITY_CHANGE_REQUESTED,
                        BookingEvent.QUANTITY_CHANGE_APPROVED,
                        BookingEvent.QUANTITY_CHANGED);
        clock("2027-01-02");
        assertThat(room.announcements.stream().filter(change.sentence()::equals))
                .hasSize(1);
    }

    @Test
    void itBeginsWithAComingMonth() {
        refused(ask("55", "2027-01-02"), new ChangeNotOnFirstOfMonth(LocalDate.parse("2027-01-02")));
        refused(ask("55", "2026-11-01"), new ChangeMonthHasBegun(LocalDate.parse("2026-11-01")));
        room.clock.advanceTo("2026-12-01");
        refused(ask("55", "2026-12-01"), new ChangeMonthHasBegun(LocalDate.parse("2026-12-01")));
    }

    @Test
    void itKeepsTheBoundsOfTheBookedVersion() {
        refused(
                ask("4", "2028-01-01"),
                new QuoteRefusal.QuantityNotAllowed("Arbeitsplatz", new BigDecimal("5"), new BigDecimal("5000")));
        refused(ask("25.0", JANUARY), new QuantityUnchanged());
        refused(
                room.requestQuantityChange.request(
                        SampleBookings.ORDERER,
                        new RequestQuantityChange.Command(
                                new PriceQuantityChange.Wish(
                                        booking.id(),
                                        Map.of("e-akte.standard.einrichtung", BigDecimal.TEN),
                                        LocalDate.parse(JANUARY)),
                                null)),
                new QuoteRefusal.UnknownComponent("e-akte.standard.einrichtung"));
    }

    @Test
    void lessIsANoticeForAPart() {
        refused(ask("10", JANUARY), new ReductionTooEarly(LocalDate.parse(JANUARY), LocalDate.parse("2028-01-01")));
        var change = asked("10", "2028-01-01");
        room.clock.advanceTo("2027-10-01");
        refused(
                decide(SampleBookings.APPROVER, change),
                new ReductionTooEarly(LocalDate.parse("2028-01-01"), LocalDate.parse("2029-01-01")));
    }

    @Test
    void nothingChangesAfterTheEndOfTheOffering() {
        room.end = new Discontinuation(
                Instant.EPOCH, LocalDate.parse("2026-12-31"), LocalDate.parse("2027-12-31"), "Es gibt Besseres.", null);
        refused(
                ask("55", "2028-01-01"),
                new ChangeAfterEndOfLife(LocalDate.parse("2028-01-01"), LocalDate.parse("2027-12-31")));
        assertThat(ask("55", "2027-12-01")).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void whatIsTerminatedOrNotYetActiveStaysAsItIs() {
        var change = asked("55", JANUARY);
        room.terminateBooking
                .terminate(SampleBookings.ORDERER, new TerminateBooking.Command(booking.id(), null, null))
                .orElseThrow();
        refused(decide(SampleBookings.APPROVER, change), new QuantityNotChangeable("Gekündigt"));
        refused(ask("60", JANUARY), new QuantityNotChangeable("Gekündigt"));
        var waiting = room.submitted();
        assertThat(QuantityChangeTerms.isPossible(waiting)).isFalse();
    }

    @Test
    void oneComesAfterTheOther() {
        var change = asked("55", JANUARY);
        refused(ask("60", "2027-02-01"), new QuantityChangeAlreadyOpen(change.sentence()));
        decide(SampleBookings.APPROVER, change).orElseThrow();
        refused(ask("60", "2027-02-01"), new QuantityChangeAlreadyOpen(change.sentence()));
        clock(JANUARY);
        assertThat(asked("60", "2027-02-01").offer().sentence()).isEqualTo("Arbeitsplatz: 55 → 60");
    }

    @Test
    void theOrdererMayTakeItBackUntilItsMonth() {
        withdraw(asked("55", JANUARY)).orElseThrow();
        assertThat(newest().state()).isEqualTo(QuantityChangeState.WITHDRAWN);
        withdraw(approved("55", JANUARY)).orElseThrow();
        clock(JANUARY);
        assertThat(ordered()).isEqualByComparingTo("25");
        refused(withdraw(newest()), new QuantityChangeNotWithdrawable("Zurückgezogen"));
        refused(decide(SampleBookings.APPROVER, newest()), new DecideRefusal.AlreadyDecided("Zurückgezogen"));
        var change = approved("55", "2027-02-01");
        room.clock.advanceTo("2027-02-01");
        refused(withdraw(change), new QuantityChangeNotWithdrawable("Freigegeben"));
    }

    private Outcome<Booking, QuantityChangeRefusal> withdraw(QuantityChange change) {
        return room.withdrawQuantityChange.withdraw(SampleBookings.ORDERER, change.id(), null);
    }

    @Test
    void anApprovalAfterItsMonthHasBegunComesTooLate() {
        var change = asked("55", JANUARY);
        room.clock.advanceTo(JANUARY);
        refused(decide(SampleBookings.APPROVER, change), new ChangeMonthHasBegun(LocalDate.parse(JANUARY)));
        room.advanceQuantityChanges.advance();
        assertThat(newest().state()).isEqualTo(QuantityChangeState.LAPSED);
        refused(decide(SampleBookings.APPROVER, change), new ChangeMonthHasBegun(LocalDate.parse(JANUARY)));
        assertThat(ordered()).isEqualByComparingTo("25");
        asked("55", "2027-02-01");
    }

    @Test
    void aSecondPersonDecidesWithinItsLimits() {
        ask(SampleBookings.ORDERER_AND_APPROVER, "55", JANUARY).orElseThrow();
        var change = newest();
        refused(decide(SampleBookings.ORDERER_AND_APPROVER, change), new DecideRefusal.ApproverIsRequester());
        assertThat(decide(SampleBookings.APPROVER_OF_LITTLE, change))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.refusal()).isInstanceOf(DecideRefusal.ValueLimitExceeded.class));
        refused(decide(SampleBookings.APPROVER_OF_KOBLENZ, change), new BookingNotFound());
        refused(ask(SampleBookings.ORDERER_OF_KOBLENZ, "60", JANUARY), new BookingNotFound());
        decide(SampleBookings.APPROVER, change, DecideBooking.Verdict.REJECT).orElseThrow();
        assertThat(newest().state()).isEqualTo(QuantityChangeState.REJECTED);
        refused(decide(SampleBookings.APPROVER, change), new DecideRefusal.AlreadyDecided("Abgelehnt"));
    }

    @Test
    void anApprovalLooksAtPriceGroundAndArrearsAgain() {
        var change = asked("55", JANUARY);
        var seen = room.answer;
        room.answer = Outcome.done(SampleBookings.quote("price-2"));
        assertThat(decide(SampleBookings.APPROVER, change))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.refusal()).isInstanceOf(DecideRefusal.PriceChanged.class));
        room.answer = seen;
        room.ground = null;
        assertThat(decide(SampleBookings.APPROVER, change))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.refusal())
                                .isInstanceOf(DecideRefusal.ProcurementGroundMissing.class));
        room.inArrears(true);
        refused(decide(SampleBookings.APPROVER, change), new TenantSuspended());
        refused(withdrawnAndAskedAgain(change), new TenantSuspended());
    }

    private Outcome<Booking, QuantityChangeRefusal> withdrawnAndAskedAgain(QuantityChange change) {
        withdraw(change).orElseThrow();
        return ask("55", JANUARY);
    }

    @Test
    void onlyWhatIsAddedHasToFitIntoTheQuota() {
        room.quota = quota("50");
        assertThat(ask("55", JANUARY))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.refusal()).isInstanceOf(QuotaExceeded.class));
        var change = asked("50", JANUARY);
        room.quota = quota("40");
        assertThat(decide(SampleBookings.APPROVER, change))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        outcome -> assertThat(outcome.refusal()).isInstanceOf(QuotaExceeded.class));
        room.quota = quota("50");
        decide(SampleBookings.APPROVER, change).orElseThrow();
    }

    private static QuotaUse quota(String allowed) {
        return new QuotaUse(
                List.of(
                        new QuotaUse.Limit(null, BigDecimal.ONE, BigDecimal.ZERO),
                        new QuotaUse.Limit(
                                new QuotaUse.Unit("arbeitsplatz", "Arbeitsplatz"),
                                new BigDecimal(allowed),
                                BigDecimal.ZERO)),
                LocalDate.parse("2026-01-01"),
                null,
                "Der Speicher ist knapp.",
                false);
    }

    @Test
    void aSuccessorHasWhatWasApprovedAndDecidesOnWhatWaits() {
        approved("55", "2027-02-01");
        room.merged(JANUARY);
        room.clock.advanceTo(JANUARY);
        room.passOnBookings.passOn();
        assertThat(newest().state()).isEqualTo(QuantityChangeState.LAPSED);
        var successors = room.bookings.running(SampleBookings.KOBLENZ).getFirst();
        assertThat(room.changes.of(SampleBookings.KOBLENZ, successors.id()))
                .singleElement()
                .extracting(QuantityChange::state)
                .isEqualTo(QuantityChangeState.APPROVED);
        clock("2027-02-01");
        assertThat(room.bookings.get(successors.id()).plan().quantities().get(WORKPLACE))
                .isEqualByComparingTo("55");
        assertThat(ordered()).isEqualByComparingTo("25");
    }

    @Test
    void whatWaitsLapsesWithAMerger() {
        asked("55", "2027-02-01");
        room.merged(JANUARY);
        room.clock.advanceTo(JANUARY);
        room.passOnBookings.passOn();
        assertThat(newest().state()).isEqualTo(QuantityChangeState.LAPSED);
        assertThat(room.changes.waiting(SampleBookings.KOBLENZ, 20)).isEmpty();
    }

    @Test
    void itNeedsCoSignaturesOfItsOwn() {
        room.needed = List.of(new NeededCoSignature(CoSignatureKind.TREASURY, "es für jede Buchung gilt", 1, 7));
        var change = asked("55", JANUARY);
        var wanted = room.coSignatures.ofChange(booking.consumer(), change.id()).getFirst();
        refused(
                decide(SampleBookings.APPROVER, change),
                new DecideRefusal.CoSignaturesMissing("Kämmerei (seit 22.11.2026, bis 29.11.2026)"));
        room.signBooking
                .sign(treasurer(), new SignBooking.Command(wanted.id(), CoSignatureMove.GIVE, null))
                .orElseThrow();
        decide(SampleBookings.APPROVER, change).orElseThrow();
    }

    @Test
    void aRefusedCoSignatureRejectsTheChangeAndNotTheBooking() {
        room.needed = List.of(new NeededCoSignature(CoSignatureKind.TREASURY, "es für jede Buchung gilt", 1, 7));
        var change = asked("55", JANUARY);
        var wanted = room.coSignatures.ofChange(booking.consumer(), change.id()).getFirst();
        room.signBooking
                .sign(treasurer(), new SignBooking.Command(wanted.id(), CoSignatureMove.REFUSE, "kein Geld"))
                .orElseThrow();
        assertThat(newest().state()).isEqualTo(QuantityChangeState.REJECTED);
        assertThat(room.bookings.get(booking.id()).state()).isEqualTo(BookingState.ACTIVE);
    }

    private static Actor treasurer() {
        return new Actor(
                SampleBookings.KAISERSLAUTERN,
                Actor.Kind.PERSON,
                Ids.next(),
                "Tilda Tresor",
                List.of(Grant.of("TREASURER")));
    }
}
