package de.allmende.tenant.person;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.member.Tenants;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PersonConfiguration {

    @Bean
    GrantRules grantRules(Tenants tenants) {
        return new GrantRules(tenants);
    }

    @Bean
    CreatePerson createPerson(
            TenantTransactions transactions,
            People people,
            GrantRules rules,
            LoginOrders orders,
            AuditTrail audit,
            BusinessTime time) {
        return new CreatePerson(transactions, people, rules, orders, audit, time);
    }

    @Bean
    GrantRole grantRole(
            TenantTransactions transactions, People people, GrantRules rules, AuditTrail audit, BusinessTime time) {
        return new GrantRole(transactions, people, rules, audit, time);
    }

    @Bean
    WithdrawGrant withdrawGrant(TenantTransactions transactions, People people, AuditTrail audit, BusinessTime time) {
        return new WithdrawGrant(transactions, people, audit, time);
    }

    @Bean
    ReadPeople readPeople(TenantTransactions transactions, People people) {
        return new ReadPeople(transactions, people);
    }
}
