package de.allmende.tenant.loginprovider;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.member.Looks;
import de.allmende.tenant.member.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class LoginProviderConfiguration {

    @Bean
    RegisterLoginProvider registerLoginProvider(
            TenantTransactions transactions,
            Tenants tenants,
            LoginProviders providers,
            Discovery discovery,
            Identities identities,
            AuditTrail audit,
            BusinessTime time) {
        return new RegisterLoginProvider(transactions, tenants, providers, discovery, identities, audit, time);
    }

    @Bean
    DecideLoginProvider decideLoginProvider(
            TenantTransactions transactions,
            LoginProviders providers,
            LoginOrders orders,
            AuditTrail audit,
            BusinessTime time) {
        return new DecideLoginProvider(transactions, providers, orders, audit, time);
    }

    @Bean
    ReadLoginProviders readLoginProviders(
            TenantTransactions transactions, Tenants tenants, LoginProviders providers, Looks looks) {
        return new ReadLoginProviders(transactions, tenants, providers, looks);
    }
}
