package de.allmende.marketplace.tenantfact;

/** Rechtsverhältnis: why the association may serve a tenant. The database knows the same words. */
public enum LegalRelation {
    MEMBER("Mitglieder des Zweckverbands"),
    ZWECKVEREINBARUNG("Partner einer Zweckvereinbarung"),
    PUBLIC_LAW_CONTRACT("Partner eines öffentlich-rechtlichen Vertrags"),
    INHOUSE_CONTRACT("Partner eines Inhouse-Vertrags");

    private final String plural;

    LegalRelation(String plural) {
        this.plural = plural;
    }

    /** Those who stand in it, as people call them. */
    public String plural() {
        return plural;
    }
}
