package de.allmende.billing.ledger;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    @Bean
    SealLedger sealLedger(TenantTransactions transactions, LedgerSeals seals, AuditTrail audit) {
        return new SealLedger(transactions, seals, audit);
    }

    @Bean
    CheckLedger checkLedger(TenantTransactions transactions, LedgerSeals seals, BusinessTime time) {
        return new CheckLedger(transactions, seals, time);
    }

    @Bean
    RecurringTask<Void> ledgerSealing(SealLedger sealLedger) {
        return Tasks.recurring("ledger-sealing", FixedDelay.ofSeconds(3))
                .execute((instance, context) -> sealLedger.sealDue());
    }
}
