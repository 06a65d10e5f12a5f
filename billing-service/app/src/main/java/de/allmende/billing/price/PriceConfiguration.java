package de.allmende.billing.price;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class PriceConfiguration {

    @Bean
    AddPriceVersion addPriceVersion(
            Prices prices, OfferingOwners owners, AuditTrail audit, TenantTransactions transactions) {
        return new AddPriceVersion(prices, owners, audit, transactions);
    }

    @Bean
    DecidePrice decidePrice(
            TenantTransactions transactions,
            Prices prices,
            OfferingOwners owners,
            AuditTrail audit,
            BusinessTime time) {
        return new DecidePrice(transactions, prices, owners, audit, time);
    }
}
