package de.allmende.marketplace.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.marketplace.agreement.persistence.AgreementTables;
import de.allmende.marketplace.booking.AgreementStanding;
import de.allmende.marketplace.booking.AgreementStanding.Stage;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingEvent;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.booking.Side;
import de.allmende.marketplace.booking.TerminateBooking;
import de.allmende.marketplace.booking.TimelineEntry;
import de.allmende.marketplace.booking.WaitingFor;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.provisioning.CompleteFulfilmentTask;
import de.allmende.marketplace.provisioning.FulfilmentTask;
import de.allmende.marketplace.provisioning.TaskRefusal;
import de.allmende.marketplace.provisioning.TaskState;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestExport;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Agreements over the real tables; Kaiserslautern and Koblenz have a framework with the association from the start. */
class AgreementsIT {

    private static final Actor CONSUMER = SampleBookings.APPROVER;
    private static final Actor PROVIDER = person(SampleOfferings.ASSOCIATION, "Lena Jansen", "CATALOGUE_EDITOR");
    private static final Actor STRANGER = person(SampleBookings.KOBLENZ, "Kurt Koblenz", "APPROVER");
    private static final String NOT_SIGNED_BY_KAISERSLAUTERN =
            "Wartet auf AVV: Kaiserslautern (Freigabe) muss unterschreiben.";

    private final Marketplace marketplace = new Marketplace();

    @AfterEach
    void close() {
        marketplace.close();
    }

    private static Actor person(TenantId tenant, String name, String role) {
        return new Actor(tenant, Actor.Kind.PERSON, Ids.next(), name, List.of(Grant.of(role)));
    }

    private Cover framework() {
        return marketplace.readAgreements.covers(CONSUMER).stream()
                .map(ReadAgreements.CoverSheet::cover)
                .filter(cover -> cover.state() == CoverState.IN_FORCE)
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Cover, CoverRefusal> move(Actor actor, Cover cover, CoverMove move) {
        return marketplace.moveCover.move(actor, new MoveCover.Command(cover.id(), move, "Gekündigt zum Jahresende"));
    }

    private Booking bookedWithoutFramework() {
        move(CONSUMER, framework(), CoverMove.END).orElseThrow();
        var booking = marketplace.approved();
        assertThat(marketplace.keepAgreements.keep()).isEqualTo(1);
        return booking;
    }

    private Agreement agreement(Booking booking) {
        return marketplace.readAgreements.page(CONSUMER, Side.CONSUMER, null, 50, Optional.empty()).stream()
                .map(AgreementFile::agreement)
                .filter(agreement -> agreement.booking().equals(booking.id()))
                .findFirst()
                .orElseThrow();
    }

    private Outcome<Agreement, AgreementRefusal> sign(Actor actor, Agreement agreement) {
        return marketplace.signAgreement.sign(
                actor, new SignAgreement.Command(agreement.id(), "Beigeordnete", agreement.sha256()));
    }

    private @Nullable AgreementStanding standing(Booking booking) {
        return marketplace
                .readBookings
                .find(CONSUMER, booking.id())
                .orElseThrow()
                .agreement();
    }

    private Stage stage(Booking booking) {
        return Objects.requireNonNull(standing(booking)).stage();
    }

    private Outcome<FulfilmentTask, TaskRefusal> complete(Booking booking) {
        var task =
                marketplace
                        .readProvisioning
                        .tasks(SampleBookings.FULFILLER, TaskState.OPEN, 50, Optional.empty())
                        .stream()
                        .filter(file -> file.booking().id().equals(booking.id()))
                        .findFirst()
                        .orElseThrow();
        return marketplace.completeFulfilmentTask.complete(
                SampleBookings.FULFILLER,
                new CompleteFulfilmentTask.Command(task.task().id(), null, null));
    }

    @Test
    void aFrameworkCoversABookingAtOnceAndNothingIsDrawnUp() {
        var booking = marketplace.approved();
        assertThat(marketplace.keepAgreements.keep()).isZero();
        var standing = Objects.requireNonNull(standing(booking));
        assertThat(standing.stage()).isEqualTo(Stage.FRAMEWORK);
        assertThat(standing.label()).isEqualTo("Durch Rahmen-AVV vom 02.01.2026 gedeckt (Az. 17/2026).");
        complete(booking).orElseThrow();
    }

    @Test
    void withoutACoverBothSidesSignBeforeTheServiceIsProvided() {
        move(CONSUMER, framework(), CoverMove.END).orElseThrow();
        var booking = marketplace.approved();
        assertThat(complete(booking))
                .as("not even while the agreement is being drawn up")
                .isEqualTo(
                        Outcome.refused(new TaskRefusal.AgreementMissing("Wartet auf AVV: Er wird gerade erstellt.")));
        assertThat(marketplace.keepAgreements.keep()).isEqualTo(1);
        assertThat(marketplace.keepAgreements.keep()).isZero();
        assertThat(complete(booking))
                .isEqualTo(Outcome.refused(new TaskRefusal.AgreementMissing(NOT_SIGNED_BY_KAISERSLAUTERN)));
        var file = marketplace.readBookings.find(CONSUMER, booking.id()).orElseThrow();
        assertThat(file.waitingFor())
                .get()
                .extracting(WaitingFor::role, WaitingFor::label)
                .containsExactly("APPROVER", NOT_SIGNED_BY_KAISERSLAUTERN);

        var offered = agreement(booking);
        assertThat(marketplace.readAgreements.waiting(CONSUMER, 20)).hasSize(1);
        assertThat(marketplace.readAgreements.waiting(PROVIDER, 20)).isEmpty();
        var signed = sign(CONSUMER, offered).orElseThrow();
        assertThat(signed.byConsumer())
                .extracting(
                        signature -> Objects.requireNonNull(signature).by().name(), Signature::title, Signature::sha256)
                .containsExactly("Frieda Freigabe", "Beigeordnete", offered.sha256());
        assertThat(complete(booking))
                .isEqualTo(Outcome.refused(new TaskRefusal.AgreementMissing(
                        "Wartet auf AVV: Zweckverband (Katalogpflege) muss unterschreiben.")));
        assertThat(marketplace.readAgreements.waiting(PROVIDER, 20)).hasSize(1);
        sign(PROVIDER, signed).orElseThrow();
        assertThat(stage(booking)).isEqualTo(Stage.EFFECTIVE);
        complete(booking).orElseThrow();
        assertThat(marketplace.readBookings.timeline(CONSUMER, booking))
                .extracting(TimelineEntry::event)
                .containsSubsequence(
                        BookingEvent.AGREEMENT_OFFERED,
                        BookingEvent.AGREEMENT_SIGNED,
                        BookingEvent.AGREEMENT_SIGNED,
                        BookingEvent.ACTIVATED);
    }

    @Test
    void eachSideSignsOnlyInItsTurn() {
        var booking = bookedWithoutFramework();
        var offered = agreement(booking);
        assertThat(sign(PROVIDER, offered))
                .isEqualTo(Outcome.refused(new AgreementRefusal.AgreementInOtherState(AgreementState.OFFERED.label())));
        assertThat(sign(person(SampleBookings.KAISERSLAUTERN, "Olga Ordnung", "CATALOGUE_EDITOR"), offered))
                .as("the consumer's editor is no signatory")
                .isInstanceOf(Outcome.Refused.class);
        var signed = sign(CONSUMER, offered).orElseThrow();
        assertThat(sign(CONSUMER, signed))
                .isEqualTo(Outcome.refused(
                        new AgreementRefusal.AgreementInOtherState(AgreementState.SIGNED_BY_CONSUMER.label())));
        var effective = sign(PROVIDER, signed).orElseThrow();
        for (var anybody : List.of(CONSUMER, PROVIDER)) {
            assertThat(sign(anybody, effective))
                    .isEqualTo(Outcome.refused(
                            new AgreementRefusal.AgreementInOtherState(AgreementState.SIGNED_BY_BOTH.label())));
        }
    }

    @Test
    void nobodySignsADocumentThatWasNotBeforeHimNorForBothSides() {
        var offered = agreement(bookedWithoutFramework());
        assertThat(marketplace.signAgreement.sign(
                        CONSUMER, new SignAgreement.Command(offered.id(), "Beigeordnete", "0".repeat(64))))
                .isEqualTo(Outcome.refused(new AgreementRefusal.DocumentIsAnother()));
        sign(CONSUMER, offered).orElseThrow();
        var ofBoth = new Actor(
                SampleOfferings.ASSOCIATION,
                Actor.Kind.PERSON,
                CONSUMER.subject(),
                CONSUMER.name(),
                List.of(Grant.of("CATALOGUE_EDITOR")));
        assertThat(sign(ofBoth, offered))
                .isEqualTo(Outcome.refused(new AgreementRefusal.SignatoryHasSignedForTheOtherSide()));
    }

    @Test
    void aDeputySignsUnderBothNames() {
        var offered = agreement(bookedWithoutFramework());
        var deputy = new Actor(
                SampleBookings.KAISERSLAUTERN,
                Actor.Kind.PERSON,
                Ids.next(),
                "Vera Vertretung",
                List.of(new Grant("APPROVER", null, Set.of(), new Principal(CONSUMER.subject(), CONSUMER.name()))));
        assertThat(Objects.requireNonNull(sign(deputy, offered).orElseThrow().byConsumer())
                        .by()
                        .name())
                .isEqualTo("Vera Vertretung in Vertretung von Frieda Freigabe");
    }

    @Test
    void ofManySignaturesAtTheSameTimeOneWins() throws Exception {
        var booking = bookedWithoutFramework();
        var offered = agreement(booking);
        try (var people = Executors.newFixedThreadPool(16)) {
            var answers = people.invokeAll(IntStream.range(0, 16)
                    .<Callable<Outcome<Agreement, AgreementRefusal>>>mapToObj(number ->
                            () -> sign(person(SampleBookings.KAISERSLAUTERN, "Nr. " + number, "APPROVER"), offered))
                    .toList());
            var won = 0;
            for (var answer : answers) {
                won += answer.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(agreement(booking).state()).isEqualTo(AgreementState.SIGNED_BY_CONSUMER);
    }

    @Test
    void theDocumentIsKeptAsItWasSignedAndCannotBeRewritten() {
        var booking = bookedWithoutFramework();
        var signed = sign(CONSUMER, agreement(booking)).orElseThrow();
        var copy = marketplace.readAgreements.document(PROVIDER, signed.id()).orElseThrow();
        assertThat(copy.fileName()).isEqualTo("AVV-" + booking.number() + ".pdf");
        assertThat(copy.content().sha256()).isEqualTo(signed.sha256());
        for (var column : List.of("content = ''", "sha256 = 'x'", "template = '2'")) {
            assertThatThrownBy(() -> marketplace
                            .database
                            .transactions()
                            .change(
                                    PROVIDER,
                                    () -> marketplace
                                            .database
                                            .context()
                                            .execute("update marketplace.processing_agreement set " + column)))
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void strangersNeitherReadNorSignNorCover() {
        var booking = bookedWithoutFramework();
        var offered = agreement(booking);
        assertThat(sign(STRANGER, offered)).isEqualTo(Outcome.refused(new AgreementRefusal.AgreementNotFound()));
        assertThat(marketplace.readAgreements.find(STRANGER, offered.id())).isEmpty();
        assertThat(marketplace.readAgreements.document(STRANGER, offered.id())).isEmpty();
        assertThat(marketplace.readAgreements.page(STRANGER, Side.CONSUMER, null, 50, Optional.empty()))
                .isEmpty();
        var editor = person(SampleBookings.KOBLENZ, "Klara Koblenz", "CATALOGUE_EDITOR");
        assertThat(marketplace.recordCover.delegatedTask(
                        editor, new RecordCover.DelegatedTask(booking.id(), "Satzung")))
                .isEqualTo(Outcome.refused(new CoverRefusal.CoverNotFound()));
        var cover = recorded(booking).orElseThrow();
        assertThat(move(STRANGER, cover, CoverMove.CONFIRM))
                .isEqualTo(Outcome.refused(new CoverRefusal.CoverNotFound()));
        assertThat(marketplace.readAgreements.covers(STRANGER))
                .extracting(sheet -> sheet.cover().consumer())
                .containsOnly(SampleBookings.KOBLENZ);
    }

    private Outcome<Cover, CoverRefusal> recorded(Booking booking) {
        return marketplace.recordCover.framework(
                PROVIDER,
                new RecordCover.Framework(
                        booking.id(), "Az. 4711", LocalDate.parse("2026-11-20"), "Rahmen.pdf", AgreementTables.PAPER));
    }

    @Test
    void aFrameworkCountsWhenTheConsumerHasConfirmedItAndTakesThePlaceOfWhatWasUnsigned() {
        var booking = bookedWithoutFramework();
        var cover = recorded(booking).orElseThrow();
        assertThat(recorded(booking)).isEqualTo(Outcome.refused(new CoverRefusal.CoverAlreadyProposed()));
        assertThat(stage(booking)).isEqualTo(Stage.WAITING_FOR_CONSUMER);
        assertThat(MoveCover.offered(PROVIDER, cover)).containsExactly(CoverMove.DISCARD);
        assertThat(move(PROVIDER, cover, CoverMove.CONFIRM))
                .isEqualTo(Outcome.refused(new CoverRefusal.ConsumerConfirms("Kaiserslautern")));
        assertThat(move(CONSUMER, cover, CoverMove.END))
                .isEqualTo(Outcome.refused(new CoverRefusal.CoverInOtherState("Beenden", "Wartet auf Bestätigung")));
        move(CONSUMER, cover, CoverMove.CONFIRM).orElseThrow();
        assertThat(stage(booking)).isEqualTo(Stage.FRAMEWORK);
        marketplace.keepAgreements.keep();
        assertThat(agreement(booking).state()).isEqualTo(AgreementState.LAPSED);
        assertThat(marketplace.readAgreements.paper(CONSUMER, cover.id()))
                .get()
                .extracting(copy -> copy.content().sha256())
                .isEqualTo(AgreementTables.PAPER.sha256());

        move(PROVIDER, framework(), CoverMove.END).orElseThrow();
        assertThat(marketplace.keepAgreements.keep())
                .as("what is covered no longer needs an agreement again")
                .isEqualTo(1);
        assertThat(agreement(booking).state()).isEqualTo(AgreementState.OFFERED);
    }

    @Test
    void aDelegatedTaskNeedsNoAgreement() {
        var booking = bookedWithoutFramework();
        var cover = marketplace
                .recordCover
                .delegatedTask(PROVIDER, new RecordCover.DelegatedTask(booking.id(), "§ 3 Verbandsordnung"))
                .orElseThrow();
        move(CONSUMER, cover, CoverMove.CONFIRM).orElseThrow();
        assertThat(stage(booking)).isEqualTo(Stage.DELEGATED_TASK);
        complete(booking).orElseThrow();
    }

    @Test
    void whoeverRecordedACoverDoesNotConfirmIt() {
        var cover = recorded(bookedWithoutFramework()).orElseThrow();
        var ofBoth = new Actor(
                SampleBookings.KAISERSLAUTERN,
                Actor.Kind.PERSON,
                PROVIDER.subject(),
                PROVIDER.name(),
                List.of(Grant.of("APPROVER")));
        assertThat(move(ofBoth, cover, CoverMove.CONFIRM))
                .isEqualTo(Outcome.refused(new CoverRefusal.ConfirmerIsProposer()));
        move(CONSUMER, cover, CoverMove.DISCARD).orElseThrow();
    }

    @Test
    void anAgreementEndsWithItsServiceAndLapsesWithABookingThatCameToNothing() {
        var used = bookedWithoutFramework();
        sign(PROVIDER, sign(CONSUMER, agreement(used)).orElseThrow()).orElseThrow();
        complete(used).orElseThrow();
        var cancelled = marketplace.approved();
        marketplace.keepAgreements.keep();
        marketplace
                .withdrawBooking
                .withdraw(SampleBookings.ORDERER, cancelled.id(), "Irrtum")
                .orElseThrow();
        marketplace
                .terminateBooking
                .terminate(SampleBookings.ORDERER, new TerminateBooking.Command(used.id(), null, null))
                .orElseThrow();
        marketplace.clock.advanceTo("2028-01-01");
        marketplace.advanceBookings.advance();
        marketplace.keepAgreements.keep();
        assertThat(agreement(used).state())
                .as("data are still there until the provider has cleared up")
                .isEqualTo(AgreementState.SIGNED_BY_BOTH);
        complete(used).orElseThrow();
        marketplace.keepAgreements.keep();
        assertThat(agreement(used).state()).isEqualTo(AgreementState.ENDED);
        assertThat(agreement(cancelled).state()).isEqualTo(AgreementState.LAPSED);
        assertThat(events(used)).contains(BookingEvent.AGREEMENT_ENDED).doesNotContain(BookingEvent.AGREEMENT_LAPSED);
        assertThat(events(cancelled))
                .contains(BookingEvent.AGREEMENT_LAPSED)
                .doesNotContain(BookingEvent.AGREEMENT_ENDED);
    }

    private List<BookingEvent> events(Booking booking) {
        return marketplace.readBookings.timeline(CONSUMER, booking).stream()
                .map(TimelineEntry::event)
                .toList();
    }

    @Test
    void anAgreementThatCannotBePrintedHoldsUpNoOther() {
        move(CONSUMER, framework(), CoverMove.END).orElseThrow();
        var stuck = marketplace.approved();
        var other = marketplace.approved();
        marketplace.unprintable.add(stuck.number());
        assertThat(marketplace.keepAgreements.keep()).isEqualTo(1);
        assertThat(agreement(other).state()).isEqualTo(AgreementState.OFFERED);
        assertThat(stage(stuck)).isEqualTo(Stage.BEING_DRAWN);

        marketplace.unprintable.clear();
        assertThat(marketplace.keepAgreements.keep()).isEqualTo(1);
        assertThat(agreement(stuck).state()).isEqualTo(AgreementState.OFFERED);
    }

    @Test
    void theTrailOfBothSidesSaysWhatTookThePlaceOfAFramework() {
        var booking = marketplace.approved();
        var older = framework();
        move(CONSUMER, recorded(booking).orElseThrow(), CoverMove.CONFIRM).orElseThrow();
        assertThat(acts(older, "marketplace.audit_entry")).contains("AGREEMENT_COVER_ENDED");
        assertThat(acts(older, "plumbing.foreign_entry"))
                .as("on its way to the provider's")
                .contains("AGREEMENT_COVER_ENDED");
    }

    private List<String> acts(Cover cover, String trail) {
        return marketplace
                .database
                .transactions()
                .read(
                        CONSUMER,
                        () -> marketplace
                                .database
                                .context()
                                .select(DSL.field("act", String.class))
                                .from(DSL.table(trail))
                                .where(DSL.field("subject_id", UUID.class)
                                        .eq(cover.id().value()))
                                .fetch(DSL.field("act", String.class)));
    }

    @Test
    void aSuccessorGetsAnAgreementInItsOwnName() {
        var booking = bookedWithoutFramework();
        sign(PROVIDER, sign(CONSUMER, agreement(booking)).orElseThrow()).orElseThrow();
        complete(booking).orElseThrow();
        marketplace.merged(LocalDate.parse("2027-01-01"));
        marketplace.clock.advanceTo("2027-01-01");
        assertThat(marketplace.passOnBookings.passOn()).isEqualTo(1);
        marketplace.keepAgreements.keep();
        assertThat(agreement(booking).state()).isEqualTo(AgreementState.ENDED);
        assertThat(marketplace.readBookings.page(STRANGER, Side.CONSUMER, BookingState.ACTIVE, 50, Optional.empty()))
                .singleElement()
                .satisfies(file -> assertThat(
                                Objects.requireNonNull(file.agreement()).stage())
                        .as("Koblenz has a framework of its own")
                        .isEqualTo(Stage.FRAMEWORK));
    }

    @Test
    void theRecordOfProcessingNamesWhatIsUsedAndHowItIsCovered() {
        var booking = marketplace.approved();
        assertThat(marketplace.readProcessingActivities.of(CONSUMER)).isEmpty();
        complete(booking).orElseThrow();
        assertThat(marketplace.readProcessingActivities.of(CONSUMER))
                .singleElement()
                .satisfies(activity -> {
                    assertThat(activity.booking().number()).isEqualTo(booking.number());
                    assertThat(activity.description().personalData().categories())
                            .containsExactly("Stammdaten");
                    assertThat(activity.agreement()).contains("Rahmen-AVV vom 02.01.2026");
                });
        assertThat(marketplace.readProcessingActivities.of(STRANGER)).isEmpty();
    }

    @Test
    void bothPartiesTakeAgreementsAndTheirDocumentsAway() {
        var booking = bookedWithoutFramework();
        var signed = sign(CONSUMER, agreement(booking)).orElseThrow();
        var part = List.of(AgreementTables.export(marketplace.database.context()));
        for (var party : List.of(SampleBookings.KAISERSLAUTERN, SampleOfferings.ASSOCIATION)) {
            var export = TestExport.of(marketplace.database, part, party);
            assertThat(export.text("avv.csv")).contains(signed.id().toString(), "Frieda Freigabe", signed.sha256());
            assertThat(export.text("avv/" + signed.id() + ".pdf"))
                    .startsWith("%PDF-")
                    .contains(booking.number());
            assertThat(export.text("avv_deckung.csv")).contains("Az. 17/2026");
        }
        assertThat(TestExport.of(marketplace.database, part, SampleBookings.KOBLENZ)
                        .text("avv.csv")
                        .lines())
                .hasSize(1);
    }
}
