package de.allmende.tenant.suspension;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows the suspensions of a tenant; empty when the tenant cannot be seen. A tenant reads only of those that a second person has released. */
public final class ReadSuspensions {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Suspensions suspensions;

    ReadSuspensions(TenantTransactions transactions, Tenants tenants, Suspensions suspensions) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.suspensions = suspensions;
    }

    public Optional<List<Suspension>> of(Actor actor, TenantId id) {
        return transactions.read(
                actor,
                () -> tenants.find(id)
                        .map(tenant -> suspensions.of(id).stream()
                                .filter(suspension ->
                                        tenant.association().equals(actor.tenant()) || suspension.released() != null)
                                .toList()));
    }
}
