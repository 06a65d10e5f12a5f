package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.BeforeActivation;
import de.allmende.marketplace.booking.Person;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * The provider cannot deliver what was ordered, and says why: the booking is over before it began. Refusals: no such task; already
 * done; nothing is to be set up.
 */
public final class DeclineBooking {

    private final TenantTransactions transactions;
    private final OpenTasks openTasks;
    private final FulfilmentTasks tasks;
    private final BeforeActivation beforeActivation;

    public DeclineBooking(
            TenantTransactions transactions,
            OpenTasks openTasks,
            FulfilmentTasks tasks,
            BeforeActivation beforeActivation) {
        this.transactions = transactions;
        this.openTasks = openTasks;
        this.tasks = tasks;
        this.beforeActivation = beforeActivation;
    }

    public Outcome<FulfilmentTask, TaskRefusal> decline(Actor fulfiller, FulfilmentTaskId id, String reason) {
        return transactions.write(
                fulfiller, () -> openTasks.lock(fulfiller, id).flatMap(locked -> declined(fulfiller, locked, reason)));
    }

    private Outcome<FulfilmentTask, TaskRefusal> declined(Actor fulfiller, OpenTasks.Locked locked, String reason) {
        var declined = beforeActivation.decline(fulfiller, locked.booking(), reason);
        if (declined.isEmpty()) {
            return Outcome.refused(
                    new TaskRefusal.NotToBeSetUp(locked.booking().state().label()));
        }
        var task = locked.task()
                .completed(new FulfilmentTask.Completion(
                        Person.of(fulfiller), declined.get().stateSince(), null, "Abgelehnt: " + reason));
        tasks.complete(task);
        return Outcome.done(task);
    }
}
