package de.allmende.tenant.member;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Shows the tenants that the actor's tenant may see. */
public final class ReadTenants {

    private final TenantTransactions transactions;
    private final Tenants tenants;

    public ReadTenants(TenantTransactions transactions, Tenants tenants) {
        this.transactions = transactions;
        this.tenants = tenants;
    }

    public Optional<Tenant> find(Actor actor, TenantId id) {
        return transactions.read(actor, () -> tenants.find(id));
    }

    /** The tenant as it was recorded at an instant in the past. */
    public Optional<Tenant> findAt(Actor actor, TenantId id, Instant instant) {
        return transactions.read(actor, () -> tenants.findAt(id, instant));
    }

    public List<Tenant> page(Actor actor, TenantFilter filter, Tenants.@Nullable Place after, int limit) {
        return transactions.read(actor, () -> tenants.page(filter, after, limit));
    }
}
