package de.allmende.marketplace.provisioning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.marketplace.booking.AllowedAct;
import de.allmende.marketplace.booking.AnswerRefusal;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingEvent;
import de.allmende.marketplace.booking.BookingNotFound;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.booking.TerminateBooking;
import de.allmende.marketplace.booking.TimelineEntry;
import de.allmende.marketplace.booking.WithdrawRefusal;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.Outcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What provider and consumer say to each other before a service runs, over the real tables. */
class InquiryIT {

    private final Marketplace marketplace = new Marketplace();
    private final Booking booking = marketplace.approved();
    private final FulfilmentTask task = open().getFirst().task();

    @AfterEach
    void close() {
        marketplace.close();
    }

    private List<TaskFile> open() {
        return marketplace.readProvisioning.tasks(SampleBookings.FULFILLER, TaskState.OPEN, 50, Optional.empty());
    }

    private Outcome<FulfilmentTask, TaskRefusal> ask() {
        return marketplace.askBack.ask(SampleBookings.FULFILLER, task.id(), "Wer ist zuständig?");
    }

    private Outcome<Booking, AnswerRefusal> answer() {
        return marketplace.answerInquiry.answer(SampleBookings.ORDERER, booking.id(), "Frau Winkler");
    }

    private Outcome<FulfilmentTask, TaskRefusal> decline() {
        return marketplace.declineBooking.decline(SampleBookings.FULFILLER, task.id(), "Kein Platz");
    }

    private Outcome<Booking, WithdrawRefusal> withdraw() {
        return marketplace.withdrawBooking.withdraw(SampleBookings.ORDERER, booking.id(), "Irrtum");
    }

    private Outcome<FulfilmentTask, TaskRefusal> complete() {
        return marketplace.completeFulfilmentTask.complete(
                SampleBookings.FULFILLER, new CompleteFulfilmentTask.Command(task.id(), null, null));
    }

    private Booking now() {
        return marketplace
                .readBookings
                .find(SampleBookings.ORDERER, booking.id())
                .orElseThrow()
                .booking();
    }

    private FulfilmentTaskId toBeClearedUp() {
        marketplace
                .terminateBooking
                .terminate(SampleBookings.ORDERER, new TerminateBooking.Command(booking.id(), null, null))
                .orElseThrow();
        marketplace.clock.advanceTo("2028-01-01");
        marketplace.advanceBookings.advance();
        return open().getFirst().task().id();
    }

    @Test
    void theProvidersTimeDoesNotRunWhileItWaitsForAnAnswer() {
        assertThat(task.dueOn()).isEqualTo(LocalDate.parse("2026-12-06"));
        ask().orElseThrow();
        assertThat(now().state()).isEqualTo(BookingState.INQUIRY);
        assertThat(AllowedAct.of(SampleBookings.ORDERER, now(), List.of(), LocalDate.parse("2026-11-22")))
                .containsExactly(AllowedAct.WITHDRAW, AllowedAct.ANSWER);
        assertThat(ask()).isEqualTo(Outcome.refused(new TaskRefusal.NotToBeSetUp("Rückfrage")));

        marketplace.clock.advanceTo("2026-11-27");
        answer().orElseThrow();
        assertThat(now().state()).isEqualTo(BookingState.PROVISIONING);
        assertThat(open())
                .singleElement()
                .satisfies(file -> assertThat(file.task().dueOn()).isEqualTo(LocalDate.parse("2026-12-11")));
        assertThat(answer()).isEqualTo(Outcome.refused(new AnswerRefusal.NothingAsked("Wird bereitgestellt")));
        assertThat(marketplace.readBookings.timeline(SampleBookings.FULFILLER, now()))
                .extracting(TimelineEntry::event, TimelineEntry::comment)
                .contains(
                        tuple(BookingEvent.ASKED_BACK, "Wer ist zuständig?"),
                        tuple(BookingEvent.ANSWERED, "Frau Winkler"));

        complete().orElseThrow();
        assertThat(now().state()).isEqualTo(BookingState.ACTIVE);
    }

    @Test
    void whoNeedsNoAnswerAnyMoreProvides() {
        ask().orElseThrow();
        complete().orElseThrow();
        assertThat(now().state()).isEqualTo(BookingState.ACTIVE);
        assertThat(answer()).isEqualTo(Outcome.refused(new AnswerRefusal.NothingAsked("Aktiv")));
        assertThat(ask()).isEqualTo(Outcome.refused(new TaskRefusal.TaskAlreadyDone()));
    }

    @Test
    void aDeclinedBookingIsOver() {
        ask().orElseThrow();
        decline().orElseThrow();
        assertThat(now().state()).isEqualTo(BookingState.DECLINED);
        assertThat(open()).isEmpty();
        assertThat(withdraw())
                .isEqualTo(Outcome.refused(new WithdrawRefusal.NotWithdrawable("Vom Anbieter abgelehnt")));
        assertThat(marketplace.announcements).isEmpty();
    }

    @Test
    void aCancelledBookingLeavesTheProviderNothingToDo() {
        withdraw().orElseThrow();
        assertThat(now().state()).isEqualTo(BookingState.CANCELLED);
        assertThat(open()).isEmpty();
        assertThat(complete()).isEqualTo(Outcome.refused(new TaskRefusal.TaskAlreadyDone()));
        assertThat(marketplace.readBookings.timeline(SampleBookings.FULFILLER, now()))
                .extracting(TimelineEntry::comment)
                .contains("Irrtum");
    }

    @Test
    void whatRunsIsNeitherAskedAboutNorDeclined() {
        complete().orElseThrow();
        var closing = toBeClearedUp();
        assertThat(marketplace.askBack.ask(SampleBookings.FULFILLER, closing, "?"))
                .isEqualTo(Outcome.refused(new TaskRefusal.NotToBeSetUp("Wird zurückgebaut")));
        assertThat(marketplace.declineBooking.decline(SampleBookings.FULFILLER, closing, "?"))
                .isEqualTo(Outcome.refused(new TaskRefusal.NotToBeSetUp("Wird zurückgebaut")));
    }

    @Test
    void forStrangersThereIsNothingToAskAnswerOrDecline() {
        ask().orElseThrow();
        assertThat(marketplace.answerInquiry.answer(SampleBookings.ORDERER_OF_KOBLENZ, booking.id(), "Ich"))
                .isEqualTo(Outcome.refused(new BookingNotFound()));
        assertThat(marketplace.askBack.ask(SampleBookings.ORDERER_OF_KOBLENZ, task.id(), "?"))
                .isEqualTo(Outcome.refused(new TaskRefusal.TaskNotFound()));
        assertThat(marketplace.declineBooking.decline(SampleBookings.ORDERER_OF_KOBLENZ, task.id(), "?"))
                .isEqualTo(Outcome.refused(new TaskRefusal.TaskNotFound()));
    }

    @Test
    void ofCancellingProvidingAndDecliningAtTheSameTimeOneWins() throws Exception {
        try (var people = Executors.newFixedThreadPool(32)) {
            var answers = people.invokeAll(IntStream.range(0, 32)
                    .<Callable<Outcome<?, ?>>>mapToObj(number -> switch (number % 3) {
                        case 0 -> this::withdraw;
                        case 1 -> this::complete;
                        default -> this::decline;
                    })
                    .toList());
            var won = 0;
            for (var answer : answers) {
                won += answer.get() instanceof Outcome.Done ? 1 : 0;
            }
            assertThat(won).isEqualTo(1);
        }
        assertThat(open()).isEmpty();
        assertThat(marketplace.announcements).hasSize(now().state() == BookingState.ACTIVE ? 1 : 0);
    }
}
