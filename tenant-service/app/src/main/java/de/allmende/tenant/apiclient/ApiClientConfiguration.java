package de.allmende.tenant.apiclient;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.member.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiClientConfiguration {

    @Bean
    CreateApiClient createApiClient(
            TenantTransactions transactions,
            ApiClients clients,
            Tenants tenants,
            Identities identities,
            AuditTrail audit,
            BusinessTime time) {
        return new CreateApiClient(transactions, clients, tenants, identities, audit, time);
    }

    @Bean
    ReadApiClients readApiClients(TenantTransactions transactions, ApiClients clients) {
        return new ReadApiClients(transactions, clients);
    }
}
