package de.allmende.billing.invoicerun;

import de.allmende.billing.invoice.CheckDraft;
import de.allmende.billing.invoice.InvoiceDrafts;
import de.allmende.billing.invoice.IssueInvoice;
import de.allmende.billing.rating.RatingEngine;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.NamedPoints;
import de.allmende.platform.outbox.Watermarks;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class InvoiceRunConfiguration {

    @Bean
    CreateInvoiceRun createInvoiceRun(
            InvoiceRuns runs, AuditTrail audit, TenantTransactions transactions, BusinessTime time) {
        return new CreateInvoiceRun(runs, audit, transactions, time);
    }

    @Bean
    CalculateInvoiceRun calculateInvoiceRun(
            InvoiceRuns runs,
            RatingEngine engine,
            InvoiceDrafts drafts,
            CheckDraft checkDraft,
            Watermarks watermarks,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new CalculateInvoiceRun(runs, engine, drafts, checkDraft, watermarks, audit, transactions, time);
    }

    @Bean
    CheckInvoiceRun checkInvoiceRun(
            InvoiceRuns runs,
            InvoiceDrafts drafts,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new CheckInvoiceRun(runs, drafts, audit, transactions, time);
    }

    @Bean
    ReleaseInvoiceRun releaseInvoiceRun(
            InvoiceRuns runs, IssuingJobs jobs, AuditTrail audit, TenantTransactions transactions, BusinessTime time) {
        return new ReleaseInvoiceRun(runs, jobs, audit, transactions, time);
    }

    @Bean
    IssueInvoiceRun issueInvoiceRun(
            InvoiceRuns runs,
            InvoiceDrafts drafts,
            IssueInvoice issueInvoice,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time,
            NamedPoints points) {
        return new IssueInvoiceRun(runs, drafts, issueInvoice, audit, transactions, time, points);
    }
}
