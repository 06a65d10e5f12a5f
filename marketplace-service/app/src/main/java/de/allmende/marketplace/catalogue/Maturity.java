package de.allmende.marketplace.catalogue;

/** Reifegrad of a published version. */
public enum Maturity implements Labelled {
    PILOT("im Pilotbetrieb", true),
    AVAILABLE("verfügbar", true),
    /** No longer sold; whoever has it keeps it and may leave. */
    DEPRECATED("abgekündigt", false);

    private final String label;
    private final boolean bookable;

    Maturity(String label, boolean bookable) {
        this.label = label;
        this.bookable = bookable;
    }

    @Override
    public String label() {
        return label;
    }

    public boolean isBookable() {
        return bookable;
    }
}
