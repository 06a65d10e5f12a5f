package de.allmende.marketplace.evidence;

import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class EvidenceConfiguration {

    @Bean
    AddEvidence addEvidence(TenantTransactions transactions, Evidences evidences, AuditTrail audit, BusinessTime time) {
        return new AddEvidence(transactions, evidences, audit, time);
    }

    @Bean
    RemoveEvidence removeEvidence(
            TenantTransactions transactions, Evidences evidences, AuditTrail audit, BusinessTime time) {
        return new RemoveEvidence(transactions, evidences, audit, time);
    }

    @Bean
    ReadEvidence readEvidence(
            TenantTransactions transactions, BrowseCatalogue catalogue, Evidences evidences, BusinessTime time) {
        return new ReadEvidence(transactions, catalogue, evidences, time);
    }
}
