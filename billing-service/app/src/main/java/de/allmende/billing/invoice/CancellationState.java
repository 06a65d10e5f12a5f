package de.allmende.billing.invoice;

/** Stand einer Stornierung. */
public enum CancellationState {
    /** One person wants it; next: RELEASED or DISCARDED. */
    REQUESTED("Beantragt"),
    /** It did not come to it. The end. */
    DISCARDED("Verworfen"),
    /** A second person has released it, the document is issued. The end. */
    RELEASED("Freigegeben");

    private final String label;

    CancellationState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
