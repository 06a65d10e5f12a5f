package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.BookingState;
import de.allmende.marketplace.booking.FulfilmentOrders;
import de.allmende.marketplace.booking.Person;
import de.allmende.platform.tenancy.Actor;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;

/** Puts a booking's work on the provider's list. With the order to clear up, the service is over for everyone. */
public final class OpenFulfilmentTask implements FulfilmentOrders {

    private final FulfilmentTasks tasks;
    private final ServiceInstances instances;
    private final OfferingUsers users;

    public OpenFulfilmentTask(FulfilmentTasks tasks, ServiceInstances instances, OfferingUsers users) {
        this.tasks = tasks;
        this.instances = instances;
        this.users = users;
    }

    @Override
    public void activation(Actor actor, Booking booking, LocalDate dueOn) {
        tasks.add(FulfilmentTask.open(booking, TaskKind.ACTIVATION, dueOn));
    }

    @Override
    public void resume(Actor actor, Booking booking, long daysWaited) {
        tasks.lockOpen(booking)
                .ifPresent(task -> tasks.postpone(task, task.dueOn().plusDays(daysWaited)));
    }

    @Override
    public void callOff(Actor actor, Booking booking, String note) {
        completeOpen(actor, booking, booking.stateSince(), note);
    }

    @Override
    public void closeAccess(Actor actor, Booking booking, LocalDate dueOn) {
        access(actor, booking, TaskKind.SUSPENSION, dueOn);
    }

    @Override
    public void reopenAccess(Actor actor, Booking booking, LocalDate dueOn) {
        access(actor, booking, TaskKind.RESUMPTION, dueOn);
    }

    /** While the opposite is still to be done, the access is as it shall be. */
    private void access(Actor actor, Booking booking, TaskKind kind, LocalDate dueOn) {
        if (!completeOpen(actor, booking, booking.stateSince(), "Entfällt, weil es vorher anders kam")) {
            tasks.add(FulfilmentTask.open(booking, kind, dueOn));
        }
    }

    /** Whether there was something open. */
    private boolean completeOpen(Actor actor, Booking booking, Instant at, String note) {
        var open = tasks.lockOpen(booking)
                .map(task -> task.completed(new FulfilmentTask.Completion(Person.of(actor), at, null, note)));
        open.ifPresent(tasks::complete);
        return open.isPresent();
    }

    @Override
    public void deprovisioning(Actor actor, Booking booking, LocalDate dueOn) {
        var lastDay = Objects.requireNonNull(booking.terminatesOn(), "a leaving booking has a last day");
        instances.end(booking, lastDay);
        users.remove(booking, lastDay);
        callOff(actor, booking, "Entfällt, weil der Dienst zurückgebaut wird");
        tasks.add(FulfilmentTask.open(booking, TaskKind.DEPROVISIONING, dueOn));
    }

    @Override
    public void reorder(Actor actor, Booking passedOn, Booking takenOver, LocalDate dueOn) {
        completeOpen(actor, passedOn, takenOver.stateSince(), "Weiter als Buchung " + takenOver.number());
        tasks.add(FulfilmentTask.open(takenOver, TaskKind.ACTIVATION, dueOn));
    }

    @Override
    public UUID handOver(Actor actor, Booking passedOn, Booking takenOver, String consumerName) {
        var before = instances.of(passedOn).orElseThrow();
        var since = Objects.requireNonNull(takenOver.activeSince(), "what exists is active");
        var lastDay = since.minusDays(1);
        instances.end(passedOn, lastDay);
        users.remove(passedOn, lastDay);
        var instance = new ServiceInstance(
                ServiceInstanceId.next(),
                takenOver.id(),
                takenOver.provider(),
                takenOver.consumer(),
                before.offeringKey(),
                since,
                null,
                before.accessUrl());
        instances.add(instance);
        users.add(takenOver, consumerName, since);
        boolean rested = passedOn.state() == BookingState.SUSPENDED;
        boolean waited =
                completeOpen(actor, passedOn, takenOver.stateSince(), "Weiter als Buchung " + takenOver.number());
        if (rested != waited) {
            tasks.add(FulfilmentTask.open(takenOver, TaskKind.RESUMPTION, since));
        }
        return instance.id().value();
    }
}
