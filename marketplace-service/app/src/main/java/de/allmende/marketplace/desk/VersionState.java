package de.allmende.marketplace.desk;

/** Where a version of an offering stands in its life; {@link VersionMove} says how it gets on. The database knows the same words. */
public enum VersionState {
    DRAFT("Entwurf"),
    /** Waits for a second person. */
    IN_REVIEW("Wartet auf Freigabe"),
    /** Frozen, and in the catalogue until a newer version replaces it. */
    PUBLISHED("Veröffentlicht"),
    /** Given up before it was ever published; final. */
    DISCARDED("Verworfen");

    private final String label;

    VersionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
