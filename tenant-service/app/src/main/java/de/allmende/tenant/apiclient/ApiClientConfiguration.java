package de.allmende.tenant.apiclient;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.member.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ApiClientConfiguration {

    @Bean
    NewLogin newLogin(
            ApiClients clients, Tenants tenants, Identities identities, LoginOrders orders, BusinessTime time) {
        return new NewLogin(clients, tenants, identities, orders, time);
    }

    @Bean
    CreateApiClient createApiClient(
            TenantTransactions transactions,
            ApiClients clients,
            Tenants tenants,
            NewLogin newLogin,
            AuditTrail audit,
            BusinessTime time) {
        return new CreateApiClient(transactions, clients, tenants, newLogin, audit, time);
    }

    @Bean
    RotateApiClient rotateApiClient(
            TenantTransactions transactions,
            ApiClients clients,
            NewLogin newLogin,
            AuditTrail audit,
            BusinessTime time) {
        return new RotateApiClient(transactions, clients, newLogin, audit, time);
    }

    @Bean
    WithdrawApiClient withdrawApiClient(
            TenantTransactions transactions,
            ApiClients clients,
            LoginOrders orders,
            AuditTrail audit,
            BusinessTime time) {
        return new WithdrawApiClient(transactions, clients, orders, audit, time);
    }

    @Bean
    ChangeScopes changeScopes(
            TenantTransactions transactions, ApiClients clients, AuditTrail audit, BusinessTime time) {
        return new ChangeScopes(transactions, clients, audit, time);
    }

    @Bean
    ReadApiClients readApiClients(TenantTransactions transactions, ApiClients clients) {
        return new ReadApiClients(transactions, clients);
    }
}
