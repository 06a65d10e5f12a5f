package de.allmende.tenant.merger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.affiliation.PassOnAffiliations;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MergerConfiguration {

    @Bean
    RecordMerger recordMerger(
            TenantTransactions transactions, Tenants tenants, Mergers mergers, AuditTrail audit, BusinessTime time) {
        return new RecordMerger(transactions, tenants, mergers, audit, time);
    }

    @Bean
    ReleaseMerger releaseMerger(
            TenantTransactions transactions,
            Tenants tenants,
            Mergers mergers,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        return new ReleaseMerger(transactions, tenants, mergers, announcements, audit, time);
    }

    @Bean
    DiscardMerger discardMerger(
            TenantTransactions transactions,
            Tenants tenants,
            Mergers mergers,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        return new DiscardMerger(transactions, tenants, mergers, announcements, audit, time);
    }

    @Bean
    ReadMergers readMergers(TenantTransactions transactions, Tenants tenants, Mergers mergers) {
        return new ReadMergers(transactions, tenants, mergers);
    }

    @Bean
    TakeMergersIntoEffect takeMergersIntoEffect(
            TenantTransactions transactions,
            KnownTenants known,
            Mergers mergers,
            Tenants tenants,
            PassOnAffiliations passOnAffiliations,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        return new TakeMergersIntoEffect(
                transactions, known, mergers, tenants, passOnAffiliations, announcements, audit, time);
    }

    /** Looks often rather than at midnight, because the day is the business clock's, not the scheduler's. */
    @Bean
    RecurringTask<Void> mergerCalendar(TakeMergersIntoEffect takeMergersIntoEffect) {
        return Tasks.recurring("merger-calendar", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> takeMergersIntoEffect.takeDue());
    }
}
