package de.allmende.tenant.suspension;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;

/** Suspends a tenant, within the transaction of an act, and tells everyone. */
final class PutIntoForce {

    private final Tenants tenants;
    private final Suspensions suspensions;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final BusinessTime time;

    PutIntoForce(
            Tenants tenants,
            Suspensions suspensions,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        this.tenants = tenants;
        this.suspensions = suspensions;
        this.announcements = announcements;
        this.audit = audit;
        this.time = time;
    }

    Suspension put(Actor actor, Suspension suspension) {
        var effective = suspension.tookEffect(time.now());
        suspensions.store(effective);
        tenants.changeState(suspension.tenant(), TenantState.SUSPENDED);
        var tenant = tenants.find(suspension.tenant()).orElseThrow();
        audit.record(
                        actor,
                        "SUSPENSION_TOOK_EFFECT",
                        "tenant",
                        suspension.tenant().value(),
                        "%s ist gesperrt: %s."
                                .formatted(
                                        tenant.profile().name(),
                                        suspension.ground().label()),
                        Change.of(
                                "Stand",
                                suspension.state().label(),
                                effective.state().label()))
                .alsoIn(suspension.tenant(), TenantKind.ASSOCIATION_LABEL);
        announcements.changed(actor, tenant);
        return effective;
    }
}
