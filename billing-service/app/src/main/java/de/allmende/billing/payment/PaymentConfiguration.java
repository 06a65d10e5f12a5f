package de.allmende.billing.payment;

import de.allmende.billing.invoice.Invoices;
import de.allmende.billing.invoice.Settlements;
import de.allmende.billing.ledger.Ledger;
import de.allmende.billing.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class PaymentConfiguration {

    @Bean
    AllocationBook allocationBook(Payments payments, Ledger ledger) {
        return new AllocationBook(payments, ledger);
    }

    @Bean
    Settlements settlements(Payments payments, AllocationBook book, BusinessTime time) {
        return new PaymentSettlements(payments, book, time);
    }

    @Bean
    ImportStatements importStatements(
            Payments payments,
            OpenItems openItems,
            AllocationBook book,
            TenantFacts facts,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new ImportStatements(payments, openItems, book, facts, audit, transactions, time);
    }

    @Bean
    AllocatePayment allocatePayment(
            Payments payments,
            OpenItems openItems,
            Invoices invoices,
            AllocationBook book,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new AllocatePayment(payments, openItems, invoices, book, audit, transactions, time);
    }

    @Bean
    ReverseAllocation reverseAllocation(
            Payments payments,
            AllocationBook book,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new ReverseAllocation(payments, book, audit, transactions, time);
    }

    @Bean
    WriteOffPayment writeOffPayment(
            Payments payments,
            AllocationBook book,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new WriteOffPayment(payments, book, audit, transactions, time);
    }

    @Bean
    RemindConsumers remindConsumers(
            Payments payments,
            OpenItems openItems,
            Invoices invoices,
            Reminders reminders,
            AuditTrail audit,
            TenantTransactions transactions,
            BusinessTime time) {
        return new RemindConsumers(payments, openItems, invoices, reminders, audit, transactions, time);
    }
}
