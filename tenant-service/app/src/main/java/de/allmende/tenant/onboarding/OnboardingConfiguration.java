package de.allmende.tenant.onboarding;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.claimrule.EndRightsOfProvider;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.CreatePerson;
import de.allmende.tenant.person.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OnboardingConfiguration {

    @Bean
    OpenOrganization openOrganization(
            TenantTransactions transactions, Tenants tenants, Identities identities, CreatePerson createPerson) {
        return new OpenOrganization(transactions, tenants, identities, createPerson);
    }

    @Bean
    CloseMachineLogin closeMachineLogin(TenantTransactions transactions, ApiClients clients, Identities identities) {
        return new CloseMachineLogin(transactions, clients, identities);
    }

    @Bean
    SettleLoginProvider settleLoginProvider(
            TenantTransactions transactions,
            LoginProviders providers,
            EndRightsOfProvider endRights,
            Identities identities) {
        return new SettleLoginProvider(transactions, providers, endRights, identities);
    }

    @Bean
    AdmitPerson admitPerson(TenantTransactions transactions, Tenants tenants, People people, Identities identities) {
        return new AdmitPerson(transactions, tenants, people, identities);
    }
}
