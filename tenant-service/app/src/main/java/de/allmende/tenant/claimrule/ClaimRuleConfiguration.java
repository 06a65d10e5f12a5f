package de.allmende.tenant.claimrule;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.person.GrantRules;
import de.allmende.tenant.person.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ClaimRuleConfiguration {

    @Bean
    ClaimGrants claimGrants(People people, ClaimRules rules, AuditTrail audit, BusinessTime time) {
        return new ClaimGrants(people, rules, audit, time);
    }

    @Bean
    DraftClaimRules draftClaimRules(
            TenantTransactions transactions,
            LoginProviders providers,
            ClaimRules rules,
            GrantRules grantRules,
            AuditTrail audit,
            BusinessTime time) {
        return new DraftClaimRules(transactions, providers, rules, grantRules, audit, time);
    }

    @Bean
    DryRunClaimRules dryRunClaimRules(
            TenantTransactions transactions, People people, ClaimRules rules, ClaimGrants grants) {
        return new DryRunClaimRules(transactions, people, rules, grants);
    }

    @Bean
    DecideClaimRules decideClaimRules(
            TenantTransactions transactions,
            LoginProviders providers,
            ClaimRules rules,
            People people,
            GrantRules grantRules,
            ClaimGrants grants,
            DryRunClaimRules dryRun,
            AuditTrail audit,
            BusinessTime time) {
        return new DecideClaimRules(transactions, providers, rules, people, grantRules, grants, dryRun, audit, time);
    }

    @Bean
    ReadClaimRules readClaimRules(TenantTransactions transactions, ClaimRules rules) {
        return new ReadClaimRules(transactions, rules);
    }

    @Bean
    EndRightsOfProvider endRightsOfProvider(
            TenantTransactions transactions,
            LoginProviders providers,
            ClaimRules rules,
            ClaimGrants grants,
            BusinessTime time) {
        return new EndRightsOfProvider(transactions, providers, rules, grants, time);
    }

    @Bean
    HearLogin hearLogin(
            TenantTransactions transactions,
            LoginProviders providers,
            People people,
            ClaimRules rules,
            ClaimGrants grants,
            LoginStatements statements) {
        return new HearLogin(transactions, providers, people, rules, grants, statements);
    }
}
