package de.allmende.tenant.exit;

import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.Tenants;
import java.util.Optional;

/** A tenant whose exit its association may decide on; nobody else changes it until the transaction ends. */
final class ForClosing {

    private ForClosing() {}

    static Optional<Tenant> find(Actor actor, Tenants tenants, TenantId id) {
        return tenants.findForChange(id)
                .filter(tenant -> tenant.association().equals(actor.tenant()) && !tenant.isAssociation());
    }
}
