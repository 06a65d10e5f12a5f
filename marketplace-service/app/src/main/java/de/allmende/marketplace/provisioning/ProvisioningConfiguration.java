package de.allmende.marketplace.provisioning;

import de.allmende.marketplace.booking.ActivateBooking;
import de.allmende.marketplace.booking.BeforeActivation;
import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.EndBooking;
import de.allmende.marketplace.booking.Journal;
import de.allmende.marketplace.booking.ProcessingAgreements;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class ProvisioningConfiguration {

    @Bean
    OpenFulfilmentTask openFulfilmentTask(FulfilmentTasks tasks, ServiceInstances instances, OfferingUsers users) {
        return new OpenFulfilmentTask(tasks, instances, users);
    }

    @Bean
    OpenTasks openTasks(FulfilmentTasks tasks, Bookings bookings) {
        return new OpenTasks(tasks, bookings);
    }

    @Bean
    AskBack askBack(TenantTransactions transactions, OpenTasks openTasks, BeforeActivation beforeActivation) {
        return new AskBack(transactions, openTasks, beforeActivation);
    }

    @Bean
    DeclineBooking declineBooking(
            TenantTransactions transactions,
            OpenTasks openTasks,
            FulfilmentTasks tasks,
            BeforeActivation beforeActivation) {
        return new DeclineBooking(transactions, openTasks, tasks, beforeActivation);
    }

    @Bean
    CompleteFulfilmentTask completeFulfilmentTask(
            TenantTransactions transactions,
            OpenTasks openTasks,
            FulfilmentTasks tasks,
            ServiceInstances instances,
            OfferingUsers users,
            TenantFacts tenants,
            ProcessingAgreements agreements,
            ActivateBooking activateBooking,
            EndBooking endBooking,
            Journal journal,
            AuditTrail audit,
            BusinessTime time) {
        return new CompleteFulfilmentTask(
                transactions,
                openTasks,
                tasks,
                instances,
                users,
                tenants,
                agreements,
                activateBooking,
                endBooking,
                journal,
                audit,
                time);
    }

    @Bean
    ReadProvisioning readProvisioning(
            TenantTransactions transactions,
            FulfilmentTasks tasks,
            ServiceInstances instances,
            Bookings bookings,
            TenantFacts tenants,
            ProcessingAgreements agreements,
            BusinessTime time) {
        return new ReadProvisioning(transactions, tasks, instances, bookings, tenants, agreements, time);
    }
}
