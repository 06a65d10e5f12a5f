package de.allmende.marketplace.tenantfact;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;

/** The facts of all tenants, as of the last news. */
public interface TenantFacts {

    Optional<TenantFact> find(TenantId id);

    Optional<TenantFact> withArs(String ars);

    /** One entry for each id; those unknown so far stand as {@link TenantFact#unknown}. */
    Map<TenantId, TenantFact> all(Collection<TenantId> ids);

    /** Keeps the fact unless a newer one is known. Inside a transaction bound to that tenant. */
    void keep(TenantFact fact, Instant at);
}
