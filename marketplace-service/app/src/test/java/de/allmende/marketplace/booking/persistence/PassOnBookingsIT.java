package de.allmende.marketplace.booking.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingEvent;
import de.allmende.marketplace.booking.BookingOrigin;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.booking.Side;
import de.allmende.marketplace.booking.TimelineEntry;
import de.allmende.marketplace.catalogue.SampleOfferings;
import de.allmende.marketplace.provisioning.CompleteFulfilmentTask;
import de.allmende.marketplace.provisioning.TaskFile;
import de.allmende.marketplace.provisioning.TaskRefusal;
import de.allmende.marketplace.provisioning.TaskState;
import de.allmende.marketplace.testing.Marketplace;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.test.SchemaGuard;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Over the real tables Kaiserslautern is merged into Koblenz on 1.1.2027. */
class PassOnBookingsIT {

    private static final Actor FACHVERFAHREN =
            new Actor(SampleOfferings.ASSOCIATION, Actor.Kind.MACHINE, Ids.next(), "E-Akte", List.of());
    private static final String ARS_OF_KAISERSLAUTERN = "073120000000";

    private final Marketplace marketplace = new Marketplace();

    @AfterEach
    void close() {
        marketplace.close();
    }

    private List<TaskFile> tasks(TaskState state) {
        return marketplace.readProvisioning.tasks(SampleBookings.FULFILLER, state, 50, Optional.empty());
    }

    private Outcome<?, TaskRefusal> complete(TaskFile task) {
        return marketplace.completeFulfilmentTask.complete(
                SampleBookings.FULFILLER,
                new CompleteFulfilmentTask.Command(task.task().id(), "https://e-akte.example", null));
    }

    private List<Booking> seenBy(Actor actor) {
        return marketplace.readBookings.page(actor, Side.CONSUMER, null, 50, Optional.empty()).stream()
                .map(file -> file.booking())
                .toList();
    }

    private void newYear() {
        marketplace.merged(LocalDate.parse("2027-01-01"));
        marketplace.clock.advanceTo("2027-01-01");
        marketplace.passOnBookings.passOn();
        assertThat(marketplace.passOnBookings.passOn()).isZero();
    }

    private Optional<String> instanceFoundByTheOldKey() {
        return marketplace
                .readProvisioning
                .entitlement(FACHVERFAHREN, ARS_OF_KAISERSLAUTERN, "e-akte")
                .map(entitlement -> entitlement.booking().number());
    }

    @Test
    void bothSeeTheirOwnBookingAndTheServiceIsFoundByTheOldKey() {
        marketplace.approved();
        complete(tasks(TaskState.OPEN).getFirst());
        assertThat(instanceFoundByTheOldKey()).contains("B-2026-000001");

        newYear();

        var before = seenBy(SampleBookings.ORDERER).getFirst();
        var after = seenBy(SampleBookings.ORDERER_OF_KOBLENZ).getFirst();
        assertThat(before.state()).isEqualTo(BookingState.ENDED);
        assertThat(after.state()).isEqualTo(BookingState.ACTIVE);
        assertThat(after.origin()).isEqualTo(new BookingOrigin(before.id(), "B-2026-000001", before.activeSince()));
        assertThat(marketplace.readBookings.find(SampleBookings.ORDERER, after.id()))
                .isEmpty();
        assertThat(marketplace.readBookings.timeline(SampleBookings.ORDERER_OF_KOBLENZ, after))
                .extracting(TimelineEntry::event, TimelineEntry::comment)
                .containsExactly(
                        tuple(BookingEvent.TAKEN_OVER, "Bis zum 31.12.2026: Kaiserslautern, Buchung B-2026-000001"));
        assertThat(marketplace.readBookings.timeline(SampleBookings.ORDERER, before))
                .extracting(TimelineEntry::comment)
                .contains("Ab dem 01.01.2027: Koblenz, Buchung " + after.number());
        assertThat(instanceFoundByTheOldKey()).contains(after.number());
        assertThat(marketplace.catalogue.show(SampleBookings.ORDERER_OF_KOBLENZ, "e-akte"))
                .isPresent();
        assertThat(tasks(TaskState.OPEN)).isEmpty();
        assertThat(SchemaGuard.findings(marketplace.database.app(), "marketplace"))
                .isEmpty();
    }

    @Test
    void whatIsBeingProvidedIsProvidedForTheSuccessor() {
        marketplace.approved();
        var ordered = tasks(TaskState.OPEN).getFirst();

        newYear();

        assertThat(complete(ordered)).isEqualTo(Outcome.refused(new TaskRefusal.TaskAlreadyDone()));
        assertThat(tasks(TaskState.DONE)).hasSize(1);
        complete(tasks(TaskState.OPEN).getFirst());
        assertThat(seenBy(SampleBookings.ORDERER_OF_KOBLENZ))
                .extracting(Booking::state)
                .containsExactly(BookingState.ACTIVE);
        assertThat(seenBy(SampleBookings.ORDERER)).extracting(Booking::state).containsExactly(BookingState.ENDED);
    }

    @Test
    void whatWaitsForAnApprovalIsTakenBackWithTheReason() {
        var waiting = marketplace.submitted();

        newYear();

        assertThat(marketplace.readBookings.timeline(SampleBookings.ORDERER, waiting))
                .last()
                .extracting(TimelineEntry::event)
                .isEqualTo(BookingEvent.WITHDRAWN);
        assertThat(seenBy(SampleBookings.ORDERER_OF_KOBLENZ)).isEmpty();
    }
}
