package de.allmende.billing.invoice;

/** Stand einer Rechnung. */
public enum InvoiceState {
    /** Numbered and final. */
    ISSUED("Ausgestellt"),
    /** A person of the issuer wants to take it back; for the consumer it is ISSUED. */
    CANCELLATION_REQUESTED("Stornierung beantragt"),
    /** Another document has taken it back. */
    CANCELLED("Storniert");

    private final String label;

    InvoiceState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
