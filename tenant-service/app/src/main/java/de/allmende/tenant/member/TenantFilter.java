package de.allmende.tenant.member;

import org.jspecify.annotations.Nullable;

/** Which tenants a list shall show; what is missing does not narrow. */
public record TenantFilter(
        @Nullable String words,
        @Nullable TenantKind kind,
        @Nullable TenantState state) {

    public static final TenantFilter ALL = new TenantFilter(null, null, null);
}
