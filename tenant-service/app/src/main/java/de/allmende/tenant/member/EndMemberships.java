package de.allmende.tenant.member;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.LocalDate;
import java.util.Optional;

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
            next(tenant, time.today()).ifPresent(next -> {
                tenants.changeState(id, next);
                audit.record(
                                clock,
                                "MEMBERSHIP_ENDED",
                                "tenant",
                                id.value(),
                                "Die Mitgliedschaft ist beendet. Stand von „%s“ nach „%s“."
                                        .formatted(tenant.state().label(), next.label()),
                                Change.of("Stand", tenant.state().label(), next.label()))
                        .alsoIn(id, TenantKind.ASSOCIATION_LABEL);
                announcements.changed(clock, tenants.find(id).orElseThrow());
            });
            return id;
        });
    }

    /**
     * Empty while the tenant waits: for another membership to begin, or for the end of the one that it is leaving too. One
     * that a successor has taken over from waits until the association closes it.
     */
    private static Optional<TenantState> next(Tenant tenant, LocalDate today) {
        if (tenant.state() != TenantState.LEAVING || tenant.joinsAfter(today)) {
            return Optional.empty();
        }
        var current = tenant.membershipOn(today);
        if (current.isEmpty()) {
            return tenant.isSucceededOn(today) ? Optional.empty() : Optional.of(TenantState.CLOSED);
        }
        return current.get().notice().isPresent()
                ? Optional.empty()
                : tenant.lastNotice().map(MembershipNotice::stateBefore);
    }
}
