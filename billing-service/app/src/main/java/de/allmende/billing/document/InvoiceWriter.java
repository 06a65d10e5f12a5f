package de.allmende.billing.document;

/** Writes the original of an invoice: an XRechnung 3.0 in UBL, the same bytes for the same document. */
public interface InvoiceWriter {

    byte[] write(InvoiceDocument document);
}
