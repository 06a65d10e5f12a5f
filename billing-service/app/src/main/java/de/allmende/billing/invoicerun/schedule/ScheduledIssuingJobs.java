package de.allmende.billing.invoicerun.schedule;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import de.allmende.billing.invoicerun.IssuingJobs;
import de.allmende.billing.invoicerun.RunId;
import de.allmende.platform.tenancy.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Orders the task a little later: usually the release itself has issued everything by then. */
@Component
final class ScheduledIssuingJobs implements IssuingJobs {

    private static final Duration GRACE = Duration.ofSeconds(20);

    private final SchedulerClient scheduler;
    private final InstantSource realTime = InstantSource.system();

    ScheduledIssuingJobs(@Lazy SchedulerClient scheduler) {
        this.scheduler = scheduler;
    }

    @Override
    public void order(TenantId issuer, RunId run) {
        scheduler.scheduleIfNotExists(IssuingTask.DESCRIPTOR
                .instance(run.toString())
                .data(issuer.value().toString())
                .scheduledTo(realTime.instant().plus(GRACE)));
    }
}
