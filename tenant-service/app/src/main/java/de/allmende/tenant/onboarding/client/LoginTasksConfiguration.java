package de.allmende.tenant.onboarding.client;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.apiclient.ApiClientId;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.onboarding.AdmitPerson;
import de.allmende.tenant.onboarding.CloseMachineLogin;
import de.allmende.tenant.onboarding.OpenOrganization;
import de.allmende.tenant.onboarding.SettleLoginProvider;
import de.allmende.tenant.onboarding.client.ScheduledLoginOrders.Pair;
import de.allmende.tenant.person.PersonId;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoginTasksConfiguration {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);

    @Bean
    LoginOrders loginOrders(ObjectProvider<SchedulerClient> scheduler) {
        return new ScheduledLoginOrders(scheduler);
    }

    @Bean
    OneTimeTask<Void> openOrganizationTask(OpenOrganization openOrganization) {
        return Tasks.oneTime(ScheduledLoginOrders.OPEN_ORGANIZATION)
                .onFailure(LoginTasksConfiguration::later)
                .execute((instance, context) -> {
                    var ids = Pair.of(instance.getId());
                    openOrganization.open(new TenantId(ids.first()), new TenantId(ids.second()));
                });
    }

    @Bean
    OneTimeTask<Void> admitPersonTask(AdmitPerson admitPerson) {
        return Tasks.oneTime(ScheduledLoginOrders.ADMIT_PERSON)
                .onFailure(LoginTasksConfiguration::later)
                .execute((instance, context) -> {
                    var ids = Pair.of(instance.getId());
                    admitPerson.admit(new TenantId(ids.first()), new PersonId(ids.second()));
                });
    }

    @Bean
    OneTimeTask<Void> closeMachineTask(CloseMachineLogin closeMachineLogin) {
        return Tasks.oneTime(ScheduledLoginOrders.CLOSE_MACHINE)
                .onFailure(LoginTasksConfiguration::later)
                .execute((instance, context) -> {
                    var ids = Pair.of(instance.getId());
                    closeMachineLogin.close(new TenantId(ids.first()), new ApiClientId(ids.second()));
                });
    }

    @Bean
    OneTimeTask<Void> settleLoginProviderTask(SettleLoginProvider settleLoginProvider) {
        return Tasks.oneTime(ScheduledLoginOrders.SETTLE_LOGIN_PROVIDER)
                .onFailure(LoginTasksConfiguration::later)
                .execute((instance, context) -> {
                    var ids = Pair.of(instance.getId());
                    settleLoginProvider.settle(new TenantId(ids.first()), new LoginProviderId(ids.second()));
                });
    }

    /** After 1 s, 2 s, 4 s … at most a minute, without end: somebody waits for the login. */
    private static void later(ExecutionComplete failed, ExecutionOperations<Void> task) {
        var wait = Duration.ofSeconds(1L << Math.min(failed.getExecution().consecutiveFailures, 6));
        task.reschedule(failed, failed.getTimeDone().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait));
    }
}
