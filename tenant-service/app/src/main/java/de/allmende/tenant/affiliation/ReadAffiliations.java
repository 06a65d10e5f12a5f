package de.allmende.tenant.affiliation;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Looks;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows whom a tenant belongs to, and who belongs to it; the tenant's trail tells when its association has looked. */
public final class ReadAffiliations {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Affiliations affiliations;
    private final Looks looks;

    ReadAffiliations(TenantTransactions transactions, Tenants tenants, Affiliations affiliations, Looks looks) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.affiliations = affiliations;
        this.looks = looks;
    }

    /** The latest first; empty when the tenant cannot be seen. */
    public Optional<List<Affiliation>> of(Actor actor, TenantId tenant) {
        var found = transactions.read(actor, () -> tenants.state(tenant).map(seen -> affiliations.of(tenant)));
        found.ifPresent(_ -> looks.tell(actor, tenant, "AFFILIATIONS_LOOKED_AT", "Zugehörigkeiten, auch beendete."));
        return found;
    }
}
