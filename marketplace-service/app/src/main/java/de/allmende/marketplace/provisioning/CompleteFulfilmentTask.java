package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.ActivateBooking;
import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingEvent;
import de.allmende.marketplace.booking.EndBooking;
import de.allmende.marketplace.booking.Journal;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.booking.ProcessingAgreements;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import org.jspecify.annotations.Nullable;

/**
 * The provider reports that his work is done. After an activation exactly one service instance exists and the booking is
 * active; after clearing up it has ended. That an access is closed or open again is noted on the booking.
 *
 * <p>Refusals: no such task; already done; the processing agreement of what is to be set up is not effective.
 */
public final class CompleteFulfilmentTask {

    public record Command(
            FulfilmentTaskId task,
            @Nullable String accessUrl,
            @Nullable String note) {}

    private final TenantTransactions transactions;
    private final OpenTasks openTasks;
    private final FulfilmentTasks tasks;
    private final ServiceInstances instances;
    private final OfferingUsers users;
    private final TenantFacts tenants;
    private final ProcessingAgreements agreements;
    private final ActivateBooking activateBooking;
    private final EndBooking endBooking;
    private final Journal journal;
    private final AuditTrail audit;
    private final BusinessTime time;

    public CompleteFulfilmentTask(
            TenantTransactions transactions,
            OpenTasks openTasks,
            FulfilmentTasks tasks,
            ServiceInstances instances,
            OfferingUsers users,
            TenantFacts tenants,
            ProcessingAgreements agreements,
            ActivateBooking activateBooking,
            EndBooking endBooking,
            Journal journal,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.openTasks = openTasks;
        this.tasks = tasks;
        this.instances = instances;
        this.users = users;
        this.tenants = tenants;
        this.agreements = agreements;
        this.activateBooking = activateBooking;
        this.endBooking = endBooking;
        this.journal = journal;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<FulfilmentTask, TaskRefusal> complete(Actor fulfiller, Command command) {
        try {
            return transactions.write(
                    fulfiller,
                    () -> openTasks
                            .lock(fulfiller, command.task())
                            .flatMap(locked -> completed(fulfiller, locked, command)));
        } catch (RuntimeException e) {
            if (Constraints.violated(e)
                    .filter("booking_has_one_service_instance"::equals)
                    .isPresent()) {
                return Outcome.refused(new TaskRefusal.TaskAlreadyDone());
            }
            throw e;
        }
    }

    private Outcome<FulfilmentTask, TaskRefusal> completed(Actor fulfiller, OpenTasks.Locked locked, Command command) {
        var missing = agreements
                .of(locked.booking())
                .filter(_ -> locked.task().kind() == TaskKind.ACTIVATION)
                .filter(agreement -> !agreement.suffices());
        return missing.isPresent()
                ? Outcome.refused(new TaskRefusal.AgreementMissing(missing.get().label()))
                : Outcome.done(done(fulfiller, locked, command));
    }

    private FulfilmentTask done(Actor fulfiller, OpenTasks.Locked locked, Command command) {
        var booking = locked.booking();
        var task = locked.task()
                .completed(new FulfilmentTask.Completion(
                        Person.of(fulfiller), time.now(), command.accessUrl(), command.note()));
        tasks.complete(task);
        switch (task.kind()) {
            case ACTIVATION -> activate(fulfiller, booking, command);
            case SUSPENSION -> remark(fulfiller, booking, BookingEvent.ACCESS_CLOSED, command);
            case RESUMPTION -> remark(fulfiller, booking, BookingEvent.ACCESS_REOPENED, command);
            case DEPROVISIONING -> endBooking.end(fulfiller, booking, command.note());
        }
        audit.record(
                fulfiller,
                "FULFILMENT_TASK_COMPLETED",
                "fulfilment_task",
                task.id().value(),
                booking.number() + ": " + task.kind().label(),
                Change.of("Stand", TaskState.OPEN.label(), TaskState.DONE.label()));
        return task;
    }

    private void remark(Actor fulfiller, Booking booking, BookingEvent event, Command command) {
        journal.remark(fulfiller, booking, event, time.now(), command.note());
    }

    private void activate(Actor fulfiller, Booking booking, Command command) {
        var today = time.today();
        var instance = new ServiceInstance(
                ServiceInstanceId.next(),
                booking.id(),
                booking.provider(),
                booking.consumer(),
                booking.offering().key(),
                today,
                null,
                command.accessUrl());
        instances.add(instance);
        users.add(
                booking,
                tenants.find(booking.consumer())
                        .orElseGet(() -> TenantFact.unknown(booking.consumer()))
                        .name(),
                today);
        activateBooking.activate(fulfiller, booking, instance.id().value(), command.note());
    }
}
