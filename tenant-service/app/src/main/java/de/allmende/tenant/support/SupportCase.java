package de.allmende.tenant.support;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.person.Role;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Supportfall, "Ansicht als": a person of the association sees a tenant's data as one of the tenant's roles does, read-only, for
 * some hours, because the tenant has granted it.
 *
 * @param supporter id of the person in the association
 * @param supporterName with the association's name, for the people of the tenant
 * @param role as which the supporter looks
 * @param grant missing until the tenant has granted it
 * @param end missing until somebody has ended it; it also ends by itself
 */
public record SupportCase(
        SupportCaseId id,
        TenantId tenant,
        String tenantName,
        UUID supporter,
        String supporterName,
        Role role,
        int hours,
        String reason,
        Instant requestedAt,
        @Nullable Grant grant,
        @Nullable End end) {

    /** Whose staff may ask for support cases. */
    public static final Set<String> STAFF = Set.of(
            Role.ASSOCIATION_ADMIN.name(),
            Role.CATALOGUE_EDITOR.name(),
            Role.FULFILLER.name(),
            Role.BILLING_CLERK.name());

    /** The tenant's word. */
    public record Grant(UUID by, String byName, Instant at, Instant endsAt) {}

    /** Ended before its time, or never granted. */
    public record End(String byName, Instant at) {}

    public SupportCaseState stateAt(Instant now) {
        if (end != null || (grant != null && !now.isBefore(grant.endsAt()))) {
            return SupportCaseState.ENDED;
        }
        return grant == null ? SupportCaseState.REQUESTED : SupportCaseState.ACTIVE;
    }

    SupportCase granted(Grant by) {
        return new SupportCase(
                id, tenant, tenantName, supporter, supporterName, role, hours, reason, requestedAt, by, end);
    }

    SupportCase ended(End by) {
        return new SupportCase(
                id, tenant, tenantName, supporter, supporterName, role, hours, reason, requestedAt, grant, by);
    }
}
