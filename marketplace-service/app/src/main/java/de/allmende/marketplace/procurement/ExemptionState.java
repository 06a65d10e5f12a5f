package de.allmende.marketplace.procurement;

/** Where a recorded ground stands; {@link ExemptionMove} says how it gets on. The database knows the same words. */
public enum ExemptionState {
    /** Waits for a second person; nobody else sees it. */
    PROPOSED("Wartet auf Freigabe"),
    IN_FORCE("Gilt"),
    /** Given up before it counted; final. */
    DISCARDED("Verworfen"),
    /** Counts no longer, because it was ended or another took its place; final. */
    ENDED("Beendet");

    private final String label;

    ExemptionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
