package de.allmende.billing.document;

/** Sets an invoice as an accessible letter for people, the same bytes for the same document. It is no original. */
public interface InvoicePdf {

    byte[] render(InvoiceDocument document);

    /**
     * The letter with the invoice for machines inside: a ZUGFeRD document of the profile XRECHNUNG.
     *
     * @param cii the same document in the syntax CII
     */
    byte[] renderHybrid(InvoiceDocument document, byte[] cii);
}
