package de.allmende.billing.document;

/** Writes an XRechnung 3.0 in one syntax, the same bytes for the same document. */
public interface InvoiceWriter {

    byte[] write(InvoiceDocument document);
}
