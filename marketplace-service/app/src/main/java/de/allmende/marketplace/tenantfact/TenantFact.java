package de.allmende.marketplace.tenantfact;

import de.allmende.platform.tenancy.TenantId;
import org.jspecify.annotations.Nullable;

/**
 * What the marketplace knows of a tenant.
 *
 * @param revision grows with every change at the source
 * @param active only active tenants may book
 * @param ars twelve-digit regional key, for administrations
 * @param inhabitants the latest official figure
 */
public record TenantFact(
        TenantId id,
        long revision,
        String name,
        TenantKind kind,
        boolean active,
        @Nullable String ars,
        @Nullable Integer inhabitants) {

    /** What is shown while tenant-service has not told us of a tenant yet. */
    public static TenantFact unknown(TenantId id) {
        return new TenantFact(id, 0, "Unbekannter Mandant", TenantKind.MUNICIPALITY, false, null, null);
    }
}
