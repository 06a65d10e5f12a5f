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
    SecondPerson secondPerson(Tenants tenants, People people, ConfirmationRequests requests, BusinessTime time) {
        return new SecondPerson(tenants, people, requests, time);
    }

    @Bean
    AddPerson addPerson(People people, GrantRules rules, SecondPerson secondPerson, BusinessTime time) {
        return new AddPerson(people, rules, secondPerson, time);
    }

    @Bean
    CreatePerson createPerson(
            TenantTransactions transactions, AddPerson addPerson, LoginOrders orders, AuditTrail audit) {
        return new CreatePerson(transactions, addPerson, orders, audit);
    }

    @Bean
    GrantRole grantRole(
            TenantTransactions transactions,
            People people,
            GrantRules rules,
            SecondPerson secondPerson,
            AuditTrail audit,
            BusinessTime time) {
        return new GrantRole(transactions, people, rules, secondPerson, audit, time);
    }

    @Bean
    DecideGrant decideGrant(
            TenantTransactions transactions,
            People people,
            Tenants tenants,
            ConfirmationRequests requests,
            SecondPerson secondPerson,
            AuditTrail audit,
            BusinessTime time) {
        return new DecideGrant(transactions, people, tenants, requests, secondPerson, audit, time);
    }

    @Bean
    WithdrawGrant withdrawGrant(
            TenantTransactions transactions,
            People people,
            ConfirmationRequests requests,
            AuditTrail audit,
            BusinessTime time) {
        return new WithdrawGrant(transactions, people, requests, audit, time);
    }

    @Bean
    ReadConfirmationRequests readConfirmationRequests(TenantTransactions transactions, ConfirmationRequests requests) {
        return new ReadConfirmationRequests(transactions, requests);
    }

    @Bean
    ExplainRoles explainRoles(TenantTransactions transactions, Tenants tenants, People people, BusinessTime time) {
        return new ExplainRoles(transactions, tenants, people, time);
    }

    @Bean
    ReadPeople readPeople(TenantTransactions transactions, People people) {
        return new ReadPeople(transactions, people);
    }
}
