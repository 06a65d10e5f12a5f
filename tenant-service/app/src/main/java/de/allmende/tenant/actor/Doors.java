package de.allmende.tenant.actor;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.suspension.Ground;
import de.allmende.tenant.suspension.Suspension;
import de.allmende.tenant.suspension.Suspensions;
import java.util.function.Predicate;

/** Whether a tenant lets its own in: of a suspended one the ground says whom, of others the state says it of everybody. */
final class Doors {

    private final Tenants tenants;
    private final Suspensions suspensions;

    Doors(Tenants tenants, Suspensions suspensions) {
        this.tenants = tenants;
        this.suspensions = suspensions;
    }

    /** Not while it is suspended, whatever the ground. */
    boolean letStrangersIn(TenantId tenant) {
        return tenants.state(tenant).map(TenantState::letsIn).orElse(false);
    }

    boolean letIn(TenantId tenant, Predicate<Ground> whom) {
        return letStrangersIn(tenant)
                || (tenants.state(tenant).filter(TenantState.SUSPENDED::equals).isPresent()
                        && suspensions
                                .inForce(tenant)
                                .map(Suspension::ground)
                                .filter(whom)
                                .isPresent());
    }
}
