package de.allmende.tenant.merger;

/** Where a merger stands. The database knows the same words. */
public enum MergerState {
    /** Waits for the second person. Next: RELEASED, DISCARDED. */
    RECORDED,
    /** Waits for its day. Next: EFFECTIVE, DISCARDED. */
    RELEASED,
    /** The successor has taken over; final. */
    EFFECTIVE,
    /** It does not come to it; final. */
    DISCARDED;

    public boolean isFinal() {
        return this == EFFECTIVE || this == DISCARDED;
    }
}
