package de.allmende.billing.document;

/** Syntax in which the original of an invoice is written; both say the same (EN 16931). */
public enum InvoiceSyntax {
    /** Universal Business Language 2.1. */
    UBL,
    /** Cross Industry Invoice D16B of UN/CEFACT. */
    CII
}
