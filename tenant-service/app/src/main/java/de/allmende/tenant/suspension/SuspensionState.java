package de.allmende.tenant.suspension;

/** Where a suspension stands. The database knows the same words. */
public enum SuspensionState {
    /** Waits for the second person. Next: RELEASED, EFFECTIVE, DISCARDED. */
    RECORDED("Wartet auf Freigabe"),
    /** Waits for its day. Next: EFFECTIVE, DISCARDED. */
    RELEASED("Freigegeben"),
    /** The tenant is suspended. Next: LIFTED. */
    EFFECTIVE("In Kraft"),
    /** It was in force and is over; final. */
    LIFTED("Aufgehoben"),
    /** It never came into force; final. */
    DISCARDED("Verworfen");

    private final String label;

    SuspensionState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }

    public boolean isFinal() {
        return this == LIFTED || this == DISCARDED;
    }
}
