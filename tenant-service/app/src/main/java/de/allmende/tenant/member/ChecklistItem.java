package de.allmende.tenant.member;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** What has to be there before a tenant begins to take part. */
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

    private static final Set<ChecklistItem> ALL = EnumSet.allOf(ChecklistItem.class);
    private static final Set<ChecklistItem> WITHOUT_REGISTER = EnumSet.complementOf(EnumSet.of(REGISTER));

    /** What each kind of tenant needs; it takes part only when all of it is there. */
    private static final Map<TenantKind, Set<ChecklistItem>> NEEDED = Map.of(
            TenantKind.MUNICIPALITY, ALL,
            TenantKind.VERBANDSGEMEINDE, ALL,
            TenantKind.COUNTY, ALL,
            TenantKind.MUNICIPAL_ENTERPRISE, WITHOUT_REGISTER,
            TenantKind.ASSOCIATION, WITHOUT_REGISTER,
            TenantKind.SUPPLIER, EnumSet.of(ADDRESS, CONTACT, LOGIN_WAY, LOGIN));

    /** The association that serves the others is nobody's member, gets no invoices from itself, and logs in by password. */
    private static final Set<ChecklistItem> NEEDED_BY_THE_ASSOCIATION =
            EnumSet.of(ADDRESS, CONTACT, DATA_PROTECTION, LOGIN);

    /** People of another tenant act for it, so that it needs none who log in. */
    private static final Set<ChecklistItem> SPARED_IF_REPRESENTED = EnumSet.of(LOGIN_WAY);

    /** What this tenant needs, in the order of the constants, and whether it is done. */
    public static Map<ChecklistItem, Boolean> of(Tenant tenant) {
        var items = new EnumMap<ChecklistItem, Boolean>(ChecklistItem.class);
        for (var item : neededBy(tenant)) {
            items.put(item, item.isDoneBy(tenant));
        }
        return items;
    }

    /** What this tenant needs and has not yet. */
    static List<ChecklistItem> openOf(Tenant tenant) {
        return of(tenant).entrySet().stream()
                .filter(item -> !item.getValue())
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<ChecklistItem> neededBy(Tenant tenant) {
        var needed = EnumSet.copyOf(
                tenant.isAssociation()
                        ? NEEDED_BY_THE_ASSOCIATION
                        : Objects.requireNonNull(NEEDED.get(tenant.profile().kind())));
        if (tenant.represented()) {
            needed.removeAll(SPARED_IF_REPRESENTED);
        }
        return needed;
    }

    private boolean isDoneBy(Tenant tenant) {
        var profile = tenant.profile();
        return switch (this) {
            case REGISTER -> profile.ars() != null;
            case MEMBERSHIP ->
                tenant.memberships().stream()
                        .anyMatch(membership -> membership.terms().noticeRule() != null);
            case ROUTING_ID -> profile.routingId() != null;
            case ADDRESS -> profile.address() != null;
            case CONTACT -> profile.contact() != null;
            case DATA_PROTECTION -> profile.dataProtection() != null;
            case ACCOUNT_FORMAT -> profile.defaults().accountFormat() != null;
            case LOGIN_WAY -> tenant.hasItsLoginWay();
            case LOGIN -> tenant.organizationId() != null;
        };
    }
}
