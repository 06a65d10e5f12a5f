package de.allmende.tenant.support;

/** Where a support case stands at a moment. */
public enum SupportCaseState {
    /** Waits for the tenant's administration. */
    REQUESTED("Wartet auf Erlaubnis"),
    /** The supporter may look. */
    ACTIVE("Einblick erlaubt"),
    ENDED("Beendet");

    private final String label;

    SupportCaseState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
