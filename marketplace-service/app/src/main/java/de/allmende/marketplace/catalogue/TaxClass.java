package de.allmende.marketplace.catalogue;

/** What an offering is for tax purposes; billing derives the tax case from it. */
public enum TaxClass implements Labelled {
    MARKET("Leistung im Wettbewerb"),
    COST_SHARING("Kostenteilung unter Mitgliedern"),
    PUBLIC_TASK("Gemeinsame öffentliche Aufgabe");

    private final String label;

    TaxClass(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
