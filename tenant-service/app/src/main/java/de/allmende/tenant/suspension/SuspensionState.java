package de.allmende.tenant.suspension;

/** Where a suspension stands. The database knows the same words. */
public enum SuspensionState {
    /** Waits for the second person. Next: RELEASED, EFFECTIVE, DISCARDED. */
    RECORDED,
    /** Waits for its day. Next: EFFECTIVE, DISCARDED. */
    RELEASED,
    /** The tenant is suspended. Next: LIFTED. */
    EFFECTIVE,
    /** It was in force and is over; final. */
    LIFTED,
    /** It never came into force; final. */
    DISCARDED;

    public boolean isFinal() {
        return this == LIFTED || this == DISCARDED;
    }
}
