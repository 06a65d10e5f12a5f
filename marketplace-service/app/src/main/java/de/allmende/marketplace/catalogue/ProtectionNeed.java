package de.allmende.marketplace.catalogue;

/** Schutzbedarf after BSI-Grundschutz; the order of the constants is the order of the need. */
public enum ProtectionNeed implements Labelled {
    NORMAL("normal"),
    HIGH("hoch"),
    VERY_HIGH("sehr hoch");

    private final String label;

    ProtectionNeed(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
