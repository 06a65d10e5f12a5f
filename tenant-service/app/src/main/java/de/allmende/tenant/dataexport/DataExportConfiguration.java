package de.allmende.tenant.dataexport;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.dataexport.ExportSink;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(value = "tenantDataExportConfiguration", proxyBeanMethods = false)
class DataExportConfiguration {

    @Bean
    RequestDataExport requestDataExport(
            TenantTransactions transactions,
            Tenants tenants,
            DataExports exports,
            DataExportRequests requests,
            AuditTrail audit,
            BusinessTime time) {
        return new RequestDataExport(transactions, tenants, exports, requests, audit, time);
    }

    @Bean
    CancelDataExport cancelDataExport(
            TenantTransactions transactions, DataExports exports, AuditTrail audit, BusinessTime time) {
        return new CancelDataExport(transactions, exports, audit, time);
    }

    @Bean
    ReadDataExports readDataExports(TenantTransactions transactions, Tenants tenants, DataExports exports) {
        return new ReadDataExports(transactions, tenants, exports);
    }

    @Bean
    OpenDataExport openDataExport(
            TenantTransactions transactions,
            Tenants tenants,
            DataExports exports,
            AuditTrail audit,
            BusinessTime time) {
        return new OpenDataExport(transactions, tenants, exports, audit, time);
    }

    @Bean
    TakeContribution takeContribution(TenantTransactions transactions, DataExports exports, BusinessTime time) {
        return new TakeContribution(transactions, exports, time);
    }

    /** This service's own part needs no telephone. */
    @Bean
    ExportSink ownPart(TakeContribution takeContribution) {
        return (tenant, export, contribution) -> takeContribution
                .take(tenant, new DataExportId(export), Contributor.TENANT, contribution)
                .orElseThrow();
    }

    @Bean
    AssembleDataExports assembleDataExports(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            DataExports exports,
            Packaging packaging,
            BusinessTime time) {
        return new AssembleDataExports(transactions, known, tenants, exports, packaging, time);
    }

    @Bean
    RecurringTask<Void> dataExportCalendar(AssembleDataExports assembleDataExports) {
        return Tasks.recurring("data-exports", FixedDelay.ofSeconds(2)).execute((instance, context) -> {
            assembleDataExports.assembleDue();
            assembleDataExports.deleteDue();
        });
    }
}
