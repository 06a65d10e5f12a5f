package de.allmende.tenant.suspension;

import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.Tenants;
import java.util.Optional;

/** A suspension that its association may decide on; nobody else changes the tenant until the transaction ends. */
final class ForChange {

    private ForChange() {}

    static Optional<Suspension> find(Actor actor, Tenants tenants, Suspensions suspensions, SuspensionId id) {
        return suspensions
                .find(id)
                .flatMap(seen -> tenants.findForChange(seen.tenant()))
                .filter(tenant -> tenant.association().equals(actor.tenant()))
                .flatMap(tenant -> suspensions.find(id));
    }
}
