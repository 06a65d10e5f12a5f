package de.allmende.platform.dataexport;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.platform.outbox.EventHandler;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.TenantId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The contribution of a service to the export of a tenant's data: ordered by an event, made in the background. */
@Configuration(proxyBeanMethods = false)
public class DataExportConfiguration {

    private static final TaskDescriptor<String> CONTRIBUTE = TaskDescriptor.of("contribute-to-export", String.class);
    private static final Duration PAUSE = Duration.ofSeconds(5);

    @Bean
    @ConditionalOnMissingBean
    ExportSink exportSink(GrpcNeighbours neighbours) {
        return new GrpcExportSink(neighbours);
    }

    /** The task's instance is the export, its data the tenant. Uses the real clock: time travel must not delay it. */
    @Bean
    ExportJobs exportJobs(ObjectProvider<SchedulerClient> scheduler) {
        var realTime = InstantSource.system();
        return (tenant, export) -> scheduler
                .getObject()
                .scheduleIfNotExists(CONTRIBUTE
                        .instance(export.toString())
                        .data(tenant.value().toString())
                        .scheduledTo(realTime.instant()));
    }

    @Bean
    EventHandler dataExportRequestedHandler(ExportJobs jobs) {
        return new DataExportRequestedHandler(jobs);
    }

    @Bean
    ContributeExport contributeExport(TenantTransactions transactions, List<ExportPart> parts, ExportSink sink) {
        return new ContributeExport(transactions, parts, sink);
    }

    /** Repeated until tenant-service has the part. */
    @Bean
    OneTimeTask<String> contributeToExport(ContributeExport contributeExport) {
        return Tasks.oneTime(CONTRIBUTE)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> contributeExport.contribute(
                        new TenantId(UUID.fromString(instance.getData())), UUID.fromString(instance.getId())));
    }
}
