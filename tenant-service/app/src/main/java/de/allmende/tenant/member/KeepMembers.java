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
 * Keeps the tenants whose declared last day has passed and whose next membership has begun: they are where they were before
 * they declared to leave. All others leave until two people close their exit.
 */
public final class KeepMembers {

    private static final String CALENDAR = "Kalender";

    private final TenantTransactions transactions;
    private final KnownTenants known;
    private final Tenants tenants;
    private final Memberships memberships;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final BusinessTime time;

    KeepMembers(
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

    public void keepDue() {
        known.associations().forEach(this::keepDue);
    }

    private void keepDue(TenantId association) {
        var clock = Actor.system(CALENDAR, association);
        transactions
                .read(clock, () -> memberships.leftBefore(association, time.today()))
                .forEach(id -> keep(clock, id));
    }

    private void keep(Actor clock, TenantId id) {
        transactions.change(clock, () -> {
            var tenant = tenants.findForChange(id).orElseThrow();
            kept(tenant, time.today()).ifPresent(state -> {
                tenants.changeState(id, state);
                audit.record(
                                clock,
                                "MEMBERSHIP_CONTINUED",
                                "tenant",
                                id.value(),
                                "Eine neue Rechtsgrundlage gilt. Stand von „%s“ nach „%s“."
                                        .formatted(tenant.state().label(), state.label()),
                                Change.of("Stand", tenant.state().label(), state.label()))
                        .alsoIn(id, TenantKind.ASSOCIATION_LABEL);
                announcements.changed(clock, tenants.find(id).orElseThrow());
            });
            return id;
        });
    }

    /** Empty while no membership has begun, or one that the tenant is leaving, too. */
    private static Optional<TenantState> kept(Tenant tenant, LocalDate today) {
        return tenant.state() != TenantState.LEAVING
                ? Optional.empty()
                : tenant.membershipOn(today)
                        .filter(current -> current.notice().isEmpty())
                        .flatMap(current -> tenant.lastNotice())
                        .map(MembershipNotice::stateBefore);
    }
}
