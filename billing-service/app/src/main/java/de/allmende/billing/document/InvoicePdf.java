package de.allmende.billing.document;

/** Sets an invoice as an accessible letter for people, the same bytes for the same document. It is no original. */
public interface InvoicePdf {

    byte[] render(InvoiceDocument document);
}
