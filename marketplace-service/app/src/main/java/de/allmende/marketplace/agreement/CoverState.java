package de.allmende.marketplace.agreement;

/** Where a cover stands; {@link CoverMove} says how it gets on. The database knows the same words. */
public enum CoverState {
    /** Recorded by the provider; waits for the consumer. */
    PROPOSED("Wartet auf Bestätigung"),
    IN_FORCE("Gilt"),
    /** Given up before it counted; final. */
    DISCARDED("Verworfen"),
    /** Counts no longer; final. */
    ENDED("Beendet");

    private final String label;

    CoverState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
