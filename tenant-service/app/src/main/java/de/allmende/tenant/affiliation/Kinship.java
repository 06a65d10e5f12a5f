package de.allmende.tenant.affiliation;

import de.allmende.tenant.member.TenantKind;
import java.util.EnumSet;
import java.util.Set;

/** Which kinds of bodies may belong to which. */
final class Kinship {

    private Kinship() {}

    static boolean mayBelong(TenantKind child, TenantKind parent) {
        return parents(child).contains(parent);
    }

    /** A joint administration acts for its Ortsgemeinden, and one municipality may run the administration of another. */
    static boolean mayActFor(TenantKind child, TenantKind parent) {
        return child == TenantKind.MUNICIPALITY
                && (parent == TenantKind.VERBANDSGEMEINDE || parent == TenantKind.MUNICIPALITY);
    }

    private static Set<TenantKind> parents(TenantKind child) {
        return switch (child) {
            case MUNICIPALITY -> EnumSet.of(TenantKind.VERBANDSGEMEINDE, TenantKind.COUNTY, TenantKind.MUNICIPALITY);
            case VERBANDSGEMEINDE -> EnumSet.of(TenantKind.COUNTY);
            case MUNICIPAL_ENTERPRISE ->
                EnumSet.of(
                        TenantKind.MUNICIPALITY,
                        TenantKind.VERBANDSGEMEINDE,
                        TenantKind.COUNTY,
                        TenantKind.MUNICIPAL_ENTERPRISE);
            case COUNTY, ASSOCIATION, SUPPLIER -> EnumSet.noneOf(TenantKind.class);
        };
    }
}
