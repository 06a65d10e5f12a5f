package de.allmende.marketplace.catalogue;

/** By what a component is charged, and so whether a quantity is ordered for it. */
public enum PriceModel implements Labelled {
    FIXED("Festpreis", false),
    PER_UNIT("je Einheit", true),
    PER_INHABITANT("je Einwohner und Jahr", false),
    ONE_TIME("einmalig", false),
    METERED("nach gemessenem Verbrauch", true);

    private final String label;
    private final boolean counted;

    PriceModel(String label, boolean counted) {
        this.label = label;
        this.counted = counted;
    }

    @Override
    public String label() {
        return label;
    }

    /** Whether the consumer says how many: ordered units, or expected usage per month. */
    public boolean isCounted() {
        return counted;
    }
}
