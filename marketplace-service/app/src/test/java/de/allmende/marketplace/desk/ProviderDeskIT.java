package de.allmende.marketplace.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Offerings on the way from the first word to the catalogue, over the real tables. */
class ProviderDeskIT {

    private static SampleDesk desk;

    @BeforeAll
    static void open() {
        desk = new SampleDesk();
    }

    @AfterAll
    static void close() {
        desk.close();
    }

    private static <T> void refused(Outcome<T, DeskRefusal> outcome, DeskRefusal refusal) {
        assertThat(outcome).isEqualTo(Outcome.refused(refusal));
    }

    @ParameterizedTest
    @EnumSource(VersionState.class)
    void allowsTheMovesOfTheTableAndRefusesEveryOtherWithoutATrace(VersionState state) {
        for (var move : VersionMove.values()) {
            var key = "matrix-%s-%s"
                    .formatted(state, move)
                    .toLowerCase(Locale.ROOT)
                    .replace('_', '-');
            var before = desk.now(desk.in(state, key));
            var outcome = desk.move(move, before);
            if (move.from() == state) {
                assertThat(outcome.orElseThrow().state())
                        .as("%s from %s", move, state)
                        .isEqualTo(move.to());
                assertThat(desk.now(before).state()).isEqualTo(move.to());
                assertThat(desk.now(before).version()).isEqualTo(before.version() + 1);
            } else {
                refused(outcome, new DeskRefusal.VersionInOtherState(move.label(), state.label()));
                assertThat(desk.now(before)).isEqualTo(before);
            }
        }
    }

    @Test
    void aSecondPersonPutsItIntoTheCatalogueUnderTheProvidersOwnName() {
        var published = desk.published("stadtplan-speyer");
        var offering = desk.database
                .transactions()
                .read(SampleDesk.STRANGER, () -> desk.offerings.find("stadtplan-speyer"))
                .orElseThrow();
        assertThat(offering.provider()).isEqualTo(SampleDesk.SPEYER);
        assertThat(offering.description().roles().provider()).isEqualTo("Speyer");
        assertThat(offering.entry().value()).isEqualTo(published.id().value());
        assertThat(published.decidedBy()).satisfies(by -> assertThat(by.name()).isEqualTo("Zita Zweit"));
    }

    @Test
    void theSubmitterDoesNotRelease() {
        var submitted = desk.submitted("selbst");
        refused(desk.decide(SampleDesk.WRITER, submitted, VersionMove.RELEASE), new DeskRefusal.ReleaserIsSubmitter());
        refused(
                desk.decide(SampleDesk.WRITER, submitted, VersionMove.SEND_BACK),
                new DeskRefusal.ReleaserIsSubmitter());
        assertThat(desk.now(submitted)).isEqualTo(submitted);
    }

    @Test
    void norDoesADeputyOfTheSubmitter() {
        var submitted = desk.submitted("vertreten");
        var right = new Grant(
                "CATALOGUE_EDITOR",
                null,
                Set.of(),
                new Principal(SampleDesk.WRITER.subject(), SampleDesk.WRITER.ownName()));
        var deputy =
                new Actor(SampleDesk.SPEYER, Actor.Kind.PERSON, UUID.randomUUID(), "Doris Vertretung", List.of(right));
        refused(desk.decide(deputy, submitted, VersionMove.RELEASE), new DeskRefusal.ReleaserStandsInForSubmitter());
        assertThat(desk.database.transactions().read(deputy, () -> desk.readDesk.waiting(deputy, 50)))
                .doesNotContain(submitted);
    }

    @Test
    void theDatabaseItselfKnowsFourEyes() {
        var submitted = desk.submitted("datenbank");
        assertThatThrownBy(() -> desk.database
                        .transactions()
                        .change(
                                SampleDesk.WRITER,
                                () -> desk.database
                                        .context()
                                        .execute(
                                                "update marketplace.offering_version set decided_by_id ="
                                                        + " submitted_by_id where id = {0}",
                                                DSL.val(submitted.id().value()))))
                .isInstanceOfSatisfying(
                        RuntimeException.class,
                        e -> assertThat(Constraints.violated(e)).hasValue("releaser_is_not_submitter"));
    }

    @Test
    void whatIsIncompleteCanBeKeptButNotSubmitted() {
        var draft = desk.openOffering
                .open(SampleDesk.WRITER, "halb", new DraftContent(Map.of("name", "Halb fertig")))
                .orElseThrow();
        var sheet = desk.readDesk.find(SampleDesk.WRITER, draft.id()).orElseThrow();
        assertThat(sheet.faults()).extracting(Fault::pointer).contains("/shortDescription", "/term/noticeTo", "/plans");
        refused(
                desk.submitVersion.submit(SampleDesk.WRITER, draft.id(), draft.version()),
                new DeskRefusal.DraftIncomplete(
                        sheet.faults().size(), sheet.faults().getFirst().detail()));
    }

    @Test
    void whoHasSeenAnOlderStateIsTold() {
        var draft = desk.draft("alt");
        desk.move(VersionMove.EDIT, draft).orElseThrow();
        for (var move : VersionMove.values()) {
            refused(desk.move(move, draft), new DeskRefusal.OfferingVersionChanged());
        }
    }

    @Test
    void forOthersItDoesNotExist() {
        var submitted = desk.submitted("eigenes");
        refused(desk.decide(SampleDesk.STRANGER, submitted, VersionMove.RELEASE), new DeskRefusal.OfferingNotFound());
        refused(
                desk.draftNextVersion.draft(SampleDesk.STRANGER, submitted.offering()),
                new DeskRefusal.OfferingNotFound());
        assertThat(desk.readDesk.find(SampleDesk.STRANGER, submitted.id())).isEmpty();
        assertThat(desk.readDesk.page(SampleDesk.STRANGER, 50, Optional.empty()))
                .isEmpty();
    }

    @Test
    void aKeyBelongsToWhoTookItFirst() {
        desk.draft("einmalig");
        refused(
                desk.openOffering.open(SampleDesk.STRANGER, "einmalig", SampleDesk.complete("einmalig")),
                new DeskRefusal.KeyTaken("einmalig"));
    }

    @Test
    void theNextVersionBeginsAsTheNewestPublished() {
        var first = desk.published("fortgesetzt");
        var second =
                desk.draftNextVersion.draft(SampleDesk.WRITER, first.offering()).orElseThrow();
        assertThat(second.number()).isEqualTo(2);
        assertThat(second.content()).isEqualTo(first.content());
        refused(
                desk.draftNextVersion.draft(SampleDesk.SECOND, first.offering()),
                new DeskRefusal.VersionAlreadyOpen(2));
        desk.putBackVersion
                .discard(SampleDesk.WRITER, second.id(), second.version())
                .orElseThrow();
        assertThat(desk.draftNextVersion
                        .draft(SampleDesk.WRITER, first.offering())
                        .orElseThrow()
                        .number())
                .isEqualTo(2);
    }

    @Test
    void theReasonOfAReturnStaysUntilItIsSubmittedAgain() {
        var back = desk.decide(SampleDesk.SECOND, desk.submitted("zurueck"), VersionMove.SEND_BACK)
                .orElseThrow();
        assertThat(back.sentBackBecause()).isEqualTo("Bitte den Exit genauer beschreiben.");
        var edited = desk.move(VersionMove.EDIT, back).orElseThrow();
        assertThat(edited.sentBackBecause()).isEqualTo(back.sentBackBecause());
        assertThat(desk.move(VersionMove.SUBMIT, edited).orElseThrow().sentBackBecause())
                .isNull();
    }

    @Test
    void whatHasNoPriceIsNotPublished() {
        var submitted = desk.submitted("preislos");
        desk.unpriced.add("preislos.standard.einrichtung");
        refused(
                desk.decide(SampleDesk.SECOND, submitted, VersionMove.RELEASE),
                new DeskRefusal.ComponentsWithoutPrice("Einrichtung"));
        assertThat(desk.now(submitted)).isEqualTo(submitted);
        desk.unpriced.clear();
        assertThat(desk.decide(SampleDesk.SECOND, submitted, VersionMove.RELEASE))
                .isInstanceOf(Outcome.Done.class);
    }

    @Test
    void withoutBillingItIsSentBackButNotPublished() {
        var submitted = desk.submitted("ohne-abrechnung");
        desk.unpriced.add("away");
        try {
            refused(
                    desk.decide(SampleDesk.SECOND, submitted, VersionMove.RELEASE),
                    new DeskRefusal.PricesUnavailable());
            assertThat(desk.decide(SampleDesk.SECOND, submitted, VersionMove.SEND_BACK))
                    .isInstanceOf(Outcome.Done.class);
        } finally {
            desk.unpriced.clear();
        }
    }

    @Test
    void billingHearsWhoseAnOfferingIs() {
        desk.draft("gemeldet");
        assertThat(desk.told).contains(SampleDesk.SPEYER + " gemeldet");
    }

    @Test
    void aSuspendedProviderPublishesNothing() {
        var submitted = desk.submitted("gesperrt");
        desk.standing(2, Standing.SUSPENDED);
        try {
            refused(
                    desk.decide(SampleDesk.SECOND, submitted, VersionMove.RELEASE),
                    new DeskRefusal.ProviderSuspended());
        } finally {
            desk.standing(3, Standing.ACTIVE);
        }
    }

    @Test
    void ofManyWhoDecideAtOnceOneWins() throws Exception {
        var submitted = desk.submitted("viele");
        var decisions = new ArrayList<Callable<Outcome<OfferingVersion, DeskRefusal>>>();
        for (int i = 0; i < 32; i++) {
            var releaser = SampleDesk.editor(SampleDesk.SPEYER, "Person " + i);
            var decision = i % 2 == 0 ? VersionMove.RELEASE : VersionMove.SEND_BACK;
            decisions.add(() -> desk.decide(releaser, submitted, decision));
        }
        try (var threads = Executors.newFixedThreadPool(32)) {
            var outcomes = new ArrayList<Outcome<OfferingVersion, DeskRefusal>>();
            for (var outcome : threads.invokeAll(decisions)) {
                outcomes.add(outcome.get());
            }
            assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
            assertThat(outcomes)
                    .filteredOn(Outcome.Refused.class::isInstance)
                    .containsOnly(Outcome.refused(new DeskRefusal.OfferingVersionChanged()));
        }
    }
}
