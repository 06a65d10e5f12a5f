package de.allmende.tenant.member;

import de.allmende.tenant.register.RegisterKind;

/** What sort of body a tenant is. */
public enum TenantKind {
    /** Town, city or Ortsgemeinde. */
    MUNICIPALITY,
    /** The administration of several Ortsgemeinden; it has other names in other Länder. */
    VERBANDSGEMEINDE,
    /** Landkreis. */
    COUNTY,
    /** The Zweckverband itself. */
    ASSOCIATION,
    /** Eigenbetrieb, AöR or municipal company. */
    MUNICIPAL_ENTERPRISE,
    /** A private vendor. */
    SUPPLIER;

    /** How the association is called behind the names of its people where a member reads what they have done. */
    public static final String ASSOCIATION_LABEL = "Zweckverband";

    public static TenantKind of(RegisterKind kind) {
        return switch (kind.level()) {
            case MUNICIPALITY -> MUNICIPALITY;
            case JOINT_ADMINISTRATION -> VERBANDSGEMEINDE;
            case COUNTY -> COUNTY;
        };
    }
}
