package de.allmende.marketplace.tenantfact;

import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the marketplace knows of a tenant.
 *
 * @param revision grows with every change at the source
 * @param association the association that serves it; missing while tenant-service has not told it
 * @param standing only active tenants may book
 * @param ars twelve-digit regional key, for administrations
 * @param inhabitants the latest official figure
 * @param succession who takes over, once that is decided
 * @param relation how it stands to the association, as of the last news; null when no relation holds
 */
public record TenantFact(
        TenantId id,
        long revision,
        @Nullable TenantId association,
        String name,
        TenantKind kind,
        Standing standing,
        @Nullable String ars,
        @Nullable Integer inhabitants,
        @Nullable Succession succession,
        @Nullable LegalRelation relation) {

    /** Whether a membership of the association holds. */
    public boolean member() {
        return relation == LegalRelation.MEMBER;
    }

    /** Only active tenants order, and none from which a successor has taken over. */
    public boolean mayOrderOn(LocalDate day) {
        return standing == Standing.ACTIVE && !isSucceededBy(day);
    }

    public boolean isSuspended() {
        return standing == Standing.SUSPENDED || standing == Standing.IN_ARREARS;
    }

    boolean isSucceededBy(LocalDate day) {
        return succession != null && !succession.from().isAfter(day);
    }

    /** What is shown while tenant-service has not told us of a tenant yet. */
    public static TenantFact unknown(TenantId id) {
        return new TenantFact(
                id, 0, null, "Unbekannter Mandant", TenantKind.MUNICIPALITY, Standing.INACTIVE, null, null, null, null);
    }
}
