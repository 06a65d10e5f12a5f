package de.allmende.marketplace.agreement;

/** What stands in for an agreement of each booking. */
public enum CoverKind {
    /** Rahmen-AVV: one agreement for all that the consumer has from the provider. */
    FRAMEWORK("Rahmen-AVV"),
    /** The task itself has been passed on to the provider, which then is the controller. */
    DELEGATED_TASK("Aufgabe übertragen, kein AVV nötig");

    private final String label;

    CoverKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
