package de.allmende.marketplace.approvalrule;

import de.allmende.marketplace.booking.CoSignatureRules;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class ApprovalRuleConfiguration {

    @Bean
    CoSignatureRules coSignatureRules(ApprovalRuleSets ruleSets) {
        return new RulesInForce(ruleSets);
    }

    @Bean
    ProposeRules proposeRules(
            TenantTransactions transactions, ApprovalRuleSets ruleSets, AuditTrail audit, BusinessTime time) {
        return new ProposeRules(transactions, ruleSets, audit, time);
    }

    @Bean
    MoveRules moveRules(
            TenantTransactions transactions, ApprovalRuleSets ruleSets, AuditTrail audit, BusinessTime time) {
        return new MoveRules(transactions, ruleSets, audit, time);
    }

    @Bean
    ReadRules readRules(TenantTransactions transactions, ApprovalRuleSets ruleSets) {
        return new ReadRules(transactions, ruleSets);
    }
}
