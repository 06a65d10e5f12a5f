package de.allmende.billing.invoice;

import de.allmende.billing.document.InvoiceCheck;
import de.allmende.billing.document.InvoicePdf;
import de.allmende.billing.document.InvoiceWriter;
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
    DocumentWarmUp documentWarmUp(InvoiceWriter writer, InvoiceCheck check, InvoicePdf pdf) {
        return new DocumentWarmUp(writer, check, pdf);
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
            InvoiceWriter writer,
            InvoiceCheck check,
            InvoicePdf pdf,
            AuditTrail audit,
            TenantTransactions transactions) {
        return new CheckDraft(drafts, documents, writer, check, pdf, audit, transactions);
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
            InvoiceWriter writer,
            InvoiceCheck check,
            InvoicePdf pdf,
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
                writer,
                check,
                pdf,
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
            InvoiceWriter writer,
            InvoicePdf pdf,
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
                writer,
                pdf,
                invoices,
                ledger,
                facts,
                audit,
                transactions,
                time);
    }
}
