package de.allmende.marketplace.catalogue;

/** Whether the consumer needs a Datenschutz-Folgenabschätzung (Art. 35 GDPR). */
public enum ImpactAssessment implements Labelled {
    YES("erforderlich"),
    NO("nicht erforderlich"),
    CHECK("Schwellwertprüfung nötig");

    private final String label;

    ImpactAssessment(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
