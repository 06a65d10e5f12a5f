package de.allmende.platform.audit;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.platform.dataexport.ExportPart;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.web.CurrentActor;
import de.allmende.platform.web.Cursors;
import de.allmende.platform.web.Idempotent;
import de.allmende.platform.web.Looks;
import org.jooq.DSLContext;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The audit trail of a service: written, sealed, anchored, shown, checked, taken away. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AuditProperties.class)
public class AuditConfiguration {

    @Bean
    AuditTrail auditTrail(DSLContext database, BusinessTime time, @Value("${allmende.service}") String service) {
        return new AuditTrail(database, time, service);
    }

    @Bean
    Looks auditedLooks(TenantTransactions transactions, AuditTrail audit) {
        return new AuditedLooks(transactions, audit);
    }

    @Bean
    AuditEntries auditEntries(DSLContext database, @Value("${allmende.service}") String service) {
        return new AuditEntries(database, service);
    }

    @Bean
    Anchors anchors(AuditProperties properties, @Value("${allmende.service}") String service) {
        return new Anchors(service, properties.anchorDirectory(), AnchorKey.of(properties.anchorKey()));
    }

    @Bean
    SealAuditTrail sealAuditTrail(
            TenantTransactions transactions,
            DSLContext database,
            AuditEntries entries,
            Anchors anchors,
            @Value("${allmende.service}") String service) {
        return new SealAuditTrail(transactions, database, entries, anchors, service);
    }

    @Bean
    TakeOverForeignEntries takeOverForeignEntries(
            TenantTransactions transactions, DSLContext database, @Value("${allmende.service}") String service) {
        return new TakeOverForeignEntries(transactions, database, service);
    }

    @Bean
    RecurringTask<Void> auditSealing(TakeOverForeignEntries takeOverForeignEntries, SealAuditTrail sealAuditTrail) {
        return Tasks.recurring("audit-sealing", FixedDelay.ofSeconds(3)).execute((instance, context) -> {
            takeOverForeignEntries.takeOverDue();
            sealAuditTrail.sealDue();
        });
    }

    @Bean
    PackAuditTrail packAuditTrail(
            TenantTransactions transactions,
            AuditEntries entries,
            AuditTrail audit,
            Anchors anchors,
            BusinessTime time,
            @Value("${allmende.service}") String service) {
        return new PackAuditTrail(transactions, entries, audit, anchors, time, service);
    }

    @Bean
    ExportPart auditExport(PackAuditTrail packAuditTrail) {
        return new AuditExport(packAuditTrail);
    }

    @Bean
    AuditController auditController(
            CurrentActor currentActor,
            Cursors cursors,
            Idempotent idempotent,
            TenantTransactions transactions,
            AuditEntries entries,
            AuditTrail audit,
            Anchors anchors,
            PackAuditTrail packAuditTrail,
            BusinessTime time,
            AuditProperties properties,
            @Value("${allmende.service}") String service) {
        return new AuditController(
                currentActor,
                cursors,
                idempotent,
                new ReadAuditTrail(transactions, entries),
                new CheckAuditTrail(transactions, entries, anchors, time, service),
                packAuditTrail,
                new EraseAuditContent(transactions, entries, audit),
                properties.prefixes());
    }
}
