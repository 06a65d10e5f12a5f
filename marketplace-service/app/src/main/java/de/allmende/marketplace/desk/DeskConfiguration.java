package de.allmende.marketplace.desk;

import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class DeskConfiguration {

    @Bean
    OpenOffering openOffering(
            TenantTransactions transactions,
            OfferingVersions versions,
            OpenedOfferings openedOfferings,
            AuditTrail audit,
            BusinessTime time) {
        return new OpenOffering(transactions, versions, openedOfferings, audit, time);
    }

    @Bean
    DraftNextVersion draftNextVersion(
            TenantTransactions transactions, OfferingVersions versions, AuditTrail audit, BusinessTime time) {
        return new DraftNextVersion(transactions, versions, audit, time);
    }

    @Bean
    EditDraft editDraft(
            TenantTransactions transactions, OfferingVersions versions, AuditTrail audit, BusinessTime time) {
        return new EditDraft(transactions, versions, audit, time);
    }

    @Bean
    SubmitVersion submitVersion(
            TenantTransactions transactions,
            OfferingVersions versions,
            TenantFacts tenants,
            AuditTrail audit,
            BusinessTime time) {
        return new SubmitVersion(transactions, versions, new ProviderNames(tenants), audit, time);
    }

    @Bean
    PutBackVersion putBackVersion(TenantTransactions transactions, OfferingVersions versions, AuditTrail audit) {
        return new PutBackVersion(transactions, versions, audit);
    }

    @Bean
    DecideVersion decideVersion(
            TenantTransactions transactions,
            OfferingVersions versions,
            Offerings offerings,
            TenantFacts tenants,
            ComponentPrices prices,
            AuditTrail audit,
            BusinessTime time) {
        return new DecideVersion(transactions, versions, offerings, tenants, prices, audit, time);
    }

    @Bean
    ReadDesk readDesk(TenantTransactions transactions, OfferingVersions versions, TenantFacts tenants) {
        return new ReadDesk(transactions, versions, new ProviderNames(tenants));
    }
}
