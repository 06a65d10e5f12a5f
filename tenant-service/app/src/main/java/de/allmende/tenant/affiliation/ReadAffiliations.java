package de.allmende.tenant.affiliation;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows whom a tenant belongs to, and who belongs to it; the tenant's trail tells when its association has looked. */
public final class ReadAffiliations {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Affiliations affiliations;
    private final AuditTrail audit;

    ReadAffiliations(TenantTransactions transactions, Tenants tenants, Affiliations affiliations, AuditTrail audit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.affiliations = affiliations;
        this.audit = audit;
    }

    /** The latest first; empty when the tenant cannot be seen. */
    public Optional<List<Affiliation>> of(Actor actor, TenantId tenant) {
        var found = transactions.read(actor, () -> tenants.state(tenant).map(seen -> affiliations.of(tenant)));
        found.filter(_ -> !tenant.equals(actor.tenant())).ifPresent(_ -> look(actor, tenant));
        return found;
    }

    private void look(Actor actor, TenantId tenant) {
        transactions.change(actor, () -> {
            audit.look(
                    actor,
                    tenant,
                    TenantKind.ASSOCIATION_LABEL,
                    "AFFILIATIONS_LOOKED_AT",
                    "tenant",
                    tenant.value(),
                    "Zugehörigkeiten, auch beendete.");
            return tenant;
        });
    }
}
