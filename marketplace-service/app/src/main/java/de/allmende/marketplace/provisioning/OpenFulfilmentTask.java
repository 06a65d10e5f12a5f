package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.FulfilmentOrders;
import de.allmende.marketplace.booking.Person;
import de.allmende.platform.tenancy.Actor;
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
    public void deprovisioning(Actor actor, Booking booking, LocalDate dueOn) {
        var lastDay = Objects.requireNonNull(booking.terminatesOn(), "a leaving booking has a last day");
        instances.end(booking, lastDay);
        users.remove(booking, lastDay);
        tasks.add(FulfilmentTask.open(booking, TaskKind.DEPROVISIONING, dueOn));
    }

    @Override
    public void reorder(Actor actor, Booking passedOn, Booking takenOver, LocalDate dueOn) {
        tasks.lockOpen(passedOn)
                .map(task -> task.completed(new FulfilmentTask.Completion(
                        Person.of(actor), passedOn.stateSince(), null, "Weiter als Buchung " + takenOver.number())))
                .ifPresent(tasks::complete);
        tasks.add(FulfilmentTask.open(takenOver, TaskKind.ACTIVATION, dueOn));
    }

    @Override
    public UUID handOver(Booking passedOn, Booking takenOver, String consumerName) {
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
        return instance.id().value();
    }
}
