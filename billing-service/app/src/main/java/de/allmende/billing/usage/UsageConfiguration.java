package de.allmende.billing.usage;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class UsageConfiguration {

    @Bean
    ReportUsage reportUsage(Usages usages, AuditTrail audit, TenantTransactions transactions, BusinessTime time) {
        return new ReportUsage(usages, audit, transactions, time);
    }
}
