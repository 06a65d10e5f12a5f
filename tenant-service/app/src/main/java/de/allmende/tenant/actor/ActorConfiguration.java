package de.allmende.tenant.actor;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.security.CachedActorDirectory;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.tenant.affiliation.Affiliations;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.claimrule.HearLogin;
import de.allmende.tenant.deputy.Deputies;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.People;
import de.allmende.tenant.support.SupportCases;
import de.allmende.tenant.suspension.Suspensions;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

@Configuration(proxyBeanMethods = false)
class ActorConfiguration {

    @Bean
    Doors doors(Tenants tenants, Suspensions suspensions) {
        return new Doors(tenants, suspensions);
    }

    /** For the other services, which keep the answers themselves. */
    @Bean
    TenantActorDirectory tenantActorDirectory(
            Logins logins,
            TenantTransactions transactions,
            Doors doors,
            People people,
            Deputies deputies,
            ApiClients clients,
            SupportCases supportCases,
            Affiliations affiliations,
            LoginProviders providers,
            HearLogin hearLogin,
            @Value("${allmende.portal-client:allmende-portal}") String portal,
            BusinessTime time) {
        return new TenantActorDirectory(
                logins,
                transactions,
                doors,
                people,
                deputies,
                clients,
                supportCases,
                affiliations,
                providers,
                hearLogin,
                portal,
                time);
    }

    /** For this service's own doors. */
    @Bean
    @Primary
    ActorDirectory ownActorDirectory(TenantActorDirectory directory) {
        return new CachedActorDirectory(directory, InstantSource.system());
    }

    @Bean
    ReadMe readMe(
            TenantTransactions transactions,
            Tenants tenants,
            People people,
            Deputies deputies,
            SupportCases supportCases,
            Affiliations affiliations,
            Logins logins,
            Doors doors,
            BusinessTime time) {
        return new ReadMe(transactions, tenants, people, deputies, supportCases, affiliations, logins, doors, time);
    }

    @Bean
    ActForTenant actForTenant(
            TenantTransactions transactions,
            Affiliations affiliations,
            People people,
            Logins logins,
            Doors doors,
            AuditTrail audit,
            BusinessTime time) {
        return new ActForTenant(transactions, affiliations, people, logins, doors, audit, time);
    }
}
