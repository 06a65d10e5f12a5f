package de.allmende.tenant.member;

/** Rechtsgrundlage: why the association may serve a tenant. */
public enum LegalBasis {
    /** Member under the Verbandsordnung. */
    MEMBER("Mitglied des Zweckverbands"),
    /** Zweckvereinbarung for a single procedure. */
    ZWECKVEREINBARUNG("Zweckvereinbarung"),
    /** Öffentlich-rechtlicher Vertrag. */
    PUBLIC_LAW_CONTRACT("Öffentlich-rechtlicher Vertrag"),
    /** Inhouse contract under § 108 GWB. */
    INHOUSE_CONTRACT("Inhouse-Vertrag");

    private final String label;

    LegalBasis(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }
}
