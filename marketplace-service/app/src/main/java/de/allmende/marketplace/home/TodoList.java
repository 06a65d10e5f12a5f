package de.allmende.marketplace.home;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.desk.OfferingVersion;
import de.allmende.marketplace.desk.ReadDesk;
import de.allmende.marketplace.provisioning.ReadProvisioning;
import de.allmende.marketplace.provisioning.TaskFile;
import de.allmende.marketplace.provisioning.TaskKind;
import de.allmende.marketplace.provisioning.TaskState;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What waits for a person, by his roles: decisions for approvers, tasks for fulfillers, offerings for editors. */
final class TodoList {

    private static final int AT_MOST = 20;

    private final ReadBookings bookings;
    private final ReadProvisioning provisioning;
    private final ReadDesk desk;

    TodoList(ReadBookings bookings, ReadProvisioning provisioning, ReadDesk desk) {
        this.bookings = bookings;
        this.provisioning = provisioning;
        this.desk = desk;
    }

    List<Todo> of(Actor actor) {
        return Stream.of(approvals(actor), tasks(actor), reviews(actor))
                .flatMap(todos -> todos)
                .toList();
    }

    private Stream<Todo> approvals(Actor actor) {
        if (!actor.has("APPROVER")) {
            return Stream.empty();
        }
        return bookings.waiting(actor, AT_MOST, Optional.empty()).stream()
                .map(BookingFile::booking)
                .filter(booking -> DecideBooking.objection(actor, booking).isEmpty())
                .map(TodoList::approval);
    }

    private Stream<Todo> tasks(Actor actor) {
        if (!actor.has("FULFILLER")) {
            return Stream.empty();
        }
        return provisioning.tasks(actor, TaskState.OPEN, AT_MOST, Optional.empty()).stream()
                .map(TodoList::task);
    }

    private Stream<Todo> reviews(Actor actor) {
        if (!actor.has("CATALOGUE_EDITOR")) {
            return Stream.empty();
        }
        return desk.waiting(actor, AT_MOST).stream().map(TodoList::review);
    }

    private static Todo review(OfferingVersion version) {
        var submitter = version.submittedBy();
        return new Todo(
                Todo.Kind.APPROVAL,
                "Angebot " + version.name() + " freigeben",
                "Fassung %d, zur Freigabe gegeben von %s"
                        .formatted(version.number(), submitter == null ? version.editedBy() : submitter.name()),
                "/angebote/" + version.id(),
                version.submittedAt() == null ? version.editedAt() : version.submittedAt());
    }

    private static Todo approval(Booking booking) {
        return new Todo(
                Todo.Kind.APPROVAL,
                booking.offering().name() + " freigeben",
                "Beantragt von %s, %s mit Umsatzsteuer für die Mindestlaufzeit"
                        .formatted(
                                booking.requestedBy().name(),
                                GermanText.amount(booking.quote().fullTermGross())),
                "/freigaben/" + booking.id(),
                booking.stateSince());
    }

    private static Todo task(TaskFile file) {
        var activation = file.task().kind() == TaskKind.ACTIVATION;
        return new Todo(
                activation ? Todo.Kind.ACTIVATION : Todo.Kind.DEPROVISIONING,
                "%s für %s %s"
                        .formatted(
                                file.booking().offering().name(),
                                file.consumer().name(),
                                activation ? "bereitstellen" : "zurückbauen"),
                "Buchung %s, Tarif %s, fällig am %s"
                        .formatted(
                                file.booking().number(),
                                file.booking().plan().name(),
                                GermanText.day(file.task().dueOn())),
                "/bereitstellung/" + file.task().id(),
                file.task().createdAt());
    }
}
