package de.allmende.tenant.merger;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows the mergers of a tenant; empty when the tenant cannot be seen. */
public final class ReadMergers {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Mergers mergers;

    ReadMergers(TenantTransactions transactions, Tenants tenants, Mergers mergers) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.mergers = mergers;
    }

    public Optional<List<Merger>> of(Actor actor, TenantId tenant) {
        return transactions.read(actor, () -> tenants.state(tenant).map(seen -> mergers.of(tenant)));
    }
}
