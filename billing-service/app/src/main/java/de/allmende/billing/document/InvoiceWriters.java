package de.allmende.billing.document;

/** One writer per syntax. */
public final class InvoiceWriters {

    private final InvoiceWriter ubl;
    private final InvoiceWriter cii;

    public InvoiceWriters(InvoiceWriter ubl, InvoiceWriter cii) {
        this.ubl = ubl;
        this.cii = cii;
    }

    public InvoiceWriter of(InvoiceSyntax syntax) {
        return switch (syntax) {
            case UBL -> ubl;
            case CII -> cii;
        };
    }
}
