package de.allmende.tenant.exit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.dataexport.DataExports;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ExitConfiguration {

    @Bean
    FindExit findExit(Closings closings, DataExports exports, BusinessTime time) {
        return new FindExit(closings, exports, time);
    }

    @Bean
    ReadExits readExits(
            TenantTransactions transactions, Tenants tenants, Closings closings, Remains remains, FindExit findExit) {
        return new ReadExits(transactions, tenants, closings, remains, findExit);
    }

    @Bean
    ProposeClosing proposeClosing(
            TenantTransactions transactions,
            Tenants tenants,
            Closings closings,
            FindExit findExit,
            AuditTrail audit,
            BusinessTime time) {
        return new ProposeClosing(transactions, tenants, closings, findExit, audit, time);
    }

    @Bean
    ConfirmClosing confirmClosing(
            TenantTransactions transactions,
            Tenants tenants,
            Closings closings,
            FindExit findExit,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        return new ConfirmClosing(transactions, tenants, closings, findExit, announcements, audit, time);
    }

    @Bean
    DiscardClosing discardClosing(
            TenantTransactions transactions,
            Tenants tenants,
            Closings closings,
            FindExit findExit,
            AuditTrail audit,
            BusinessTime time) {
        return new DiscardClosing(transactions, tenants, closings, findExit, audit, time);
    }

    @Bean
    LeftTenants leftTenants(TenantTransactions transactions, Tenants tenants, FindExit findExit, BusinessTime time) {
        return new LeftTenants(transactions, tenants, findExit, time);
    }

    @Bean
    EraseClosedTenants eraseClosedTenants(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            Closings closings,
            DataExports exports,
            People people,
            ApiClients clients,
            LoginProviders providers,
            Identities identities,
            Remains remains,
            AuditTrail audit,
            BusinessTime time) {
        return new EraseClosedTenants(
                transactions,
                known,
                tenants,
                closings,
                exports,
                people,
                clients,
                providers,
                identities,
                remains,
                audit,
                time);
    }

    @Bean
    RecurringTask<Void> exitCalendar(EraseClosedTenants eraseClosedTenants) {
        return Tasks.recurring("exits", FixedDelay.ofSeconds(2))
                .execute((instance, context) -> eraseClosedTenants.eraseDue());
    }
}
