package de.allmende.tenant.merger;

/** Where a merger stands. The database knows the same words. */
public enum MergerState {
    /** Waits for the second person. Next: RELEASED, DISCARDED. */
    RECORDED("Wartet auf Freigabe"),
    /** Waits for its day. Next: EFFECTIVE, DISCARDED. */
    RELEASED("Freigegeben"),
    /** The successor has taken over; final. */
    EFFECTIVE("Eingetreten"),
    /** It does not come to it; final. */
    DISCARDED("Verworfen");

    private final String label;

    MergerState(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }

    public boolean isFinal() {
        return this == EFFECTIVE || this == DISCARDED;
    }
}
