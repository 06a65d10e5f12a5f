package de.allmende.billing.invoice;

import de.allmende.billing.document.InvoiceCheck;
import de.allmende.billing.document.InvoicePdf;
import de.allmende.billing.document.InvoiceWriters;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class InvoiceConfiguration {

    @Bean
    DraftDocuments draftDocuments(TenantFacts facts) {
        return new DraftDocuments(facts);
    }

    @Bean
    InvoiceForms invoiceForms(InvoiceWriters writers, InvoicePdf pdf) {
        return new InvoiceForms(writers, pdf);
    }

    @Bean
    DocumentWarmUp documentWarmUp(InvoiceForms forms, InvoiceCheck check) {
        return new DocumentWarmUp(forms, check);
    }

    @Bean
    ChangeInvoicePreference changeInvoicePreference(
            InvoicePreferences preferences, AuditTrail audit, TenantTransactions transactions, BusinessTime time) {
        return new ChangeInvoicePreference(preferences, audit, transactions, time);
    }

    /** In the background: the service is ready before. */
    @Bean
    @Order(9)
    ApplicationRunner warmUpDocuments(DocumentWarmUp warmUp) {
        return arguments -> Thread.ofPlatform().daemon().name("warm-up").start(warmUp);
    }

    @Bean
    CheckDraft checkDraft(
            InvoiceDrafts drafts,
            DraftDocuments documents,
            InvoicePreferences preferences,
            InvoiceForms forms,
            InvoiceCheck check,
            InvoicePdf pdf,
            AuditTrail audit,
            TenantTransactions transactions) {
        return new CheckDraft(drafts, documents, preferences, forms, check, pdf, audit, transactions);
    }

    @Bean
    RequestCancellation requestCancellation(
            Invoices invoices,
            Cancellations cancellations,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new RequestCancellation(invoices, cancellations, audit, transactions, time);
    }

    @Bean
    DiscardCancellation discardCancellation(
            Invoices invoices,
            Cancellations cancellations,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new DiscardCancellation(invoices, cancellations, audit, transactions, time);
    }

    @Bean
    ReleaseCancellation releaseCancellation(
            Invoices invoices,
            Cancellations cancellations,
            InvoiceDrafts drafts,
            DraftDocuments documents,
            NumberSeries numbers,
            InvoicePreferences preferences,
            InvoiceForms forms,
            InvoiceCheck check,
            Ledger ledger,
            Settlements settlements,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new ReleaseCancellation(
                invoices,
                cancellations,
                drafts,
                documents,
                numbers,
                preferences,
                forms,
                check,
                ledger,
                settlements,
                audit,
                transactions,
                time);
    }

    @Bean
    IssueInvoice issueInvoice(
            CheckDraft checkDraft,
            InvoiceDrafts drafts,
            DraftDocuments documents,
            NumberSeries numbers,
            InvoicePreferences preferences,
            InvoiceForms forms,
            Invoices invoices,
            Ledger ledger,
            TenantFacts facts,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new IssueInvoice(
                checkDraft,
                drafts,
                documents,
                numbers,
                preferences,
                forms,
                invoices,
                ledger,
                facts,
                audit,
                transactions,
                time);
    }
}
