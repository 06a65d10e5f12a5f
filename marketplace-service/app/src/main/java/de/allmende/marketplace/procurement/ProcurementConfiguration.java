package de.allmende.marketplace.procurement;

import de.allmende.marketplace.booking.ProcurementGrounds;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class ProcurementConfiguration {

    @Bean
    ProcurementGrounds procurementGrounds(Exemptions exemptions) {
        return new GroundsInForce(exemptions);
    }

    @Bean
    ProposeExemption proposeExemption(
            TenantTransactions transactions,
            Exemptions exemptions,
            TenantFacts tenants,
            AuditTrail audit,
            BusinessTime time) {
        return new ProposeExemption(transactions, exemptions, tenants, audit, time);
    }

    @Bean
    MoveExemption moveExemption(
            TenantTransactions transactions,
            Exemptions exemptions,
            TenantFacts tenants,
            AuditTrail audit,
            BusinessTime time) {
        return new MoveExemption(transactions, exemptions, tenants, audit, time);
    }

    @Bean
    ReadExemptions readExemptions(TenantTransactions transactions, Exemptions exemptions, TenantFacts tenants) {
        return new ReadExemptions(transactions, exemptions, tenants);
    }
}
