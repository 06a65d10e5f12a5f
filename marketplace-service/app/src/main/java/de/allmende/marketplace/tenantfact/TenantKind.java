package de.allmende.marketplace.tenantfact;

/** What sort of body a tenant is. */
public enum TenantKind {
    MUNICIPALITY,
    VERBANDSGEMEINDE,
    COUNTY,
    ASSOCIATION,
    MUNICIPAL_ENTERPRISE,
    SUPPLIER
}
