package de.allmende.marketplace.catalogue;

/** Barrierefreiheitsstand against BITV 2.0. */
public enum Accessibility implements Labelled {
    CONFORMANT("vereinbar"),
    PARTIAL("teilweise vereinbar"),
    NONE("nicht vereinbar");

    private final String label;

    Accessibility(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
