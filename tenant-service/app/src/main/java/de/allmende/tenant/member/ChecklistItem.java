package de.allmende.tenant.member;

import java.util.EnumMap;
import java.util.Map;

/** What should be there before a tenant begins to take part. */
public enum ChecklistItem {
    /** The administration stands in the official register. */
    REGISTER,
    /** There is a legal basis, and its notice rule is on file. */
    MEMBERSHIP,
    /** Where invoices go. */
    ROUTING_ID,
    ADDRESS,
    CONTACT,
    DATA_PROTECTION,
    /** How its treasury writes cost centres. */
    ACCOUNT_FORMAT,
    /** The tenant has stated how its people log in; when by its own provider, that is in use. */
    LOGIN_WAY,
    /** The organization is open in the identity provider. */
    LOGIN;

    /** What concerns this kind of tenant, in the order of the constants, and whether it is done. */
    public static Map<ChecklistItem, Boolean> of(Tenant tenant) {
        var profile = tenant.profile();
        var items = new EnumMap<ChecklistItem, Boolean>(ChecklistItem.class);
        switch (profile.kind()) {
            case MUNICIPALITY, VERBANDSGEMEINDE, COUNTY -> items.put(REGISTER, profile.ars() != null);
            case MUNICIPAL_ENTERPRISE, SUPPLIER, ASSOCIATION -> {}
        }
        if (profile.kind() != TenantKind.SUPPLIER) {
            items.put(
                    MEMBERSHIP,
                    tenant.memberships().stream()
                            .anyMatch(membership -> membership.terms().noticeRule() != null));
            items.put(ROUTING_ID, profile.routingId() != null);
            items.put(DATA_PROTECTION, profile.dataProtection() != null);
            items.put(ACCOUNT_FORMAT, profile.defaults().accountFormat() != null);
        }
        items.put(ADDRESS, profile.address() != null);
        items.put(CONTACT, profile.contact() != null);
        if (!tenant.isAssociation()) {
            items.put(LOGIN_WAY, tenant.hasItsLoginWay());
        }
        items.put(LOGIN, tenant.organizationId() != null);
        return items;
    }
}
