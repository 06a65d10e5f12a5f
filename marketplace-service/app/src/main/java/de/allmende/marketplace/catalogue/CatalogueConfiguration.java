package de.allmende.marketplace.catalogue;

import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {

    @Bean
    BrowseCatalogue browseCatalogue(
            TenantTransactions transactions,
            Offerings offerings,
            Discontinuations discontinuations,
            QuotaUses quotas,
            Favourites favourites,
            Prices prices,
            BusinessTime time) {
        return new BrowseCatalogue(transactions, offerings, discontinuations, quotas, favourites, prices, time);
    }

    @Bean
    MarkOffering markOffering(
            TenantTransactions transactions, BrowseCatalogue catalogue, Favourites favourites, BusinessTime time) {
        return new MarkOffering(transactions, catalogue, favourites, time);
    }

    @Bean
    ExplainVisibility explainVisibility(
            TenantTransactions transactions, BrowseCatalogue catalogue, TenantFacts tenants) {
        return new ExplainVisibility(transactions, catalogue, tenants);
    }
}
