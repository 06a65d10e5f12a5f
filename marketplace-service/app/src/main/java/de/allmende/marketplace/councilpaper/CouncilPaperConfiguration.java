package de.allmende.marketplace.councilpaper;

import de.allmende.marketplace.booking.Bookings;
import de.allmende.marketplace.booking.Quotes;
import de.allmende.marketplace.booking.ReadBookings;
import de.allmende.marketplace.booking.RequestQuote;
import de.allmende.marketplace.catalogue.BrowseCatalogue;
import de.allmende.marketplace.catalogue.Offerings;
import de.allmende.marketplace.councilpaper.pdf.PaperSheet;
import de.allmende.marketplace.evidence.ReadEvidence;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.document.AccessiblePdf;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the room. */
@Configuration(proxyBeanMethods = false)
class CouncilPaperConfiguration {

    @Bean
    PaperPdf paperPdf() {
        return new PaperSheet(new AccessiblePdf());
    }

    @Bean
    MakeCouncilPaper makeCouncilPaper(
            TenantTransactions transactions,
            ReadBookings bookings,
            Offerings offerings,
            ReadEvidence evidence,
            BrowseCatalogue catalogue,
            RequestQuote requestQuote,
            Quotes quotes,
            PaperPdf pdf,
            CouncilPapers papers,
            AuditTrail audit,
            BusinessTime time) {
        return new MakeCouncilPaper(
                transactions,
                bookings,
                offerings,
                evidence,
                new FindAlternatives(transactions, catalogue, requestQuote),
                quotes,
                pdf,
                papers,
                audit,
                time);
    }

    @Bean
    ReadCouncilPapers readCouncilPapers(TenantTransactions transactions, Bookings bookings, CouncilPapers papers) {
        return new ReadCouncilPapers(transactions, bookings, papers);
    }
}
