package de.allmende.tenant.affiliation;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.member.Looks;
import de.allmende.tenant.member.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AffiliationConfiguration {

    @Bean
    AffiliateTenant affiliateTenant(
            TenantTransactions transactions, Tenants tenants, Affiliations affiliations, AuditTrail audit) {
        return new AffiliateTenant(transactions, tenants, affiliations, audit);
    }

    @Bean
    EndAffiliation endAffiliation(
            TenantTransactions transactions, Tenants tenants, Affiliations affiliations, AuditTrail audit) {
        return new EndAffiliation(transactions, tenants, affiliations, audit);
    }

    @Bean
    PassOnAffiliations passOnAffiliations(Tenants tenants, Affiliations affiliations) {
        return new PassOnAffiliations(tenants, affiliations);
    }

    @Bean
    ReadAffiliations readAffiliations(
            TenantTransactions transactions, Tenants tenants, Affiliations affiliations, Looks looks) {
        return new ReadAffiliations(transactions, tenants, affiliations, looks);
    }
}
