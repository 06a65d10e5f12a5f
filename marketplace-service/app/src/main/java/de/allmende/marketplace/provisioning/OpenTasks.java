package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.Booking;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.Side;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;

/** Finds what a provider wants to act upon: a task that is still to be done, locked with its booking. */
public final class OpenTasks {

    private final FulfilmentTasks tasks;
    private final Bookings bookings;

    public OpenTasks(FulfilmentTasks tasks, Bookings bookings) {
        this.tasks = tasks;
        this.bookings = bookings;
    }

    record Locked(FulfilmentTask task, Booking booking) {}

    /** Within the act's transaction. Refusals: no such task; already done. */
    Outcome<Locked, TaskRefusal> lock(Actor fulfiller, FulfilmentTaskId id) {
        var locked = tasks.lock(fulfiller.tenant(), id);
        if (locked.isEmpty()) {
            return Outcome.refused(new TaskRefusal.TaskNotFound());
        }
        var task = locked.get();
        if (task.state() == TaskState.DONE) {
            return Outcome.refused(new TaskRefusal.TaskAlreadyDone());
        }
        return Outcome.done(new Locked(
                task,
                bookings.lock(fulfiller.tenant(), Side.PROVIDER, task.booking())
                        .orElseThrow(() -> new IllegalStateException("Task " + task.id() + " has no booking."))));
    }
}
