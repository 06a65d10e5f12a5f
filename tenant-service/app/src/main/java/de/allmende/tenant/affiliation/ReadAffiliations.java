package de.allmende.tenant.affiliation;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows whom a tenant belongs to, and who belongs to it; empty when the tenant cannot be seen. */
public final class ReadAffiliations {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Affiliations affiliations;

    ReadAffiliations(TenantTransactions transactions, Tenants tenants, Affiliations affiliations) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.affiliations = affiliations;
    }

    public Optional<List<Affiliation>> of(Actor actor, TenantId tenant) {
        return transactions.read(actor, () -> tenants.state(tenant).map(seen -> affiliations.of(tenant)));
    }
}
