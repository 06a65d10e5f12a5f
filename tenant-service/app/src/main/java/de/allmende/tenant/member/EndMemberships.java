package de.allmende.tenant.member;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;

/**
 * Closes the tenants whose declared last day has passed. One that has agreed on another membership stays: it is as before
 * once that has begun, and waits for it until then.
 */
public final class EndMemberships {

    private static final String CALENDAR = "Kalender";

    private final TenantTransactions transactions;
    private final KnownTenants known;
    private final Tenants tenants;
    private final Memberships memberships;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final BusinessTime time;

    EndMemberships(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            Memberships memberships,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.known = known;
        this.tenants = tenants;
        this.memberships = memberships;
        this.announcements = announcements;
        this.audit = audit;
        this.time = time;
    }

    public void endDue() {
        known.associations().forEach(this::endDue);
    }

    private void endDue(TenantId association) {
        var clock = Actor.system(CALENDAR, association);
        transactions
                .read(clock, () -> memberships.leftBefore(association, time.today()))
                .forEach(id -> end(clock, id));
    }

    private void end(Actor clock, TenantId id) {
        transactions.change(clock, () -> {
            var tenant = tenants.findForChange(id).orElseThrow();
            var today = time.today();
            if (tenant.state() == TenantState.LEAVING && !tenant.joinsAfter(today)) {
                var next = tenant.membershipOn(today).isPresent()
                        ? tenant.lastNotice().orElseThrow().stateBefore()
                        : TenantState.CLOSED;
                tenants.changeState(id, next);
                audit.record(
                        clock,
                        "MEMBERSHIP_ENDED",
                        "tenant",
                        id.value(),
                        "Die Mitgliedschaft ist beendet. Stand von „%s“ nach „%s“."
                                .formatted(tenant.state().label(), next.label()));
                announcements.changed(clock, tenants.find(id).orElseThrow());
            }
            return id;
        });
    }
}
