package de.allmende.tenant.support;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.member.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SupportConfiguration {

    @Bean
    RequestSupport requestSupport(
            TenantTransactions transactions, SupportCases cases, Tenants tenants, AuditTrail audit, BusinessTime time) {
        return new RequestSupport(transactions, cases, tenants, audit, time);
    }

    @Bean
    GrantSupport grantSupport(
            TenantTransactions transactions, SupportCases cases, AuditTrail audit, BusinessTime time) {
        return new GrantSupport(transactions, cases, audit, time);
    }

    @Bean
    EndSupport endSupport(TenantTransactions transactions, SupportCases cases, AuditTrail audit, BusinessTime time) {
        return new EndSupport(transactions, cases, audit, time);
    }

    @Bean
    EnterSupport enterSupport(
            TenantTransactions transactions, SupportCases cases, AuditTrail audit, BusinessTime time) {
        return new EnterSupport(transactions, cases, audit, time);
    }

    @Bean
    ReadSupportCases readSupportCases(TenantTransactions transactions, SupportCases cases) {
        return new ReadSupportCases(transactions, cases);
    }
}
