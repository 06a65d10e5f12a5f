package de.allmende.tenant.onboarding.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.ScheduledExecution;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestDatabase;
import de.allmende.tenant.onboarding.client.ScheduledLoginOrders.Pair;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;

class ScheduledLoginOrdersIT {

    private final TestDatabase database = TestDatabase.of("tenant");
    private final SchedulerClient scheduler = SchedulerClient.Builder.create(database.app())
            .tableName("plumbing.scheduled_tasks")
            .build();

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void theNextOrderIsTakenWhileTheLastOneIsBeingDone() {
        var beans = new StaticListableBeanFactory();
        beans.addBean("scheduler", scheduler);
        var orders = new ScheduledLoginOrders(beans.getBeanProvider(SchedulerClient.class));
        var wanted = new Pair(UUID.randomUUID(), UUID.randomUUID());

        orders.settleLoginProvider(new TenantId(wanted.first()), wanted.second());
        database.context().execute("update plumbing.scheduled_tasks set picked = true");
        orders.settleLoginProvider(new TenantId(wanted.first()), wanted.second());

        assertThat(scheduler.getScheduledExecutionsForTask("settle-login-provider"))
                .extracting(ScheduledExecution::getTaskInstance)
                .extracting(instance -> Pair.of(instance.getId()))
                .contains(wanted);
        assertThat(database.context().fetchCount(DSL.table("plumbing.scheduled_tasks")))
                .isEqualTo(2);
    }
}
