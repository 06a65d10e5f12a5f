package de.allmende.tenant.audit;

import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class AuditConfiguration {

    @Bean
    ReadAuditEntries readAuditEntries(TenantTransactions transactions, AuditEntries entries) {
        return new ReadAuditEntries(transactions, entries);
    }
}
