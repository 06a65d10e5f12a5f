package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.BeforeActivation;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/**
 * The provider cannot set a service up without knowing more: it asks the consumer, and its time does not run until the answer.
 * Refusals: no such task; already done; nothing is to be set up, or a question waits already.
 */
public final class AskBack {

    private final TenantTransactions transactions;
    private final OpenTasks openTasks;
    private final BeforeActivation beforeActivation;

    public AskBack(TenantTransactions transactions, OpenTasks openTasks, BeforeActivation beforeActivation) {
        this.transactions = transactions;
        this.openTasks = openTasks;
        this.beforeActivation = beforeActivation;
    }

    public Outcome<FulfilmentTask, TaskRefusal> ask(Actor fulfiller, FulfilmentTaskId id, String question) {
        return transactions.write(
                fulfiller, () -> openTasks.lock(fulfiller, id).flatMap(locked -> asked(fulfiller, locked, question)));
    }

    private Outcome<FulfilmentTask, TaskRefusal> asked(Actor fulfiller, OpenTasks.Locked locked, String question) {
        return beforeActivation.ask(fulfiller, locked.booking(), question).isPresent()
                ? Outcome.done(locked.task())
                : Outcome.refused(
                        new TaskRefusal.NotToBeSetUp(locked.booking().state().label()));
    }
}
