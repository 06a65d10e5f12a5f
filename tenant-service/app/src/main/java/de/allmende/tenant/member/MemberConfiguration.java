package de.allmende.tenant.member;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    @Bean
    CreateTenant createTenant(
            TenantTransactions transactions,
            Register register,
            Tenants tenants,
            Announcements announcements,
            LoginOrders orders,
            AuditTrail audit,
            BusinessTime time) {
        return new CreateTenant(transactions, register, tenants, announcements, orders, audit, time);
    }

    @Bean
    TenantChange tenantChange(
            TenantTransactions transactions, Tenants tenants, Announcements announcements, AuditTrail audit) {
        return new TenantChange(transactions, tenants, announcements, audit);
    }

    @Bean
    ChangeTenant changeTenant(TenantChange change, Tenants tenants, Memberships memberships, BusinessTime time) {
        return new ChangeTenant(change, tenants, memberships, time);
    }

    @Bean
    EditMasterData editMasterData(
            TenantTransactions transactions, Tenants tenants, Announcements announcements, AuditTrail audit) {
        return new EditMasterData(transactions, tenants, announcements, audit);
    }

    @Bean
    RecordMembershipTerms recordMembershipTerms(TenantChange change, Memberships memberships) {
        return new RecordMembershipTerms(change, memberships);
    }

    @Bean
    GiveNotice giveNotice(
            TenantTransactions transactions,
            TenantChange change,
            Tenants tenants,
            Memberships memberships,
            BusinessTime time) {
        return new GiveNotice(transactions, change, tenants, memberships, time);
    }

    @Bean
    TakeBackNotice takeBackNotice(TenantChange change, Tenants tenants, Memberships memberships, BusinessTime time) {
        return new TakeBackNotice(change, tenants, memberships, time);
    }

    @Bean
    StateLoginWay stateLoginWay(TenantTransactions transactions, Tenants tenants, AuditTrail audit) {
        return new StateLoginWay(transactions, tenants, audit);
    }

    @Bean
    KeepMembers keepMembers(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            Memberships memberships,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        return new KeepMembers(transactions, known, tenants, memberships, announcements, audit, time);
    }

    /** Looks often rather than at midnight, because the day is the business clock's, not the scheduler's. */
    @Bean
    RecurringTask<Void> membershipCalendar(KeepMembers keepMembers) {
        return Tasks.recurring("membership-calendar", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> keepMembers.keepDue());
    }

    @Bean
    RecordRegisterFigures recordRegisterFigures(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            Register register,
            ChangeTenant changeTenant) {
        return new RecordRegisterFigures(transactions, known, tenants, register, changeTenant);
    }

    @Bean
    RecurringTask<Void> registerFigures(RecordRegisterFigures recordRegisterFigures) {
        return Tasks.recurring("register-figures", FixedDelay.ofSeconds(5))
                .execute((instance, context) -> recordRegisterFigures.recordMissing());
    }

    @Bean
    Looks looks(TenantTransactions transactions, AuditTrail audit) {
        return new Looks(transactions, audit);
    }

    @Bean
    ReadTenants readTenants(
            TenantTransactions transactions, Tenants tenants, RestingServices restingServices, Looks looks) {
        return new ReadTenants(transactions, tenants, restingServices, looks);
    }
}
