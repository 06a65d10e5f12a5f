package de.allmende.billing.financeexport;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class FinanceExportConfiguration {

    @Bean
    ChangeExportProfile changeExportProfile(
            ExportProfiles profiles, AuditTrail audit, TenantTransactions transactions, BusinessTime time) {
        return new ChangeExportProfile(profiles, audit, transactions, time);
    }

    @Bean
    ExportForFinance exportForFinance(
            ExportProfiles profiles, ChargedInvoices invoices, TenantTransactions transactions) {
        return new ExportForFinance(profiles, invoices, transactions);
    }

    @Bean
    ExportCosts exportCosts(ChargedInvoices invoices, TenantTransactions transactions) {
        return new ExportCosts(invoices, transactions);
    }
}
