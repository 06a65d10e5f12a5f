package de.allmende.tenant.member;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.tenant.identity.LoginOrders;
import de.allmende.tenant.register.Register;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MemberConfiguration {

    @Bean
    CreateTenant createTenant(
            TenantTransactions transactions,
            Register register,
            Tenants tenants,
            Announcements announcements,
            LoginOrders orders,
            AuditTrail audit,
            BusinessTime time) {
        return new CreateTenant(transactions, register, tenants, announcements, orders, audit, time);
    }

    @Bean
    ChangeTenant changeTenant(
            TenantTransactions transactions, Tenants tenants, Announcements announcements, AuditTrail audit) {
        return new ChangeTenant(transactions, tenants, announcements, audit);
    }

    @Bean
    ReadTenants readTenants(TenantTransactions transactions, Tenants tenants) {
        return new ReadTenants(transactions, tenants);
    }
}
