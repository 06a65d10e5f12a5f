package de.allmende.tenant.onboarding.client;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerClient.ScheduleOptions;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.identity.LoginOrders;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;

/**
 * Orders are one-time tasks: they lie in the database with the change that needs them, are done right after the commit and
 * repeated until they succeed. They use the real clock: time travel must not delay them.
 */
final class ScheduledLoginOrders implements LoginOrders {

    static final TaskDescriptor<Void> OPEN_ORGANIZATION = TaskDescriptor.of("open-organization");
    static final TaskDescriptor<Void> ADMIT_PERSON = TaskDescriptor.of("admit-person");
    static final TaskDescriptor<Void> CLOSE_MACHINE = TaskDescriptor.of("close-machine");

    static final TaskDescriptor<Void> SETTLE_LOGIN_PROVIDER = TaskDescriptor.of("settle-login-provider");

    private static final ScheduleOptions RESCHEDULED = ScheduleOptions.WHEN_EXISTS_RESCHEDULE;

    private final ObjectProvider<SchedulerClient> scheduler;
    private final InstantSource realTime = InstantSource.system();

    ScheduledLoginOrders(ObjectProvider<SchedulerClient> scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void openOrganization(TenantId association, TenantId tenant) {
        order(OPEN_ORGANIZATION, new Pair(association.value(), tenant.value()));
    }

    @Override
    public void admitPerson(TenantId tenant, UUID person) {
        order(ADMIT_PERSON, new Pair(tenant.value(), person));
    }

    @Override
    public void closeMachine(TenantId tenant, UUID client, Duration in) {
        scheduler
                .getObject()
                .schedule(
                        CLOSE_MACHINE
                                .instance(new Pair(tenant.value(), client).text())
                                .scheduledTo(realTime.instant().plus(in)),
                        RESCHEDULED);
    }

    /** Each time an order of its own: one that runs now can neither be moved nor taken for this one, as it might have read before. */
    @Override
    public void settleLoginProvider(TenantId tenant, UUID provider) {
        var name = new Pair(tenant.value(), provider).text() + "/" + UUID.randomUUID();
        scheduler
                .getObject()
                .scheduleIfNotExists(SETTLE_LOGIN_PROVIDER.instance(name).scheduledTo(realTime.instant()));
    }

    private void order(TaskDescriptor<Void> task, Pair ids) {
        scheduler.getObject().scheduleIfNotExists(task.instance(ids.text()).scheduledTo(realTime.instant()));
    }

    /** Two ids as the name of a task's instance, or its beginning; ordering twice under one name is one order. */
    record Pair(UUID first, UUID second) {

        private static final int LENGTH = 36;

        static Pair of(String text) {
            return new Pair(
                    UUID.fromString(text.substring(0, LENGTH)),
                    UUID.fromString(text.substring(LENGTH + 1, 2 * LENGTH + 1)));
        }

        String text() {
            return first + "/" + second;
        }
    }
}
