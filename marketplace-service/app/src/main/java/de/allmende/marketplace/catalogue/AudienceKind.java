package de.allmende.marketplace.catalogue;

/** Zielgruppe: the kinds of administration that may book. */
public enum AudienceKind implements Labelled {
    MUNICIPALITY("Stadt oder Gemeinde"),
    COUNTY("Landkreis"),
    VERBANDSGEMEINDE("Verbandsgemeinde");

    private final String label;

    AudienceKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
