package de.allmende.marketplace.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.Decision;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.booking.persistence.BookingTables;
import de.allmende.marketplace.catalogue.CatalogueQuery;
import de.allmende.marketplace.catalogue.Discontinuations;
import de.allmende.marketplace.catalogue.Offering;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.catalogue.persistence.CatalogueTables;
import de.allmende.marketplace.desk.persistence.DeskTables;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The end of an offering, from the proposal to its last day, over the real tables; today is 22 November 2026. */
class DiscontinuationIT {

    private static final LocalDate END_OF_SALE = LocalDate.parse("2027-03-31");
    private static final LocalDate END_OF_LIFE = LocalDate.parse("2028-03-31");

    private static SampleDesk desk;
    private static Discontinuations discontinuations;
    private static ProposeDiscontinuation propose;
    private static MoveDiscontinuation move;
    private static ReadDiscontinuation read;

    @BeforeAll
    static void open() {
        desk = new SampleDesk();
        var context = desk.database.context();
        var time = new BusinessTime(desk.clock);
        var audit = new AuditTrail(context, time, "marketplace");
        discontinuations = CatalogueTables.discontinuations(context);
        var planned = DeskTables.discontinuations(context);
        var terms = new DiscontinuationTerms(BookingTables.bookings(context), desk.offerings, discontinuations, time);
        propose = new ProposeDiscontinuation(desk.database.transactions(), planned, terms, audit, time);
        move = new MoveDiscontinuation(desk.database.transactions(), planned, terms, audit, time);
        read = new ReadDiscontinuation(
                desk.database.transactions(), planned, desk.offerings, CatalogueTables.dependencies(context), terms);
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static PlannedDiscontinuation.Terms terms(@Nullable OfferingId successor) {
        return new PlannedDiscontinuation.Terms(END_OF_SALE, END_OF_LIFE, "Der Hersteller hört auf.", successor);
    }

    private static PlannedDiscontinuation proposed(String key) {
        return propose.propose(SampleDesk.WRITER, desk.published(key).offering(), terms(null))
                .orElseThrow();
    }

    private static PlannedDiscontinuation announced(String key) {
        return by(SampleDesk.SECOND, DiscontinuationMove.ANNOUNCE, proposed(key))
                .orElseThrow();
    }

    private static PlannedDiscontinuation in(DiscontinuationState state, String key) {
        return switch (state) {
            case PROPOSED -> proposed(key);
            case ANNOUNCED -> announced(key);
            case WITHDRAWAL_PROPOSED ->
                by(SampleDesk.WRITER, DiscontinuationMove.PROPOSE_WITHDRAWAL, announced(key))
                        .orElseThrow();
            case DISCARDED ->
                by(SampleDesk.WRITER, DiscontinuationMove.DISCARD, proposed(key))
                        .orElseThrow();
            case WITHDRAWN ->
                by(SampleDesk.SECOND, DiscontinuationMove.WITHDRAW, in(DiscontinuationState.WITHDRAWAL_PROPOSED, key))
                        .orElseThrow();
        };
    }

    private static Outcome<PlannedDiscontinuation, DiscontinuationRefusal> by(
            Actor editor, DiscontinuationMove wished, PlannedDiscontinuation seen) {
        return move.move(
                editor,
                new MoveDiscontinuation.Command(
                        seen.offering(), wished, "Der Hersteller macht doch weiter.", seen.version()));
    }

    private static @Nullable PlannedDiscontinuation open(PlannedDiscontinuation seen) {
        return read.find(SampleDesk.WRITER, seen.offering()).orElseThrow().planned();
    }

    private static boolean isKnownToOthers(OfferingId offering) {
        return desk.database
                .transactions()
                .read(SampleDesk.STRANGER, () -> discontinuations.of(offering))
                .isPresent();
    }

    private static List<String> foundOn(String day) {
        return desk.database
                .transactions()
                .read(
                        SampleDesk.STRANGER,
                        () -> desk
                                .offerings
                                .search(CatalogueQuery.EVERYTHING, LocalDate.parse(day), 200, Optional.empty())
                                .hits()
                                .stream()
                                .map(hit -> hit.description().key())
                                .toList());
    }

    private static void refused(
            Outcome<PlannedDiscontinuation, DiscontinuationRefusal> outcome, DiscontinuationRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @ParameterizedTest
    @EnumSource(DiscontinuationState.class)
    void allowsTheMovesOfTheTableAndRefusesEveryOtherWithoutATrace(DiscontinuationState state) {
        for (var wished : DiscontinuationMove.values()) {
            var before = in(
                    state,
                    "ende-%s-%s"
                            .formatted(state, wished)
                            .toLowerCase(Locale.ROOT)
                            .replace('_', '-'));
            var outcome = by(SampleDesk.SECOND, wished, before);
            if (wished.from() == state) {
                assertThat(outcome.orElseThrow().state())
                        .as("%s from %s", wished, state)
                        .isEqualTo(wished.to());
                assertThat(outcome.orElseThrow().version()).isEqualTo(before.version() + 1);
            } else if (open(before) == null) {
                refused(outcome, new DiscontinuationRefusal.OfferingNotFound());
            } else {
                refused(outcome, new DiscontinuationRefusal.DiscontinuationInOtherState(wished.label(), state.label()));
                assertThat(open(before)).isEqualTo(before);
            }
        }
    }

    @Test
    void aSecondPersonAnnouncesItAndOnlyThenOthersKnow() {
        var proposed = proposed("bekannt");
        assertThat(isKnownToOthers(proposed.offering())).isFalse();
        refused(
                by(SampleDesk.WRITER, DiscontinuationMove.ANNOUNCE, proposed),
                new DiscontinuationRefusal.AnnouncerIsProposer());
        by(SampleDesk.SECOND, DiscontinuationMove.ANNOUNCE, proposed).orElseThrow();
        assertThat(isKnownToOthers(proposed.offering())).isTrue();
    }

    @Test
    void norDoesADeputyOfTheProposer() {
        var proposed = proposed("vertreten-ende");
        var right = new Grant(
                "CATALOGUE_EDITOR",
                null,
                Set.of(),
                new Principal(SampleDesk.WRITER.subject(), SampleDesk.WRITER.ownName()));
        var deputy =
                new Actor(SampleDesk.SPEYER, Actor.Kind.PERSON, UUID.randomUUID(), "Doris Vertretung", List.of(right));
        refused(
                by(deputy, DiscontinuationMove.ANNOUNCE, proposed),
                new DiscontinuationRefusal.AnnouncerStandsInForProposer());
        assertThat(waitingFor(deputy)).doesNotContain(proposed);
        assertThat(waitingFor(SampleDesk.WRITER)).doesNotContain(proposed);
        assertThat(waitingFor(SampleDesk.SECOND)).contains(proposed);
    }

    private static List<PlannedDiscontinuation> waitingFor(Actor editor) {
        return desk.database
                .transactions()
                .read(
                        editor,
                        () -> read.waiting(editor, 200).stream()
                                .map(ReadDiscontinuation.Waiting::planned)
                                .toList());
    }

    @Test
    void theDatabaseItselfKnowsFourEyes() {
        var proposed = proposed("datenbank-ende");
        assertThatThrownBy(() -> desk.database
                        .transactions()
                        .change(
                                SampleDesk.WRITER,
                                () -> desk.database
                                        .context()
                                        .execute(
                                                "update marketplace.discontinuation set announced_by_id ="
                                                        + " proposed_by_id where id = {0}",
                                                DSL.val(proposed.id().value()))))
                .isInstanceOfSatisfying(
                        RuntimeException.class,
                        e -> assertThat(Constraints.violated(e)).hasValue("announcer_is_not_proposer"));
    }

    @Test
    void takenBackItIsAsIfNothingHadBeen() {
        var withdrawn = in(DiscontinuationState.WITHDRAWN, "doch-nicht");
        assertThat(isKnownToOthers(withdrawn.offering())).isFalse();
        assertThat(propose.propose(SampleDesk.SECOND, withdrawn.offering(), terms(null)))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void isFoundUntilItsLastDayAndStaysReadable() {
        var announced = announced("verschwindet");
        assertThat(foundOn("2028-03-31")).contains("verschwindet");
        assertThat(foundOn("2028-04-01")).doesNotContain("verschwindet");
        assertThat(desk.database.transactions().read(SampleDesk.STRANGER, () -> desk.offerings.find("verschwindet")))
                .map(Offering::id)
                .hasValue(announced.offering());
    }

    @Test
    void refusesDaysThatAreOverOrInTheWrongOrder() {
        var offering = desk.published("falsche-tage").offering();
        var yesterday = LocalDate.parse("2026-11-21");
        refused(
                propose.propose(
                        SampleDesk.WRITER,
                        offering,
                        new PlannedDiscontinuation.Terms(yesterday, END_OF_LIFE, "Darum.", null)),
                new DiscontinuationRefusal.EndOfSaleInThePast(yesterday));
        refused(
                propose.propose(
                        SampleDesk.WRITER,
                        offering,
                        new PlannedDiscontinuation.Terms(END_OF_SALE, END_OF_SALE.minusDays(1), "Darum.", null)),
                new DiscontinuationRefusal.EndOfLifeTooEarly(END_OF_SALE.minusDays(1), END_OF_SALE));
    }

    @Test
    void nobodyLosesAServiceBeforeMinimumTermAndNoticePeriod() {
        var offering = desk.published("gebucht").offering();
        running(offering);
        var sheet = read.find(SampleDesk.WRITER, offering).orElseThrow();
        assertThat(sheet.running()).isEqualTo(1);
        assertThat(sheet.earliestEndOfLifeOn()).isEqualTo("2027-12-31");
        refused(
                propose.propose(
                        SampleDesk.WRITER,
                        offering,
                        new PlannedDiscontinuation.Terms(END_OF_SALE, LocalDate.parse("2027-12-30"), "Darum.", null)),
                new DiscontinuationRefusal.EndOfLifeTooEarly(
                        LocalDate.parse("2027-12-30"), LocalDate.parse("2027-12-31")));
    }

    private static void running(OfferingId id) {
        desk.database.transactions().change(Actor.system("test", SampleDesk.SPEYER), () -> {
            var asked = SampleBookings.inApproval(desk.offerings.find(id).orElseThrow());
            var bookings = BookingTables.bookings(desk.database.context());
            bookings.add(new Booking(
                    asked.id(),
                    bookings.nextNumber(2026),
                    asked.provider(),
                    asked.consumer(),
                    asked.offering(),
                    asked.plan(),
                    asked.quote(),
                    asked.details(),
                    asked.requestedBy(),
                    asked.requestedAt(),
                    new Decision(Person.of(SampleBookings.APPROVER), Instant.parse("2026-11-22T11:00:00Z"), null),
                    BookingState.ACTIVE,
                    asked.stateSince(),
                    null,
                    null,
                    LocalDate.parse("2026-11-22"),
                    null,
                    null,
                    1));
            return true;
        });
    }

    @Test
    void theSuccessorIsAnotherOfferingThatStays() {
        var offering = desk.published("alt-und-neu").offering();
        var ending = announced("endet-selbst").offering();
        refused(
                propose.propose(SampleDesk.WRITER, offering, terms(offering)),
                new DiscontinuationRefusal.SuccessorNotUsable("Stadtplan"));
        refused(
                propose.propose(SampleDesk.WRITER, offering, terms(ending)),
                new DiscontinuationRefusal.SuccessorNotUsable("Stadtplan"));
        var draft = desk.draft("nur-entwurf").offering();
        refused(
                propose.propose(SampleDesk.WRITER, offering, terms(draft)),
                new DiscontinuationRefusal.SuccessorNotUsable(draft.toString()));

        var successor = desk.published("nachfolge").offering();
        var proposed =
                propose.propose(SampleDesk.WRITER, offering, terms(successor)).orElseThrow();
        by(SampleDesk.SECOND, DiscontinuationMove.ANNOUNCE, proposed).orElseThrow();
        assertThat(desk.database.transactions().read(SampleDesk.STRANGER, () -> discontinuations.of(offering)))
                .hasValueSatisfying(end -> assertThat(end.successor())
                        .satisfies(shown -> assertThat(shown.key()).isEqualTo("nachfolge")));
    }

    @Test
    void anAnnouncementThatCameTooLateIsRefusedLikeAProposal() {
        var offering = desk.published("spaet").offering();
        var proposed = propose.propose(
                        SampleDesk.WRITER,
                        offering,
                        new PlannedDiscontinuation.Terms(
                                LocalDate.parse("2026-11-30"), LocalDate.parse("2026-12-31"), "Darum.", null))
                .orElseThrow();
        running(offering);
        refused(
                by(SampleDesk.SECOND, DiscontinuationMove.ANNOUNCE, proposed),
                new DiscontinuationRefusal.EndOfLifeTooEarly(
                        LocalDate.parse("2026-12-31"), LocalDate.parse("2027-12-31")));
    }

    @Test
    void forOthersItDoesNotExist() {
        var proposed = proposed("fremdes-ende");
        refused(
                propose.propose(SampleDesk.STRANGER, proposed.offering(), terms(null)),
                new DiscontinuationRefusal.OfferingNotFound());
        refused(
                by(SampleDesk.STRANGER, DiscontinuationMove.ANNOUNCE, proposed),
                new DiscontinuationRefusal.OfferingNotFound());
        assertThat(read.find(SampleDesk.STRANGER, proposed.offering())).isEmpty();
    }

    @Test
    void oneEndAtATimeAndNoneFromAnOlderPage() {
        var proposed = proposed("einmal");
        refused(
                propose.propose(SampleDesk.SECOND, proposed.offering(), terms(null)),
                new DiscontinuationRefusal.DiscontinuationAlreadyOpen("Wartet auf Freigabe"));
        by(SampleDesk.SECOND, DiscontinuationMove.ANNOUNCE, proposed).orElseThrow();
        refused(
                by(SampleDesk.SECOND, DiscontinuationMove.DISCARD, proposed),
                new DiscontinuationRefusal.DiscontinuationChanged());
    }

    @Test
    void ofManyWhoDecideAtOnceOneWins() throws Exception {
        var proposed = proposed("viele-enden");
        var decisions = new ArrayList<Callable<Outcome<PlannedDiscontinuation, DiscontinuationRefusal>>>();
        for (int i = 0; i < 32; i++) {
            var editor = SampleDesk.editor(SampleDesk.SPEYER, "Person " + i);
            decisions.add(() -> by(editor, DiscontinuationMove.ANNOUNCE, proposed));
        }
        try (var threads = Executors.newFixedThreadPool(32)) {
            var outcomes = new ArrayList<Outcome<PlannedDiscontinuation, DiscontinuationRefusal>>();
            for (var outcome : threads.invokeAll(decisions)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .containsOnly(Outcome.refused(new DiscontinuationRefusal.DiscontinuationChanged()));
        }
    }

    @Test
    void afterTheSaleItIsNotTakenBack() {
        try (var later = new SampleDesk()) {
            var context = later.database.context();
            var time = new BusinessTime(later.clock);
            var audit = new AuditTrail(context, time, "marketplace");
            var planned = DeskTables.discontinuations(context);
            var rule = new DiscontinuationTerms(
                    BookingTables.bookings(context), later.offerings, CatalogueTables.discontinuations(context), time);
            var proposing = new ProposeDiscontinuation(later.database.transactions(), planned, rule, audit, time);
            var moving = new MoveDiscontinuation(later.database.transactions(), planned, rule, audit, time);
            var proposed = proposing
                    .propose(SampleDesk.WRITER, later.published("zu-spaet").offering(), terms(null))
                    .orElseThrow();
            var announced = moving.move(
                            SampleDesk.SECOND,
                            new MoveDiscontinuation.Command(
                                    proposed.offering(), DiscontinuationMove.ANNOUNCE, null, proposed.version()))
                    .orElseThrow();
            var back = new MoveDiscontinuation.Command(
                    announced.offering(),
                    DiscontinuationMove.PROPOSE_WITHDRAWAL,
                    "Der Hersteller macht doch weiter.",
                    announced.version());

            later.clock.advanceTo("2027-04-01");
            refused(moving.move(SampleDesk.WRITER, back), new DiscontinuationRefusal.SaleHasEnded(END_OF_SALE));
            assertThat(MoveDiscontinuation.offered(SampleDesk.WRITER, announced, time.today()))
                    .isEmpty();
        }
    }
}
