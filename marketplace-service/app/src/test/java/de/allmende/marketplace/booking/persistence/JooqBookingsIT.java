package de.allmende.marketplace.booking.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingEvent;
import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.DecideRefusal;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.booking.Side;
import de.allmende.marketplace.booking.TerminateBooking;
import de.allmende.marketplace.booking.TimelineEntry;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.provisioning.CompleteFulfilmentTask;
import de.allmende.marketplace.provisioning.Entitlement;
import de.allmende.marketplace.provisioning.FulfilmentTask;
import de.allmende.marketplace.provisioning.TaskFile;
import de.allmende.marketplace.provisioning.TaskKind;
import de.allmende.marketplace.provisioning.TaskRefusal;
import de.allmende.marketplace.provisioning.TaskState;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.Grant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bookings over the real tables: who sees what, who wins, and what the database itself forbids. */
class JooqBookingsIT {

    private Marketplace marketplace = new Marketplace();

    @BeforeEach
    void nothingHasHappened() {
        assertThat(page(SampleBookings.ORDERER, Side.CONSUMER)).isEmpty();
    }

    @AfterEach
    void close() {
        marketplace.close();
    }

    private List<BookingFile> page(Actor actor, Side side) {
        return marketplace.readBookings.page(actor, side, null, 50, Optional.empty());
    }

    private List<TaskFile> openTasks() {
        return marketplace.readProvisioning.tasks(SampleBookings.FULFILLER, TaskState.OPEN, 50, Optional.empty());
    }

    private Outcome<FulfilmentTask, TaskRefusal> complete(FulfilmentTask task) {
        return marketplace.completeFulfilmentTask.complete(
                SampleBookings.FULFILLER,
                new CompleteFulfilmentTask.Command(task.id(), "https://e-akte.example", null));
    }

    private Booking now(Booking booking) {
        return marketplace
                .readBookings
                .find(SampleBookings.ORDERER, booking.id())
                .orElseThrow()
                .booking();
    }

    @Test
    void keepsABookingAsItIs() {
        var booking = marketplace.submitted();
        assertThat(now(booking)).isEqualTo(booking);
        assertThat(booking.number()).isEqualTo("B-2026-000001");
        assertThat(marketplace.submitted().number()).isEqualTo("B-2026-000002");
    }

    @Test
    void aForeignTenantSeesNothing() {
        var booking = marketplace.approved();
        for (var foreigner : List.of(SampleBookings.ORDERER_OF_KOBLENZ, SampleBookings.APPROVER_OF_KOBLENZ)) {
            assertThat(marketplace.readBookings.find(foreigner, booking.id())).isEmpty();
            assertThat(page(foreigner, Side.CONSUMER)).isEmpty();
            assertThat(page(foreigner, Side.PROVIDER)).isEmpty();
            assertThat(marketplace.readBookings.timeline(foreigner, booking)).isEmpty();
            assertThat(marketplace.readProvisioning.instances(foreigner, null, null, 50, Optional.empty()))
                    .isEmpty();
        }
    }

    @Test
    void theProviderSeesABookingOnlyOnceItIsApproved() {
        var booking = marketplace.submitted();
        assertThat(page(SampleBookings.FULFILLER, Side.PROVIDER)).isEmpty();
        assertThat(marketplace.readBookings.find(SampleBookings.FULFILLER, booking.id()))
                .isEmpty();
        decide(SampleBookings.APPROVER, booking);
        assertThat(page(SampleBookings.FULFILLER, Side.PROVIDER)).hasSize(1);
        assertThat(marketplace.readBookings.timeline(SampleBookings.FULFILLER, now(booking)))
                .extracting(TimelineEntry::comment)
                .containsOnlyNulls();
        assertThat(marketplace.readBookings.timeline(SampleBookings.ORDERER, now(booking)))
                .extracting(TimelineEntry::event)
                .containsExactly(BookingEvent.SUBMITTED, BookingEvent.APPROVED, BookingEvent.PROVISIONING_ORDERED);
    }

    private Outcome<Booking, DecideRefusal> decide(Actor approver, Booking booking) {
        return marketplace.decideBooking.decide(
                approver,
                new DecideBooking.Command(booking.id(), DecideBooking.Verdict.APPROVE, "passt", booking.version()));
    }

    @Test
    void ofSixteenDecisionsExactlyOneWins() throws Exception {
        var booking = marketplace.submitted();
        try (var clerks = Executors.newFixedThreadPool(16)) {
            var decisions = IntStream.range(0, 16)
                    .<Callable<Outcome<Booking, DecideRefusal>>>mapToObj(number -> () -> decide(
                            new Actor(
                                    SampleBookings.KAISERSLAUTERN,
                                    Actor.Kind.PERSON,
                                    Ids.next(),
                                    "Freigabe " + number,
                                    List.of(Grant.of("APPROVER"))),
                            booking))
                    .toList();
            var won = 0;
            for (var decision : clerks.invokeAll(decisions)) {
                switch (decision.get()) {
                    case Outcome.Done<Booking, DecideRefusal> done -> won++;
                    case Outcome.Refused<Booking, DecideRefusal>(var refusal) ->
                        assertThat(refusal).isEqualTo(new DecideRefusal.StaleVersion());
                }
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(openTasks()).hasSize(1);
    }

    @Test
    void theDatabaseItselfForbidsThatOnePersonDecidesHisOwnRequest() {
        var booking = marketplace.submitted();
        assertThatThrownBy(() -> marketplace
                        .database
                        .transactions()
                        .change(
                                SampleBookings.APPROVER,
                                () -> marketplace
                                        .database
                                        .context()
                                        .execute(
                                                "update marketplace.booking set decided_by_id = requested_by_id, decided_by_name = 'x',"
                                                        + " decided_at = state_since where id = {0}",
                                                DSL.val(booking.id().value()))))
                .isInstanceOfSatisfying(
                        RuntimeException.class,
                        failure -> assertThat(Constraints.violated(failure)).hasValue("approver_is_not_requester"));
    }

    @Test
    void partiesAndPriceOfABookingNeverChange() {
        var booking = marketplace.submitted();
        for (var column : List.of("consumer_id", "provider_id")) {
            assertThatThrownBy(
                            () -> change("update marketplace.booking set " + column + " = {0} where id = {1}", booking))
                    .hasStackTraceContaining("permission denied");
        }
        assertThatThrownBy(() -> change("delete from marketplace.booking where id <> {0} and id = {1}", booking))
                .hasStackTraceContaining("permission denied");
        assertThatThrownBy(() ->
                        change("delete from marketplace.booking_event where id <> {0} and booking_id = {1}", booking))
                .hasStackTraceContaining("permission denied");
    }

    private int change(String sql, Booking booking) {
        return marketplace
                .database
                .transactions()
                .change(
                        SampleBookings.ORDERER,
                        () -> marketplace
                                .database
                                .context()
                                .execute(
                                        sql,
                                        DSL.val(Ids.next()),
                                        DSL.val(booking.id().value())));
    }

    @Test
    void theDatabaseKnowsTheSameStates() {
        var definition = Objects.requireNonNull(marketplace
                .database
                .context()
                .fetchValue(
                        "select pg_get_constraintdef(oid) from pg_constraint where conname = 'booking_state_is_known'")
                .toString());
        var words = java.util.regex.Pattern.compile("'([A-Z_]+)'")
                .matcher(definition)
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(words)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(BookingState.values()).map(Enum::name).toList());
    }

    @Test
    void aCompletedTaskMakesExactlyOneServiceInstance() throws Exception {
        var booking = marketplace.approved();
        var task = openTasks().getFirst().task();
        try (var clerks = Executors.newFixedThreadPool(8)) {
            var answers = clerks.invokeAll(IntStream.range(0, 8)
                    .<Callable<Outcome<FulfilmentTask, TaskRefusal>>>mapToObj(number -> () -> complete(task))
                    .toList());
            var won = 0;
            for (var answer : answers) {
                won += answer.get() instanceof Outcome.Done<FulfilmentTask, TaskRefusal> ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(now(booking).state()).isEqualTo(BookingState.ACTIVE);
        assertThat(marketplace.announcements).containsExactly(booking.id() + " started");
        assertThat(marketplace.readProvisioning.instances(
                        SampleBookings.ORDERER, "073120000000", "e-akte", 50, Optional.empty()))
                .singleElement()
                .satisfies(file -> assertThat(file.instance().accessUrl()).isEqualTo("https://e-akte.example"));
        assertThat(complete(task)).isEqualTo(Outcome.refused(new TaskRefusal.TaskAlreadyDone()));
    }

    @Test
    void refusesATaskThatNobodyKnowsOrThatIsAnothers() {
        marketplace.approved();
        var task = openTasks().getFirst().task();
        assertThat(marketplace.completeFulfilmentTask.complete(
                        SampleBookings.ORDERER, new CompleteFulfilmentTask.Command(task.id(), null, null)))
                .isEqualTo(Outcome.refused(new TaskRefusal.TaskNotFound()));
    }

    @Test
    void aServiceLivesFromTheRequestToItsEnd() {
        var booking = marketplace.approved();
        complete(openTasks().getFirst().task()).orElseThrow();
        assertThat(entitled()).isTrue();
        assertThat(users()).containsExactly("Kaiserslautern");

        marketplace
                .terminateBooking
                .terminate(SampleBookings.ORDERER, new TerminateBooking.Command(booking.id(), "Umstieg", null))
                .orElseThrow();
        assertThat(now(booking).terminatesOn()).isEqualTo("2027-12-31");
        marketplace.clock.advanceTo("2027-12-31");
        assertThat(marketplace.advanceBookings.advance()).isZero();
        assertThat(entitled()).isTrue();

        marketplace.clock.advanceTo("2028-01-01");
        assertThat(marketplace.advanceBookings.advance()).isEqualTo(1);
        assertThat(now(booking).state()).isEqualTo(BookingState.DEPROVISIONING);
        assertThat(entitled()).isFalse();
        assertThat(users()).isEmpty();

        var task = openTasks().getFirst().task();
        assertThat(task.kind()).isEqualTo(TaskKind.DEPROVISIONING);
        complete(task).orElseThrow();
        assertThat(now(booking).state()).isEqualTo(BookingState.ENDED);
        assertThat(marketplace.announcements).containsExactly(booking.id() + " started", booking.id() + " ended");
    }

    @Test
    void aServiceRestsAsOftenAsItsConsumerIsInArrears() {
        var booking = marketplace.approved();
        complete(openTasks().getFirst().task()).orElseThrow();
        for (int round = 1; round <= 2; round++) {
            marketplace.inArrears(2L * round, true);
            assertThat(marketplace.letServicesRest.settle()).isEqualTo(1);
            assertThat(marketplace.letServicesRest.settle()).isZero();
            assertThat(now(booking).state()).isEqualTo(BookingState.SUSPENDED);
            assertThat(entitled()).isFalse();
            assertThat(users()).as("it is still a user").containsExactly("Kaiserslautern");
            closesOrOpens(TaskKind.SUSPENSION);

            marketplace.inArrears(2L * round + 1, false);
            assertThat(marketplace.letServicesRest.settle()).isEqualTo(1);
            assertThat(now(booking).state()).isEqualTo(BookingState.ACTIVE);
            assertThat(entitled()).isTrue();
            closesOrOpens(TaskKind.RESUMPTION);
        }
        assertThat(marketplace.announcements).containsExactly(booking.id() + " started");
        assertThat(marketplace.readBookings.timeline(SampleBookings.ORDERER, now(booking)))
                .extracting(TimelineEntry::event)
                .endsWith(
                        BookingEvent.SUSPENDED,
                        BookingEvent.ACCESS_CLOSED,
                        BookingEvent.RESUMED,
                        BookingEvent.ACCESS_REOPENED);
    }

    private void closesOrOpens(TaskKind kind) {
        var task = openTasks().getFirst().task();
        assertThat(task.kind()).isEqualTo(kind);
        complete(task).orElseThrow();
        assertThat(openTasks()).isEmpty();
    }

    @Test
    void whatIsLiftedBeforeTheAccessIsClosedNeedsNoWork() {
        var booking = marketplace.approved();
        complete(openTasks().getFirst().task()).orElseThrow();
        marketplace.inArrears(2, true);
        marketplace.letServicesRest.settle();
        var closing = openTasks().getFirst().task();
        marketplace.inArrears(3, false);
        marketplace.letServicesRest.settle();

        assertThat(now(booking).state()).isEqualTo(BookingState.ACTIVE);
        assertThat(openTasks()).isEmpty();
        assertThat(complete(closing)).isEqualTo(Outcome.refused(new TaskRefusal.TaskAlreadyDone()));
    }

    @Test
    void anOldFactThatArrivesLateChangesNothing() {
        var booking = marketplace.approved();
        complete(openTasks().getFirst().task()).orElseThrow();
        marketplace.inArrears(3, false);
        marketplace.inArrears(2, true);

        assertThat(marketplace.letServicesRest.settle()).isZero();
        assertThat(now(booking).state()).isEqualTo(BookingState.ACTIVE);
    }

    @Test
    void aClosedAccessIsOpenedForTheSuccessor() {
        var booking = marketplace.approved();
        complete(openTasks().getFirst().task()).orElseThrow();
        marketplace.inArrears(2, true);
        marketplace.letServicesRest.settle();
        closesOrOpens(TaskKind.SUSPENSION);
        marketplace.inArrears(3, false);
        marketplace.merged(4, LocalDate.parse("2027-01-01"));
        marketplace.clock.advanceTo("2027-01-01");
        assertThat(marketplace.passOnBookings.passOn()).isEqualTo(1);

        assertThat(now(booking).state()).isEqualTo(BookingState.ENDED);
        assertThat(openTasks()).singleElement().satisfies(file -> {
            assertThat(file.task().kind()).isEqualTo(TaskKind.RESUMPTION);
            assertThat(file.consumer().name()).isEqualTo("Koblenz");
        });
    }

    @Test
    void theCatalogueSaysWhyAVersionIsEssential() {
        var usual = marketplace.submitted().offering().entry();
        var essential = SampleOfferings.essential("melderegister");
        var publisher = Actor.system("test", SampleOfferings.ASSOCIATION);
        var because = marketplace.database.transactions().change(publisher, () -> {
            marketplace.offerings.publish(publisher, essential);
            return marketplace.offerings.essential(List.of(usual, essential.entry()));
        });
        assertThat(because).containsExactly(Map.entry(essential.entry(), "Ohne Akten steht die Verwaltung still."));
    }

    private boolean entitled() {
        var eAkte = new Actor(
                SampleOfferings.ASSOCIATION,
                Actor.Kind.MACHINE,
                Ids.next(),
                "E-Akte",
                List.of(Grant.of("SCOPE_bookings:read")));
        return marketplace
                .readProvisioning
                .entitlement(eAkte, "073120000000", "e-akte")
                .filter(Entitlement::holds)
                .isPresent();
    }

    private List<String> users() {
        return marketplace
                .catalogue
                .show(SampleBookings.ORDERER_OF_KOBLENZ, "e-akte")
                .orElseThrow()
                .users();
    }
}
