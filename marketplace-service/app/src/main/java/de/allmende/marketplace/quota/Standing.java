package de.allmende.marketplace.quota;

import de.allmende.marketplace.catalogue.Labelled;

/** Where a quota stands on a day; follows from what was said and is not stored. */
public enum Standing implements Labelled {
    PLANNED("Geplant"),
    IN_FORCE("Gilt"),
    /** Its time is over, something newer has taken its place, or it was lifted. */
    OVER("Vorbei");

    private final String label;

    Standing(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
