package de.allmende.tenant.suspension;

import de.allmende.tenant.member.RestingServices;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantState;

/** Services rest while the tenant is suspended for a ground that says so. */
final class RestingByGround implements RestingServices {

    private final Suspensions suspensions;

    RestingByGround(Suspensions suspensions) {
        this.suspensions = suspensions;
    }

    @Override
    public boolean rest(Tenant tenant) {
        return tenant.state() == TenantState.SUSPENDED
                && suspensions
                        .inForce(tenant.id())
                        .map(Suspension::ground)
                        .filter(Ground::letsServicesRest)
                        .isPresent();
    }
}
