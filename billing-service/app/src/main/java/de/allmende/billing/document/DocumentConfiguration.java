package de.allmende.billing.document;

import de.allmende.billing.document.pdf.InvoiceLetter;
import de.allmende.billing.document.xrechnung.CiiInvoiceWriter;
import de.allmende.billing.document.xrechnung.PhiveInvoiceCheck;
import de.allmende.billing.document.xrechnung.UblInvoiceWriter;
import de.allmende.platform.document.AccessiblePdf;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Wires the document room. */
@Configuration(proxyBeanMethods = false)
class DocumentConfiguration {

    @Bean
    InvoiceWriters invoiceWriters() {
        return new InvoiceWriters(new UblInvoiceWriter(), new CiiInvoiceWriter());
    }

    @Bean
    InvoiceCheck invoiceCheck() {
        return new PhiveInvoiceCheck();
    }

    @Bean
    InvoicePdf invoicePdf() {
        return new InvoiceLetter(new AccessiblePdf());
    }
}
