package de.allmende.tenant.actor;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which tenant and whom a token's ids stand for; the only look that is not behind row-level security. */
public interface Logins {

    Optional<Login> find(String subject, String organizationId);

    /** Every tenant that a subject belongs to. */
    List<TenantId> tenantsOf(String subject);

    /** Ids only; what is behind them is read bound to the tenant. */
    record Login(TenantId tenant, UUID actor, Actor.Kind kind) {}
}
