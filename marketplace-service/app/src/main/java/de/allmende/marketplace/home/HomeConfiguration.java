package de.allmende.marketplace.home;

import de.allmende.marketplace.agreement.ReadAgreements;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.desk.ReadDesk;
import de.allmende.marketplace.desk.ReadDiscontinuation;
import de.allmende.marketplace.evidence.ReadEvidence;
import de.allmende.marketplace.procurement.ReadExemptions;
import de.allmende.marketplace.provisioning.ReadProvisioning;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class HomeConfiguration {

    @Bean
    ReadHome readHome(
            TenantTransactions transactions,
            ReadBookings bookings,
            ReadProvisioning provisioning,
            ReadDesk desk,
            ReadDiscontinuation discontinuations,
            ReadExemptions exemptions,
            ReadEvidence evidence,
            ReadAgreements agreements,
            BrowseCatalogue catalogue,
            BusinessTime time) {
        return new ReadHome(
                transactions,
                new TodoList(bookings, provisioning, desk, discontinuations, exemptions, evidence, agreements),
                bookings,
                catalogue,
                time);
    }
}
