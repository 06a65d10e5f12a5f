package de.allmende.tenant.member;

import de.allmende.tenant.register.RegisterKind;

/** What sort of body a tenant is. */
public enum TenantKind {
    /** Town, city or Ortsgemeinde. */
    MUNICIPALITY("Stadt oder Gemeinde"),
    /** The administration of several Ortsgemeinden; it has other names in other Länder. */
    VERBANDSGEMEINDE("Verbandsgemeinde"),
    /** Landkreis. */
    COUNTY("Landkreis"),
    /** The Zweckverband itself. */
    ASSOCIATION("Zweckverband"),
    /** Eigenbetrieb, AöR or municipal company. */
    MUNICIPAL_ENTERPRISE("Kommunaler Betrieb"),
    /** A private vendor. */
    SUPPLIER("Lieferant");

    private final String label;

    TenantKind(String label) {
        this.label = label;
    }

    /** For people, in German. */
    public String label() {
        return label;
    }

    public static TenantKind of(RegisterKind kind) {
        return switch (kind.level()) {
            case MUNICIPALITY -> MUNICIPALITY;
            case JOINT_ADMINISTRATION -> VERBANDSGEMEINDE;
            case COUNTY -> COUNTY;
        };
    }
}
