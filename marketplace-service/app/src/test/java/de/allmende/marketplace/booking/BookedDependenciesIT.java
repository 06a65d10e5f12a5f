package de.allmende.marketplace.booking;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.catalogue.Category;
import de.allmende.marketplace.catalogue.Dependency;
import de.allmende.marketplace.catalogue.Dependency.Kind;
import de.allmende.marketplace.catalogue.ProtectionNeed;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.provisioning.CompleteFulfilmentTask;
import de.allmende.marketplace.provisioning.TaskState;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What booked offerings say of each other, over the real tables: the archive needs the E-Akte and excludes the paper store. */
class BookedDependenciesIT {

    private static final String BECAUSE = "Das Archiv übernimmt Akten aus der E-Akte.";

    private final Marketplace marketplace = new Marketplace();

    @BeforeEach
    void publish() {
        publish("archiv", "Archiv", new Dependency(Kind.NEEDS, "e-akte", BECAUSE));
        publish("papier", "Papierlager", new Dependency(Kind.EXCLUDES, "archiv", "Archiviert wird nur einmal."));
    }

    @AfterEach
    void close() {
        marketplace.close();
    }

    private void publish(String key, String name, Dependency dependency) {
        marketplace.publish(SampleOfferings.published(SampleOfferings.with(
                SampleOfferings.description(
                        key, name, name + " für alle.", Category.FACHVERFAHREN, ProtectionNeed.NORMAL, List.of()),
                dependency)));
    }

    private Outcome<Booking, SubmitRefusal> order(String key, @Nullable LocalDate startsOn) {
        return marketplace.submitBooking.submit(
                SampleBookings.ORDERER,
                new SubmitBooking.Command(
                        new RequestQuote.Wish(key, "standard", Map.of(), startsOn), 1, OrderDetails.NONE));
    }

    private Outcome<Booking, SubmitRefusal> order(String key) {
        return order(key, null);
    }

    private Outcome<Booking, DecideRefusal> approve(Booking booking) {
        return marketplace.decideBooking.decide(
                SampleBookings.APPROVER,
                new DecideBooking.Command(booking.id(), DecideBooking.Verdict.APPROVE, null, booking.version()));
    }

    private Booking active(String key) {
        var approved = approve(order(key).orElseThrow()).orElseThrow();
        var task =
                marketplace
                        .readProvisioning
                        .tasks(SampleBookings.FULFILLER, TaskState.OPEN, 20, Optional.empty())
                        .stream()
                        .filter(file -> file.booking().id().equals(approved.id()))
                        .findFirst()
                        .orElseThrow();
        marketplace
                .completeFulfilmentTask
                .complete(
                        SampleBookings.FULFILLER,
                        new CompleteFulfilmentTask.Command(task.task().id(), null, null))
                .orElseThrow();
        return now(approved);
    }

    private Booking now(Booking booking) {
        return file(booking).booking();
    }

    private BookingFile file(Booking booking) {
        return marketplace
                .readBookings
                .find(SampleBookings.ORDERER, booking.id())
                .orElseThrow();
    }

    private Outcome<Booking, TerminateRefusal> leave(Booking booking, @Nullable LocalDate to) {
        return marketplace.terminateBooking.terminate(
                SampleBookings.ORDERER, new TerminateBooking.Command(booking.id(), null, to));
    }

    private List<DependencyFinding> quoted(String key) {
        return marketplace
                .requestQuote
                .quote(SampleBookings.ORDERER, new RequestQuote.Wish(key, "standard", Map.of(), null))
                .orElseThrow()
                .dependencies();
    }

    @Test
    void whatIsNeededIsSaidInTheQuoteAndBookedFirst() {
        var missing = new DependencyFinding(Kind.NEEDS, "e-akte", "E-Akte", BECAUSE, false);
        assertThat(quoted("archiv")).containsExactly(missing);
        assertThat(order("archiv"))
                .isEqualTo(Outcome.refused(new DependencyRefusal.DependencyMissing("Archiv", "E-Akte", BECAUSE, 0)));
        order("e-akte").orElseThrow();
        assertThat(quoted("archiv"))
                .containsExactly(new DependencyFinding(Kind.NEEDS, "e-akte", "E-Akte", BECAUSE, true));
        assertThat(order("archiv").orElseThrow().state()).isEqualTo(BookingState.IN_APPROVAL);
    }

    @Test
    void whatIsNeededIsApprovedFirst() {
        var needed = order("e-akte").orElseThrow();
        var archive = order("archiv").orElseThrow();
        assertThat(approve(archive))
                .isEqualTo(Outcome.refused(new DependencyRefusal.DependencyMissing("Archiv", "E-Akte", BECAUSE, 1)));
        approve(needed).orElseThrow();
        assertThat(approve(archive).orElseThrow().state()).isEqualTo(BookingState.PROVISIONING);
    }

    @Test
    void whatBeginsLaterDoesNotCover() {
        order("e-akte", LocalDate.parse("2027-02-01")).orElseThrow();
        assertThat(order("archiv")).isInstanceOf(Outcome.Refused.class);
        assertThat(order("archiv", LocalDate.parse("2027-02-01")).orElseThrow().startsOn())
                .isEqualTo("2027-02-01");
    }

    @Test
    void whatIsGivenNoticeForDoesNotCover() {
        var needed = active("e-akte");
        leave(needed, null).orElseThrow();
        assertThat(order("archiv")).isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void whatIsNeededIsNotLeftBeforeWhatNeedsIt() {
        var needed = active("e-akte");
        var archive = active("archiv");
        assertThat(file(needed).ties().neededBy()).extracting(Booking::number).containsExactly(archive.number());
        var refused = Outcome.refused(new NeededByOthers("E-Akte", "Archiv (" + archive.number() + ")"));
        assertThat(leave(needed, null)).isEqualTo(refused);
        assertThat(leave(archive, LocalDate.parse("2028-12-31")).orElseThrow().state())
                .isEqualTo(BookingState.TERMINATION_SCHEDULED);
        assertThat(leave(needed, LocalDate.parse("2027-12-31"))).isEqualTo(refused);
        assertThat(leave(needed, LocalDate.parse("2028-12-31")).orElseThrow().terminatesOn())
                .isEqualTo("2028-12-31");
    }

    @Test
    void aSecondBookingOfWhatIsNeededLetsTheFirstGo() {
        var first = active("e-akte");
        active("archiv");
        active("e-akte");
        assertThat(leave(first, null).orElseThrow().state()).isEqualTo(BookingState.TERMINATION_SCHEDULED);
    }

    @Test
    void whatIsNeededIsNotCancelledBeforeItRuns() {
        var needed = approve(order("e-akte").orElseThrow()).orElseThrow();
        var archive = approve(order("archiv").orElseThrow()).orElseThrow();
        assertThat(marketplace.withdrawBooking.withdraw(SampleBookings.ORDERER, needed.id(), null))
                .isEqualTo(Outcome.refused(new NeededByOthers("E-Akte", "Archiv (" + archive.number() + ")")));
        marketplace
                .withdrawBooking
                .withdraw(SampleBookings.ORDERER, archive.id(), null)
                .orElseThrow();
        assertThat(marketplace
                        .withdrawBooking
                        .withdraw(SampleBookings.ORDERER, needed.id(), null)
                        .orElseThrow()
                        .state())
                .isEqualTo(BookingState.CANCELLED);
    }

    @Test
    void whatExcludesIsRefusedFromBothSides() {
        order("papier").orElseThrow();
        order("e-akte").orElseThrow();
        assertThat(order("archiv"))
                .isEqualTo(Outcome.refused(new DependencyRefusal.OfferingExcluded(
                        "Archiv", "Papierlager", "Archiviert wird nur einmal.")));
    }

    @Test
    void ofTwoThatExcludeEachOtherTheFirstApprovedGetsIn() {
        order("e-akte").map(this::approve).orElseThrow().orElseThrow();
        var archive = order("archiv").orElseThrow();
        assertThat(order("papier"))
                .isEqualTo(Outcome.refused(new DependencyRefusal.OfferingExcluded(
                        "Papierlager", "Archiv", "Archiviert wird nur einmal.")));
        approve(archive).orElseThrow();
        assertThat(file(archive).ties().dependencies())
                .extracting(DependencyFinding::met)
                .containsExactly(true);
    }

    @Test
    void noticeAndApprovalAtTheSameTimeNeverLeaveSomethingWithoutWhatItNeeds() throws Exception {
        var needed = active("e-akte");
        var archive = order("archiv").orElseThrow();
        List<Boolean> done;
        try (var threads = Executors.newFixedThreadPool(2)) {
            done = threads
                    .invokeAll(List.<Callable<Boolean>>of(
                            () -> approve(archive) instanceof Outcome.Done,
                            () -> leave(needed, null) instanceof Outcome.Done))
                    .stream()
                    .map(Future::resultNow)
                    .toList();
        }
        assertThat(done).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void othersAreNotToldWhatAnotherTenantHolds() {
        order("e-akte").orElseThrow();
        assertThat(marketplace
                        .requestQuote
                        .quote(
                                SampleBookings.ORDERER_OF_KOBLENZ,
                                new RequestQuote.Wish("archiv", "standard", Map.of(), null))
                        .orElseThrow()
                        .dependencies())
                .extracting(DependencyFinding::met)
                .containsExactly(false);
    }
}
