package de.allmende.billing.invoice;

import de.allmende.billing.document.InvoiceDocument;
import de.allmende.billing.document.InvoicePdf;
import de.allmende.billing.document.InvoiceSyntax;
import de.allmende.billing.document.InvoiceWriters;
import java.util.EnumMap;
import java.util.Map;

/** Writes a document in all the forms that are kept: the original in the syntax its reader wants, and its views. */
public final class InvoiceForms {

    private final InvoiceWriters writers;
    private final InvoicePdf pdf;

    public InvoiceForms(InvoiceWriters writers, InvoicePdf pdf) {
        this.writers = writers;
        this.pdf = pdf;
    }

    public byte[] original(InvoiceDocument document, InvoiceSyntax syntax) {
        return writers.of(syntax).write(document);
    }

    public Map<Invoices.Format, byte[]> all(InvoiceDocument document, InvoiceSyntax syntax) {
        var forms = new EnumMap<Invoices.Format, byte[]>(Invoices.Format.class);
        forms.put(Invoices.Format.XML, original(document, syntax));
        forms.put(Invoices.Format.PDF, pdf.render(document));
        forms.put(Invoices.Format.ZUGFERD, pdf.renderHybrid(document, original(document, InvoiceSyntax.CII)));
        return forms;
    }
}
