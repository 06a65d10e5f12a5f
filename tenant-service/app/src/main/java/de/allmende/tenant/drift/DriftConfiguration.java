package de.allmende.tenant.drift;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.apiclient.WithdrawApiClient;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.IdentityInventory;
import de.allmende.tenant.loginprovider.DecideLoginProvider;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DriftConfiguration {

    private static final int MINUTES = 15;

    @Bean
    FindDrift findDrift(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            People people,
            ApiClients clients,
            LoginProviders providers,
            IdentityInventory inventory,
            Drifts drifts,
            BusinessTime time) {
        return new FindDrift(transactions, known, tenants, people, clients, providers, inventory, drifts, time);
    }

    @Bean
    ReadDrift readDrift(TenantTransactions transactions, Drifts drifts) {
        return new ReadDrift(transactions, drifts);
    }

    @Bean
    RepairDrift repairDrift(
            TenantTransactions transactions,
            Tenants tenants,
            People people,
            ApiClients clients,
            WithdrawApiClient withdrawApiClient,
            DecideLoginProvider decideLoginProvider,
            Identities identities,
            IdentityInventory inventory,
            FindDrift findDrift,
            Drifts drifts,
            AuditTrail audit,
            BusinessTime time) {
        return new RepairDrift(
                transactions,
                tenants,
                people,
                clients,
                withdrawApiClient,
                decideLoginProvider,
                identities,
                inventory,
                findDrift,
                drifts,
                audit,
                time);
    }

    @Bean
    RecurringTask<Void> loginDrift(FindDrift findDrift) {
        return Tasks.recurring("login-drift", FixedDelay.ofMinutes(MINUTES))
                .execute((instance, context) -> findDrift.everywhere());
    }
}
