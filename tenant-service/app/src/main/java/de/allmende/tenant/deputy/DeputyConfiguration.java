package de.allmende.tenant.deputy;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.person.People;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class DeputyConfiguration {

    @Bean
    NameDeputy nameDeputy(
            TenantTransactions transactions, Deputies deputies, People people, AuditTrail audit, BusinessTime time) {
        return new NameDeputy(transactions, deputies, people, audit, time);
    }

    @Bean
    EndDeputy endDeputy(TenantTransactions transactions, Deputies deputies, AuditTrail audit, BusinessTime time) {
        return new EndDeputy(transactions, deputies, audit, time);
    }

    @Bean
    ReadDeputies readDeputies(TenantTransactions transactions, Deputies deputies) {
        return new ReadDeputies(transactions, deputies);
    }
}
