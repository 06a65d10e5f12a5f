package de.allmende.marketplace.catalogue;

/** What a document proves about an offering. */
public enum EvidenceKind implements Labelled {
    C5("C5-Testat"),
    ISO_27001("Zertifikat nach ISO 27001"),
    PENETRATION_TEST("Penetrationstest"),
    IMPACT_ASSESSMENT("Muster der Datenschutz-Folgenabschätzung"),
    ACCESSIBILITY("Erklärung zur Barrierefreiheit"),
    MEASURES("Technische und organisatorische Maßnahmen (TOM)");

    private final String label;

    EvidenceKind(String label) {
        this.label = label;
    }

    @Override
    public String label() {
        return label;
    }
}
