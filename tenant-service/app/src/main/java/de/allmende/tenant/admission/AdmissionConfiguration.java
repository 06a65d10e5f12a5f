package de.allmende.tenant.admission;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AdmissionConfiguration {

    @Bean
    SubmitAdmissionRequest submitAdmissionRequest(
            KnownTenants known,
            TenantTransactions transactions,
            Tenants tenants,
            CreateTenant createTenant,
            AdmissionRequests requests,
            AuditTrail audit,
            BusinessTime time) {
        return new SubmitAdmissionRequest(known, transactions, tenants, createTenant, requests, audit, time);
    }

    @Bean
    ReadAdmissionRequests readAdmissionRequests(
            TenantTransactions transactions, AdmissionRequests requests, Register register, Tenants tenants) {
        return new ReadAdmissionRequests(transactions, requests, register, tenants);
    }

    @Bean
    TakeUpAdmissionRequest takeUpAdmissionRequest(
            TenantTransactions transactions,
            AdmissionRequests requests,
            Tenants tenants,
            CreateTenant createTenant,
            AuditTrail audit,
            BusinessTime time) {
        return new TakeUpAdmissionRequest(transactions, requests, tenants, createTenant, audit, time);
    }

    @Bean
    DeclineAdmissionRequest declineAdmissionRequest(
            TenantTransactions transactions, AdmissionRequests requests, AuditTrail audit, BusinessTime time) {
        return new DeclineAdmissionRequest(transactions, requests, audit, time);
    }
}
