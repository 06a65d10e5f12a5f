package de.allmende.marketplace.desk;

import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.catalogue.Dependencies;
import de.allmende.marketplace.catalogue.Discontinuations;
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
    Proofreader proofreader(
            TenantFacts tenants,
            Offerings offerings,
            Dependencies dependencies,
            Discontinuations discontinuations,
            BusinessTime time) {
        return new Proofreader(tenants, new CatalogueRules(offerings, dependencies, discontinuations, time));
    }

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
    ImportCatalogue importCatalogue(
            TenantTransactions transactions,
            OfferingVersions versions,
            OpenOffering openOffering,
            DraftNextVersion draftNextVersion,
            Proofreader proofreader,
            AuditTrail audit,
            BusinessTime time) {
        return new ImportCatalogue(transactions, versions, openOffering, draftNextVersion, proofreader, audit, time);
    }

    @Bean
    ExportCatalogue exportCatalogue(
            TenantTransactions transactions, Offerings offerings, Contents contents, BusinessTime time) {
        return new ExportCatalogue(transactions, offerings, contents, time);
    }

    @Bean
    SubmitVersion submitVersion(
            TenantTransactions transactions,
            OfferingVersions versions,
            Proofreader proofreader,
            AuditTrail audit,
            BusinessTime time) {
        return new SubmitVersion(transactions, versions, proofreader, audit, time);
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
            Proofreader proofreader,
            ComponentPrices prices,
            AuditTrail audit,
            BusinessTime time) {
        return new DecideVersion(transactions, versions, offerings, tenants, proofreader, prices, audit, time);
    }

    @Bean
    DiscontinuationTerms discontinuationTerms(
            Bookings bookings, Offerings offerings, Discontinuations discontinuations, BusinessTime time) {
        return new DiscontinuationTerms(bookings, offerings, discontinuations, time);
    }

    @Bean
    ProposeDiscontinuation proposeDiscontinuation(
            TenantTransactions transactions,
            PlannedDiscontinuations planned,
            DiscontinuationTerms terms,
            AuditTrail audit,
            BusinessTime time) {
        return new ProposeDiscontinuation(transactions, planned, terms, audit, time);
    }

    @Bean
    MoveDiscontinuation moveDiscontinuation(
            TenantTransactions transactions,
            PlannedDiscontinuations planned,
            DiscontinuationTerms terms,
            AuditTrail audit,
            BusinessTime time) {
        return new MoveDiscontinuation(transactions, planned, terms, audit, time);
    }

    @Bean
    ReadDiscontinuation readDiscontinuation(
            TenantTransactions transactions,
            PlannedDiscontinuations planned,
            Offerings offerings,
            Dependencies dependencies,
            DiscontinuationTerms terms) {
        return new ReadDiscontinuation(transactions, planned, offerings, dependencies, terms);
    }

    @Bean
    ReadDesk readDesk(TenantTransactions transactions, OfferingVersions versions, Proofreader proofreader) {
        return new ReadDesk(transactions, versions, proofreader);
    }
}
