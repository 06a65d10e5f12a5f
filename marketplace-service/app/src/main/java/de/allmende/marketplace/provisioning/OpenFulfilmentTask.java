package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.FulfilmentOrders;
import de.allmende.platform.tenancy.Actor;
import java.time.LocalDate;
import java.util.Objects;

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
}
