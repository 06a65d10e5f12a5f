package de.allmende.billing.tenantfact;

import de.allmende.platform.tenancy.TenantId;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The local copy of what is known of tenants. */
public interface TenantFacts {

    /** Replaces the copy unless it has the same or a higher revision. Must run in a transaction of the tenant itself. */
    void keep(TenantFact fact);

    Optional<TenantFact> find(TenantId tenant);

    /** Names for reading; a tenant that is not known yet is left out. */
    Map<TenantId, String> names(Collection<TenantId> tenants);
}
