package de.allmende.marketplace.home;

import de.allmende.marketplace.agreement.CoverMove;
import de.allmende.marketplace.agreement.MoveCover;
import de.allmende.marketplace.agreement.ReadAgreements;
import de.allmende.marketplace.booking.AnswerInquiry;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingFile;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.DecideBooking;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.booking.SignBooking;
import de.allmende.marketplace.catalogue.OfferingId;
import de.allmende.marketplace.desk.DiscontinuationState;
import de.allmende.marketplace.desk.OfferingVersion;
import de.allmende.marketplace.desk.ReadDesk;
import de.allmende.marketplace.desk.ReadDiscontinuation;
import de.allmende.marketplace.evidence.Evidence;
import de.allmende.marketplace.evidence.ReadEvidence;
import de.allmende.marketplace.procurement.ReadExemptions;
import de.allmende.marketplace.provisioning.ReadProvisioning;
import de.allmende.marketplace.provisioning.TaskFile;
import de.allmende.marketplace.provisioning.TaskKind;
import de.allmende.marketplace.provisioning.TaskState;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What waits for a person, by his roles: decisions and agreements for approvers, co-signatures for those who give them, questions and services that end for orderers, tasks for fulfillers,
 * offerings for editors.
 */
final class TodoList {

    private static final int AT_MOST = 20;

    private final ReadBookings bookings;
    private final ReadProvisioning provisioning;
    private final ReadDesk desk;
    private final ReadDiscontinuation discontinuations;
    private final ReadExemptions exemptions;
    private final ReadEvidence evidence;
    private final ReadAgreements agreements;

    TodoList(
            ReadBookings bookings,
            ReadProvisioning provisioning,
            ReadDesk desk,
            ReadDiscontinuation discontinuations,
            ReadExemptions exemptions,
            ReadEvidence evidence,
            ReadAgreements agreements) {
        this.bookings = bookings;
        this.provisioning = provisioning;
        this.desk = desk;
        this.discontinuations = discontinuations;
        this.exemptions = exemptions;
        this.evidence = evidence;
        this.agreements = agreements;
    }

    /** @param running what the tenant has approved and not yet left */
    List<Todo> of(Actor actor, List<BookingFile> running, LocalDate today) {
        return Stream.of(
                        approvals(actor),
                        quantityChanges(actor),
                        coSignatures(actor, today),
                        inquiries(actor, running),
                        endings(actor, running),
                        signatures(actor),
                        covers(actor),
                        tasks(actor),
                        reviews(actor),
                        ends(actor),
                        grounds(actor),
                        evidence(actor))
                .flatMap(todos -> todos)
                .toList();
    }

    private Stream<Todo> approvals(Actor actor) {
        if (!actor.has("APPROVER")) {
            return Stream.empty();
        }
        return bookings.waiting(actor, AT_MOST, Optional.empty()).stream()
                .filter(file -> DecideBooking.objection(actor, file.booking(), file.coSignatures())
                        .isEmpty())
                .filter(file -> DecideBooking.missing(file.coSignatures()).isEmpty())
                .map(BookingFile::booking)
                .map(TodoList::approval);
    }

    private Stream<Todo> quantityChanges(Actor actor) {
        if (!actor.has("APPROVER")) {
            return Stream.empty();
        }
        return bookings.changing(actor, AT_MOST).stream().flatMap(waiting -> quantityChange(actor, waiting).stream());
    }

    private static Optional<Todo> quantityChange(Actor actor, ReadBookings.Waiting waiting) {
        var change = waiting.changing().change();
        var order = waiting.file().of(waiting.changing());
        return DecideBooking.objection(actor, order.booking(), order.coSignatures())
                        .or(() -> DecideBooking.missing(order.coSignatures()))
                        .isPresent()
                ? Optional.empty()
                : Optional.of(new Todo(
                        Todo.Kind.APPROVAL,
                        "Andere Menge für %s freigeben"
                                .formatted(order.booking().offering().name()),
                        "%s, beantragt von %s"
                                .formatted(
                                        change.sentence(), change.requestedBy().name()),
                        "/buchungen/" + change.booking(),
                        change.requestedAt()));
    }

    /** What this person can co-sign; and for the administration what is overdue, whoever has to sign. */
    private Stream<Todo> coSignatures(Actor actor, LocalDate today) {
        return bookings.coSigning(actor, AT_MOST).stream().flatMap(open -> coSignature(actor, open, today).stream());
    }

    private static Optional<Todo> coSignature(Actor actor, ReadBookings.Open open, LocalDate today) {
        var wanted = open.coSignature();
        var booking = open.file().booking();
        var overdue = wanted.isOverdueOn(today);
        if (SignBooking.objection(actor, booking, wanted, open.file().coSignatures())
                .isEmpty()) {
            return Optional.of(new Todo(
                    Todo.Kind.CO_SIGNATURE,
                    "%s mitzeichnen: %s"
                            .formatted(booking.offering().name(), wanted.kind().label()),
                    "Beantragt von %s, %s %s"
                            .formatted(
                                    booking.requestedBy().name(),
                                    overdue ? "überfällig seit dem" : "bis zum",
                                    GermanText.day(wanted.dueOn())),
                    "/buchungen/" + booking.id(),
                    wanted.askedAt()));
        }
        return overdue && actor.has("TENANT_ADMIN")
                ? Optional.of(new Todo(
                        Todo.Kind.CO_SIGNATURE_OVERDUE,
                        "Mitzeichnung überfällig: %s für %s"
                                .formatted(
                                        wanted.kind().label(),
                                        booking.offering().name()),
                        "Buchung %s kann nicht freigegeben werden, die Frist war der %s"
                                .formatted(booking.number(), GermanText.day(wanted.dueOn())),
                        "/buchungen/" + booking.id(),
                        wanted.askedAt()))
                : Optional.empty();
    }

    private Stream<Todo> tasks(Actor actor) {
        if (!actor.has("FULFILLER")) {
            return Stream.empty();
        }
        return provisioning.tasks(actor, TaskState.OPEN, AT_MOST, Optional.empty()).stream()
                .filter(file -> file.booking().state() != BookingState.INQUIRY)
                .map(TodoList::task);
    }

    private static Stream<Todo> inquiries(Actor actor, List<BookingFile> running) {
        return running.stream()
                .map(BookingFile::booking)
                .filter(booking -> AnswerInquiry.mayBeAnsweredBy(actor, booking))
                .map(booking -> new Todo(
                        Todo.Kind.INQUIRY,
                        "Rückfrage zu %s beantworten"
                                .formatted(booking.offering().name()),
                        "Buchung %s; der Anbieter wartet auf Ihre Antwort".formatted(booking.number()),
                        "/buchungen/" + booking.id(),
                        booking.stateSince()));
    }

    private Stream<Todo> signatures(Actor actor) {
        return agreements.waiting(actor, AT_MOST).stream()
                .map(file -> new Todo(
                        Todo.Kind.AGREEMENT,
                        "AVV zu %s unterschreiben"
                                .formatted(file.booking().offering().name()),
                        "Buchung %s; vorher darf der Dienst nicht bereitgestellt werden"
                                .formatted(file.booking().number()),
                        "/avv/" + file.agreement().id(),
                        file.agreement().stateSince()));
    }

    private Stream<Todo> covers(Actor actor) {
        if (!actor.has("APPROVER")) {
            return Stream.empty();
        }
        return agreements.covers(actor).stream()
                .filter(sheet -> MoveCover.offered(actor, sheet.cover()).contains(CoverMove.CONFIRM))
                .map(sheet -> new Todo(
                        Todo.Kind.AGREEMENT,
                        "%s bestätigen".formatted(sheet.cover().kind().label()),
                        "Festgehalten von %s: %s"
                                .formatted(
                                        sheet.provider().name(), sheet.cover().note()),
                        "/avv",
                        sheet.cover().proposed().at()));
    }

    private Stream<Todo> reviews(Actor actor) {
        if (!actor.has("CATALOGUE_EDITOR")) {
            return Stream.empty();
        }
        return desk.waiting(actor, AT_MOST).stream().map(TodoList::review);
    }

    /** Services that end without a successor in sight: the successor is not booked, nor is the service left earlier. */
    private static Stream<Todo> endings(Actor actor, List<BookingFile> running) {
        if (!actor.has("ORDERER")) {
            return Stream.empty();
        }
        var booked =
                running.stream().map(file -> file.booking().offering().id()).collect(Collectors.toSet());
        return running.stream()
                .filter(file -> file.booking().state().passesOn())
                .flatMap(file -> ending(file, booked).stream());
    }

    private static Optional<Todo> ending(BookingFile file, Set<OfferingId> booked) {
        var booking = file.booking();
        var end = file.discontinuation();
        var leavesOn = booking.terminatesOn();
        if (end == null || (leavesOn != null && leavesOn.isBefore(end.endOfLifeOn()))) {
            return Optional.empty();
        }
        var successor = end.successor();
        return successor != null && booked.contains(successor.id())
                ? Optional.empty()
                : Optional.of(new Todo(
                        Todo.Kind.DISCONTINUATION,
                        booking.offering().name() + " wird eingestellt: Nachfolge regeln",
                        "Letzter Tag ist der %s. %s"
                                .formatted(
                                        GermanText.day(end.endOfLifeOn()),
                                        successor == null
                                                ? "Der Anbieter nennt keinen Nachfolger."
                                                : "Nachfolger: " + successor.name()),
                        "/buchungen/" + booking.id(),
                        end.announcedAt()));
    }

    private Stream<Todo> ends(Actor actor) {
        if (!actor.has("CATALOGUE_EDITOR")) {
            return Stream.empty();
        }
        return discontinuations.waiting(actor, AT_MOST).stream().flatMap(waiting -> end(waiting).stream());
    }

    private static Optional<Todo> end(ReadDiscontinuation.Waiting waiting) {
        var proposed = waiting.planned().waiting();
        return proposed == null
                ? Optional.empty()
                : Optional.of(new Todo(
                        Todo.Kind.APPROVAL,
                        (waiting.planned().state() == DiscontinuationState.PROPOSED
                                        ? "Abkündigung von %s freigeben"
                                        : "Rücknahme der Abkündigung von %s freigeben")
                                .formatted(waiting.offering().name()),
                        "Vorgeschlagen von " + proposed.by().name(),
                        "/abkuendigungen/" + waiting.offering().id(),
                        proposed.at()));
    }

    private Stream<Todo> grounds(Actor actor) {
        if (!actor.has("CATALOGUE_EDITOR")) {
            return Stream.empty();
        }
        return exemptions.waiting(actor).stream().map(TodoList::ground);
    }

    private static Todo ground(ReadExemptions.Sheet sheet) {
        var proposed = sheet.exemption().proposed();
        return new Todo(
                Todo.Kind.APPROVAL,
                "Vergaberechtlichen Grund freigeben: " + sheet.whom(),
                "Festgehalten von " + proposed.by().name(),
                "/vergaberecht",
                proposed.at());
    }

    /** Told from sixty days before the last one on, and again from fourteen on. */
    private Stream<Todo> evidence(Actor actor) {
        if (!actor.has("CATALOGUE_EDITOR")) {
            return Stream.empty();
        }
        return evidence.expiring(actor, AT_MOST).stream().map(TodoList::renewal);
    }

    private static Todo renewal(ReadEvidence.Expiring expiring) {
        var details = expiring.evidence().details();
        var until = Objects.requireNonNull(details.validUntil());
        var days = expiring.daysLeft();
        var early = days > Evidence.LATE_WARNING;
        return new Todo(
                Todo.Kind.EVIDENCE,
                (days < 0
                                ? "Nachweis von %s ist abgelaufen: bitte erneuern"
                                : early ? "Nachweis von %s erneuern" : "Nachweis von %s dringend erneuern")
                        .formatted(expiring.offering()),
                "%s, gültig bis %s%s"
                        .formatted(
                                details.kind().label(),
                                GermanText.day(until),
                                days < 0 ? "" : days == 1 ? ", noch 1 Tag" : ", noch %d Tage".formatted(days)),
                "/nachweise/" + expiring.evidence().offering(),
                until.minusDays(early ? Evidence.EARLY_WARNING : Evidence.LATE_WARNING)
                        .atStartOfDay(BusinessTime.ZONE)
                        .toInstant());
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

    private static String title(TaskKind kind) {
        return switch (kind) {
            case ACTIVATION -> "%s für %s bereitstellen";
            case SUSPENSION -> "Zugang zu %s für %s sperren";
            case RESUMPTION -> "Zugang zu %s für %s wieder öffnen";
            case DEPROVISIONING -> "%s für %s zurückbauen";
        };
    }

    private static Todo task(TaskFile file) {
        return new Todo(
                Todo.Kind.valueOf(file.task().kind().name()),
                title(file.task().kind())
                        .formatted(
                                file.booking().offering().name(),
                                file.consumer().name()),
                "Buchung %s, Tarif %s, fällig am %s"
                        .formatted(
                                file.booking().number(),
                                file.booking().plan().name(),
                                GermanText.day(file.task().dueOn())),
                "/bereitstellung/" + file.task().id(),
                file.task().createdAt());
    }
}
