package de.allmende.tenant.member;

/** The approval rules that a tenant starts with. */
public enum ApprovalPreset {
    /** A second person approves within a value limit; further rules may be added. */
    STANDARD("Standard"),
    /** One stage, for administrations of very few people. */
    SMALL_TOWN("Kleine Verwaltung");

    private final String label;

    ApprovalPreset(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
