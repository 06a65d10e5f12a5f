package de.allmende.tenant.suspension;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.RestingServices;
import de.allmende.tenant.member.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class SuspensionConfiguration {

    @Bean
    RecordSuspension recordSuspension(
            TenantTransactions transactions,
            Tenants tenants,
            Suspensions suspensions,
            AuditTrail audit,
            BusinessTime time) {
        return new RecordSuspension(transactions, tenants, suspensions, audit, time);
    }

    @Bean
    PutIntoForce putIntoForce(
            Tenants tenants,
            Suspensions suspensions,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        return new PutIntoForce(tenants, suspensions, announcements, audit, time);
    }

    @Bean
    ReleaseSuspension releaseSuspension(
            TenantTransactions transactions,
            Tenants tenants,
            Suspensions suspensions,
            PutIntoForce putIntoForce,
            AuditTrail audit,
            BusinessTime time) {
        return new ReleaseSuspension(transactions, tenants, suspensions, putIntoForce, audit, time);
    }

    @Bean
    LiftSuspension liftSuspension(
            TenantTransactions transactions,
            Tenants tenants,
            Suspensions suspensions,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        return new LiftSuspension(transactions, tenants, suspensions, announcements, audit, time);
    }

    @Bean
    RestingServices restingServices(Suspensions suspensions) {
        return new RestingByGround(suspensions);
    }

    @Bean
    ReadSuspensions readSuspensions(TenantTransactions transactions, Tenants tenants, Suspensions suspensions) {
        return new ReadSuspensions(transactions, tenants, suspensions);
    }

    @Bean
    TakeSuspensionsIntoEffect takeSuspensionsIntoEffect(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            Suspensions suspensions,
            PutIntoForce putIntoForce,
            BusinessTime time) {
        return new TakeSuspensionsIntoEffect(transactions, known, tenants, suspensions, putIntoForce, time);
    }

    /** Looks often rather than at midnight, because the day is the business clock's, not the scheduler's. */
    @Bean
    RecurringTask<Void> suspensionCalendar(TakeSuspensionsIntoEffect takeSuspensionsIntoEffect) {
        return Tasks.recurring("suspension-calendar", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> takeSuspensionsIntoEffect.takeDue());
    }
}
