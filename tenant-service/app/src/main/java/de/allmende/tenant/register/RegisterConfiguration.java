package de.allmende.tenant.register;

import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    SearchRegister searchRegister(TenantTransactions transactions, Register register) {
        return new SearchRegister(transactions, register);
    }
}
