package de.allmende.billing.invoicerun.schedule;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.allmende.billing.invoicerun.IssueInvoiceRun;
import de.allmende.billing.invoicerun.RunId;
import de.allmende.platform.tenancy.TenantId;
import java.time.Duration;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The task that issues a released run; repeated until the run is issued. */
@Configuration(proxyBeanMethods = false)
class IssuingTask {

    static final TaskDescriptor<String> DESCRIPTOR = TaskDescriptor.of("issue-invoice-run", String.class);

    private static final Duration PAUSE = Duration.ofSeconds(30);

    /** The task's instance is the run, its data the issuer. */
    @Bean
    OneTimeTask<String> issueReleasedRun(IssueInvoiceRun issueInvoiceRun) {
        return Tasks.oneTime(DESCRIPTOR)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(PAUSE))
                .execute((instance, context) -> issueInvoiceRun.issue(
                        new TenantId(UUID.fromString(instance.getData())), RunId.parse(instance.getId())));
    }
}
