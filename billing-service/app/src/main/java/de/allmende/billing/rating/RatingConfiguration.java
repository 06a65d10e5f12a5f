package de.allmende.billing.rating;

import de.allmende.billing.price.Prices;
import de.allmende.billing.tax.TaxCases;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class RatingConfiguration {

    @Bean
    QuotePrice quotePrice(
            RatingEngine engine, Prices prices, TaxCases taxCases, TenantTransactions transactions, BusinessTime time) {
        return new QuotePrice(engine, prices, taxCases, transactions, time);
    }
}
