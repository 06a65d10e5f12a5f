package de.allmende.marketplace.quota;

import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class QuotaConfiguration {

    @Bean
    QuotaUses quotaUses(Quotas quotas, Holdings holdings) {
        return new CountQuotas(quotas, holdings);
    }

    @Bean
    SetQuota setQuota(
            TenantTransactions transactions,
            Quotas quotas,
            Offerings offerings,
            TenantFacts tenants,
            AuditTrail audit,
            BusinessTime time) {
        return new SetQuota(transactions, quotas, offerings, tenants, audit, time);
    }

    @Bean
    LiftQuota liftQuota(
            TenantTransactions transactions,
            Quotas quotas,
            Offerings offerings,
            TenantFacts tenants,
            AuditTrail audit,
            BusinessTime time) {
        return new LiftQuota(transactions, quotas, offerings, tenants, audit, time);
    }

    @Bean
    ReadQuotas readQuotas(
            TenantTransactions transactions,
            Quotas quotas,
            Holdings holdings,
            QuotaUses quotaUses,
            Offerings offerings,
            TenantFacts tenants,
            BusinessTime time) {
        return new ReadQuotas(transactions, quotas, holdings, quotaUses, offerings, tenants, time);
    }
}
