package de.allmende.marketplace.agreement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.marketplace.agreement.pdf.AgreementLetter;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.Journal;
import de.allmende.marketplace.booking.ProcessingAgreements;
import de.allmende.marketplace.booking.Providers;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.document.AccessiblePdf;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class AgreementConfiguration {

    @Bean
    ProcessingAgreements processingAgreements(Agreements agreements, Covers covers, TenantFacts tenants) {
        return new AgreementsInForce(agreements, covers, tenants);
    }

    /** Built when the first agreement is drawn up; a start does not wait for fonts and layout. */
    @Bean
    @Lazy
    AgreementDocuments agreementDocuments() {
        return new AgreementLetter(new AccessiblePdf());
    }

    @Bean
    KeepAgreements keepAgreements(
            TenantTransactions transactions,
            Providers providers,
            Agreements agreements,
            @Lazy AgreementDocuments documents,
            Bookings bookings,
            Offerings offerings,
            TenantFacts tenants,
            Journal journal,
            BusinessTime time) {
        return new KeepAgreements(
                transactions, providers, agreements, documents, bookings, offerings, tenants, journal, time);
    }

    @Bean
    SignAgreement signAgreement(
            TenantTransactions transactions,
            Agreements agreements,
            Bookings bookings,
            Journal journal,
            BusinessTime time) {
        return new SignAgreement(transactions, agreements, bookings, journal, time);
    }

    @Bean
    RecordCover recordCover(
            TenantTransactions transactions, Covers covers, Bookings bookings, AuditTrail audit, BusinessTime time) {
        return new RecordCover(transactions, covers, bookings, audit, time);
    }

    @Bean
    MoveCover moveCover(
            TenantTransactions transactions, Covers covers, TenantFacts tenants, AuditTrail audit, BusinessTime time) {
        return new MoveCover(transactions, covers, tenants, audit, time);
    }

    @Bean
    ReadAgreements readAgreements(
            TenantTransactions transactions,
            Agreements agreements,
            Covers covers,
            Bookings bookings,
            TenantFacts tenants) {
        return new ReadAgreements(transactions, agreements, covers, bookings, tenants);
    }

    @Bean
    ReadProcessingActivities readProcessingActivities(
            TenantTransactions transactions,
            Bookings bookings,
            Offerings offerings,
            ProcessingAgreements agreements,
            TenantFacts tenants) {
        return new ReadProcessingActivities(transactions, bookings, offerings, agreements, tenants);
    }

    @Bean
    RecurringTask<Void> agreementCalendar(KeepAgreements keepAgreements) {
        return Tasks.recurring("agreement-calendar", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> keepAgreements.keep());
    }
}
