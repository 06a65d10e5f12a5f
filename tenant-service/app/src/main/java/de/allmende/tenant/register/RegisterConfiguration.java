package de.allmende.tenant.register;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RegisterConfiguration {

    @Bean
    SearchRegister searchRegister(TenantTransactions transactions, Register register) {
        return new SearchRegister(transactions, register);
    }

    @Bean
    SubmitRegisterImport submitRegisterImport(
            TenantTransactions transactions,
            Register register,
            RegisterImports imports,
            AuditTrail audit,
            BusinessTime time) {
        return new SubmitRegisterImport(transactions, register, imports, audit, time);
    }

    @Bean
    DecideRegisterImport decideRegisterImport(
            TenantTransactions transactions,
            Register register,
            RegisterImports imports,
            AuditTrail audit,
            BusinessTime time) {
        return new DecideRegisterImport(transactions, register, imports, audit, time);
    }

    @Bean
    ReadRegisterImports readRegisterImports(
            TenantTransactions transactions, Register register, RegisterImports imports) {
        return new ReadRegisterImports(transactions, register, imports);
    }
}
