package de.allmende.marketplace.booking;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.Discontinuations;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.catalogue.QuotaUses;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class BookingConfiguration {

    @Bean
    BookedDependencies bookedDependencies(Bookings bookings, Offerings offerings) {
        return new BookedDependencies(bookings, offerings);
    }

    @Bean
    RequestQuote requestQuote(
            TenantTransactions transactions,
            BrowseCatalogue catalogue,
            TenantFacts tenants,
            QuotaUses quotas,
            BookedDependencies dependencies,
            ProcurementGrounds grounds,
            Quotes quotes,
            BusinessTime time) {
        return new RequestQuote(transactions, catalogue, tenants, quotas, dependencies, grounds, quotes, time);
    }

    @Bean
    SubmitBooking submitBooking(
            TenantTransactions transactions,
            RequestQuote requestQuote,
            BrowseCatalogue catalogue,
            TenantFacts tenants,
            QuotaUses quotas,
            BookedDependencies dependencies,
            OrderCheck check,
            Bookings bookings,
            CoSignatureRules rules,
            CoSignatures coSignatures,
            Journal journal,
            BusinessTime time) {
        return new SubmitBooking(
                transactions,
                requestQuote,
                catalogue,
                tenants,
                quotas,
                dependencies,
                check,
                bookings,
                rules,
                coSignatures,
                journal,
                time);
    }

    @Bean
    DecideBooking decideBooking(
            TenantTransactions transactions,
            BrowseCatalogue catalogue,
            Bookings bookings,
            CoSignatures coSignatures,
            Quotes quotes,
            TenantFacts tenants,
            QuotaUses quotas,
            BookedDependencies dependencies,
            ProcurementGrounds grounds,
            Journal journal,
            StartProvisioning startProvisioning,
            BusinessTime time) {
        return new DecideBooking(
                transactions,
                catalogue,
                bookings,
                coSignatures,
                quotes,
                tenants,
                quotas,
                dependencies,
                grounds,
                journal,
                startProvisioning,
                time);
    }

    @Bean
    SignBooking signBooking(
            TenantTransactions transactions,
            Bookings bookings,
            CoSignatures coSignatures,
            QuantityChanges changes,
            Journal journal,
            BusinessTime time) {
        return new SignBooking(transactions, bookings, coSignatures, changes, journal, time);
    }

    @Bean
    PriceQuantityChange priceQuantityChange(
            TenantTransactions transactions,
            Bookings bookings,
            Offerings offerings,
            BrowseCatalogue catalogue,
            QuotaUses quotas,
            Quotes quotes,
            BusinessTime time) {
        return new PriceQuantityChange(transactions, bookings, offerings, catalogue, quotas, quotes, time);
    }

    @Bean
    RequestQuantityChange requestQuantityChange(
            TenantTransactions transactions,
            PriceQuantityChange priceQuantityChange,
            Bookings bookings,
            QuantityChanges changes,
            TenantFacts tenants,
            QuotaUses quotas,
            CoSignatureRules rules,
            CoSignatures coSignatures,
            Journal journal,
            BusinessTime time) {
        return new RequestQuantityChange(
                transactions,
                priceQuantityChange,
                bookings,
                changes,
                tenants,
                quotas,
                rules,
                coSignatures,
                journal,
                time);
    }

    @Bean
    DecideQuantityChange decideQuantityChange(
            TenantTransactions transactions,
            BrowseCatalogue catalogue,
            Bookings bookings,
            QuantityChanges changes,
            CoSignatures coSignatures,
            Quotes quotes,
            TenantFacts tenants,
            QuotaUses quotas,
            ProcurementGrounds grounds,
            Journal journal,
            BusinessTime time) {
        return new DecideQuantityChange(
                transactions,
                catalogue,
                bookings,
                changes,
                coSignatures,
                quotes,
                tenants,
                quotas,
                grounds,
                journal,
                time);
    }

    @Bean
    WithdrawQuantityChange withdrawQuantityChange(
            TenantTransactions transactions,
            Bookings bookings,
            QuantityChanges changes,
            Journal journal,
            BusinessTime time) {
        return new WithdrawQuantityChange(transactions, bookings, changes, journal, time);
    }

    @Bean
    AdvanceQuantityChanges advanceQuantityChanges(
            TenantTransactions transactions,
            Providers providers,
            Bookings bookings,
            QuantityChanges changes,
            Journal journal,
            Announcements announcements,
            BusinessTime time) {
        return new AdvanceQuantityChanges(transactions, providers, bookings, changes, journal, announcements, time);
    }

    @Bean
    StartProvisioning startProvisioning(
            Bookings bookings, Journal journal, FulfilmentOrders orders, BusinessTime time) {
        return new StartProvisioning(bookings, journal, orders, time);
    }

    @Bean
    WithdrawBooking withdrawBooking(
            TenantTransactions transactions,
            Bookings bookings,
            BookedDependencies dependencies,
            Journal journal,
            FulfilmentOrders orders,
            BusinessTime time) {
        return new WithdrawBooking(transactions, bookings, dependencies, journal, orders, time);
    }

    @Bean
    AnswerInquiry answerInquiry(
            TenantTransactions transactions,
            Bookings bookings,
            Journal journal,
            FulfilmentOrders orders,
            BusinessTime time) {
        return new AnswerInquiry(transactions, bookings, journal, orders, time);
    }

    @Bean
    TerminateBooking terminateBooking(
            TenantTransactions transactions,
            Bookings bookings,
            BookedDependencies dependencies,
            Journal journal,
            BusinessTime time) {
        return new TerminateBooking(transactions, bookings, dependencies, journal, time);
    }

    @Bean
    BeforeActivation beforeActivation(Bookings bookings, Journal journal, BusinessTime time) {
        return new BeforeActivation(bookings, journal, time);
    }

    @Bean
    ChangeOrder changeOrder(
            TenantTransactions transactions, Bookings bookings, OrderCheck check, Journal journal, BusinessTime time) {
        return new ChangeOrder(transactions, bookings, check, journal, time);
    }

    @Bean
    ActivateBooking activateBooking(
            Bookings bookings, Journal journal, Announcements announcements, BusinessTime time) {
        return new ActivateBooking(bookings, journal, announcements, time);
    }

    @Bean
    EndBooking endBooking(Bookings bookings, Journal journal, BusinessTime time) {
        return new EndBooking(bookings, journal, time);
    }

    @Bean
    ReadBookings readBookings(
            TenantTransactions transactions,
            Bookings bookings,
            CoSignatures coSignatures,
            QuantityChanges changes,
            BookedInstances instances,
            Discontinuations discontinuations,
            TenantFacts tenants,
            QuotaUses quotas,
            BookedDependencies dependencies,
            ProcurementGrounds grounds,
            ProcessingAgreements agreements,
            BusinessTime time) {
        return new ReadBookings(
                transactions,
                bookings,
                coSignatures,
                changes,
                instances,
                discontinuations,
                tenants,
                quotas,
                dependencies,
                grounds,
                agreements,
                time);
    }

    @Bean
    AdvanceBookings advanceBookings(
            TenantTransactions transactions,
            Providers providers,
            Discontinuations discontinuations,
            Bookings bookings,
            Journal journal,
            StartProvisioning startProvisioning,
            FulfilmentOrders orders,
            Announcements announcements,
            BusinessTime time) {
        return new AdvanceBookings(
                transactions,
                providers,
                discontinuations,
                bookings,
                journal,
                startProvisioning,
                orders,
                announcements,
                time);
    }

    @Bean
    PassOnBookings passOnBookings(
            TenantTransactions transactions,
            TenantFacts tenants,
            Bookings bookings,
            QuantityChanges changes,
            Journal journal,
            FulfilmentOrders orders,
            Announcements announcements,
            BusinessTime time) {
        return new PassOnBookings(transactions, tenants, bookings, changes, journal, orders, announcements, time);
    }

    @Bean
    LetServicesRest letServicesRest(
            TenantTransactions transactions,
            Providers providers,
            TenantFacts tenants,
            Offerings offerings,
            Bookings bookings,
            Journal journal,
            FulfilmentOrders orders,
            BusinessTime time) {
        return new LetServicesRest(transactions, providers, tenants, offerings, bookings, journal, orders, time);
    }

    @Bean
    PreviewSuspension previewSuspension(
            TenantTransactions transactions, TenantFacts tenants, Bookings bookings, Offerings offerings) {
        return new PreviewSuspension(transactions, tenants, bookings, offerings);
    }

    /**
     * Looks often rather than at midnight, because the day is the business clock's, not the scheduler's. A successor's day
     * comes first: what ends or starts after it is the successor's. Quantities change before a service ends, so that a last month
     * has them. What has ended does not rest.
     */
    @Bean
    RecurringTask<Void> bookingCalendar(
            PassOnBookings passOnBookings,
            AdvanceQuantityChanges advanceQuantityChanges,
            AdvanceBookings advanceBookings,
            LetServicesRest letServicesRest) {
        return Tasks.recurring("booking-calendar", FixedDelay.ofSeconds(2)).execute((instance, context) -> {
            passOnBookings.passOn();
            advanceQuantityChanges.advance();
            advanceBookings.advance();
            letServicesRest.settle();
        });
    }
}
