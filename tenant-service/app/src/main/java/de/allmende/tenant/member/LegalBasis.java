package de.allmende.tenant.member;

/** Rechtsgrundlage: why the association may serve a tenant. */
public enum LegalBasis {
    /** Member under the Verbandsordnung. */
    MEMBER,
    /** Zweckvereinbarung for a single procedure. */
    ZWECKVEREINBARUNG,
    /** Öffentlich-rechtlicher Vertrag. */
    PUBLIC_LAW_CONTRACT,
    /** Inhouse contract under § 108 GWB. */
    INHOUSE_CONTRACT
}
