package de.allmende.tenant.suspension;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionIsOver;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionRests;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionUnknown;

/**
 * The association lifts a suspension, and the tenant takes part as before; one that is not in force yet is discarded.
 *
 * <p>Refusals: unknown; it is over; the tenant is leaving meanwhile.
 */
public final class LiftSuspension {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Suspensions suspensions;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final BusinessTime time;

    LiftSuspension(
            TenantTransactions transactions,
            Tenants tenants,
            Suspensions suspensions,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.suspensions = suspensions;
        this.announcements = announcements;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Suspension, SuspensionRefusal> lift(Actor actor, SuspensionId id, String reason) {
        return transactions.write(
                actor,
                () -> ForChange.find(actor, tenants, suspensions, id)
                        .map(suspension -> lift(actor, suspension, reason))
                        .orElseGet(() -> Outcome.refused(new SuspensionUnknown())));
    }

    private Outcome<Suspension, SuspensionRefusal> lift(Actor actor, Suspension suspension, String reason) {
        if (suspension.state().isFinal()) {
            return Outcome.refused(new SuspensionIsOver());
        }
        var tenant = tenants.find(suspension.tenant()).orElseThrow();
        boolean wasInForce = suspension.state() == SuspensionState.EFFECTIVE;
        if (wasInForce && tenant.state() != TenantState.SUSPENDED) {
            return Outcome.refused(new SuspensionRests(tenant.state()));
        }
        var ended = suspension.ended(new Suspension.End(reason, actor.name(), time.now()));
        suspensions.store(ended);
        var recorded = audit.record(
                actor,
                wasInForce ? "SUSPENSION_LIFTED" : "SUSPENSION_DISCARDED",
                "tenant",
                tenant.id().value(),
                (wasInForce ? "Die Sperre von %s ist aufgehoben." : "Die Sperre von %s ist verworfen.")
                        .formatted(tenant.profile().name()),
                reason,
                Change.of("Stand", suspension.state().label(), ended.state().label()));
        if (suspension.released() != null) {
            recorded.alsoIn(tenant.id(), TenantKind.ASSOCIATION_LABEL);
        }
        if (wasInForce) {
            tenants.changeState(tenant.id(), TenantState.ACTIVE);
            announcements.changed(actor, tenants.find(tenant.id()).orElseThrow());
        }
        return Outcome.done(ended);
    }
}
