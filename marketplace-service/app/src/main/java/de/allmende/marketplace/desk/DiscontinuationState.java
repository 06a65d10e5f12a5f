package de.allmende.marketplace.desk;

/** Where the end of an offering stands on its provider's desk; {@link DiscontinuationMove} says how it gets on. The database knows the same words. */
public enum DiscontinuationState {
    /** Waits for a second person; nobody else sees it. */
    PROPOSED("Wartet auf Freigabe"),
    /** In force, and shown to everyone. */
    ANNOUNCED("Angekündigt"),
    /** In force until a second person lets it be taken back. */
    WITHDRAWAL_PROPOSED("Rücknahme wartet auf Freigabe"),
    /** Given up before anybody else saw it; final. */
    DISCARDED("Verworfen"),
    /** Taken back; final. */
    WITHDRAWN("Zurückgenommen");

    private final String label;

    DiscontinuationState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
