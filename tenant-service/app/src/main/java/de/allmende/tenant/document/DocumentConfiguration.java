package de.allmende.tenant.document;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.member.Looks;
import de.allmende.tenant.member.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    FileDocument fileDocument(
            TenantTransactions transactions,
            Tenants tenants,
            MembershipDocuments documents,
            AuditTrail audit,
            BusinessTime time) {
        return new FileDocument(transactions, tenants, documents, audit, time);
    }

    @Bean
    RemoveDocument removeDocument(
            TenantTransactions transactions,
            Tenants tenants,
            MembershipDocuments documents,
            AuditTrail audit,
            BusinessTime time) {
        return new RemoveDocument(transactions, tenants, documents, audit, time);
    }

    @Bean
    ReadDocuments readDocuments(
            TenantTransactions transactions, Tenants tenants, MembershipDocuments documents, Looks looks) {
        return new ReadDocuments(transactions, tenants, documents, looks);
    }
}
