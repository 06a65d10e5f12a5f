package de.allmende.tenant.actor;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.affiliation.AffiliationId;
import de.allmende.tenant.support.SupportCaseId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which tenant and whom a token's ids stand for; the only look that is not behind row-level security. */
public interface Logins {

    Optional<Login> find(String subject, String organizationId);

    /** Every tenant that a subject belongs to. */
    List<TenantId> tenantsOf(String subject);

    /** From now on the person acts for the other tenant; false when that was so already. */
    boolean represent(UUID person, Representation other);

    /** The person acts for nobody but the own tenant again; false when that was so already. */
    boolean endRepresentation(UUID person, TenantId other);

    /** Ids only; what is behind them is read bound to the tenant. */
    record Login(
            TenantId tenant,
            UUID actor,
            Actor.Kind kind,
            @Nullable View view,
            @Nullable Representation representation) {}

    /** Which tenant the actor looks at in which support case, if that still may be. */
    record View(TenantId tenant, SupportCaseId supportCase) {}

    /** Which tenant the actor acts for by which affiliation, if that still may be. */
    record Representation(TenantId tenant, AffiliationId affiliation) {}
}
