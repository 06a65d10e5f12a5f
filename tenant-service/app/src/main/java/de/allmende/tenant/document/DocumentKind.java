package de.allmende.tenant.document;

/** What a paper proves about a membership. */
public enum DocumentKind {
    /** Beschluss of the council or the assembly. */
    DECISION("Beschluss"),
    /** Genehmigung of the Aufsichtsbehörde. */
    APPROVAL("Genehmigung"),
    /** Öffentliche Bekanntmachung. */
    PUBLICATION("Bekanntmachung"),
    /** Zweckvereinbarung or contract. */
    AGREEMENT("Vereinbarung oder Vertrag"),
    OTHER("Sonstiges");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
