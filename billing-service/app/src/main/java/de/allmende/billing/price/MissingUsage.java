package de.allmende.billing.price;

/** What counts for a month of which nobody has reported any usage, looking back twelve months at most. */
public enum MissingUsage {
    BLANK("nichts"),
    REUSE("die Menge des letzten gemeldeten Monats"),
    /** Rounded half up to two decimals. */
    ESTIMATE("das Mittel der letzten drei gemeldeten Monate");

    private final String label;

    MissingUsage(String label) {
        this.label = label;
    }

    /** In German, as it follows "es zählt". */
    public String label() {
        return label;
    }
}
