package de.allmende.billing.document.xrechnung;

import com.helger.diagnostics.error.list.ErrorList;
import com.helger.jaxb.GenericJAXBMarshaller;
import com.helger.ubl21.UBL21Marshaller;
import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoiceWriter;

/**
 * Writes an XRechnung 3.0 in UBL: a credit note has a root element of its own, everything else is an invoice. The
 * schema is not asked here; that is the first question of the {@link PhiveInvoiceCheck}.
 */
public final class UblInvoiceWriter implements InvoiceWriter {

    @Override
    public byte[] write(InvoiceDocument document) {
        return switch (document.type()) {
            case INVOICE, CORRECTION -> bytes(UBL21Marshaller.invoice(), UblInvoice.of(document));
            case CREDIT_NOTE -> bytes(UBL21Marshaller.creditNote(), UblCreditNote.of(document));
        };
    }

    static <T> byte[] bytes(GenericJAXBMarshaller<T> marshaller, T document) {
        var errors = new ErrorList();
        var bytes = marshaller
                .setUseSchema(false)
                .setFormattedOutput(true)
                .setCollectErrors(errors)
                .getAsBytes(document);
        if (bytes == null) {
            throw new IllegalStateException("The XRechnung could not be written: " + errors);
        }
        return bytes;
    }
}
