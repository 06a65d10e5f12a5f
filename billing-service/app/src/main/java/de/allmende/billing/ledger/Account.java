package de.allmende.billing.ledger;

/** Sachkonto of the issuer. */
public enum Account {
    BANK("Bank"),
    UNALLOCATED_PAYMENTS("Noch nicht zugeordnete Einzahlungen"),
    RECEIVABLES("Forderungen aus Leistungen"),
    REVENUE_TAXED("Erlöse, umsatzsteuerpflichtig"),
    REVENUE_EXEMPT("Erlöse, steuerfrei"),
    REVENUE_NOT_TAXABLE("Erlöse, nicht steuerbar"),
    VAT_OWED("Umsatzsteuer");

    private final String label;

    Account(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
