package de.allmende.tenant.member;

import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantRefusal.AssociationStaysActive;
import de.allmende.tenant.member.TenantRefusal.ChecklistOpen;
import de.allmende.tenant.member.TenantRefusal.ExitDecides;
import de.allmende.tenant.member.TenantRefusal.FigureExists;
import de.allmende.tenant.member.TenantRefusal.MembershipStillRuns;
import de.allmende.tenant.member.TenantRefusal.MembershipsOverlap;
import de.allmende.tenant.member.TenantRefusal.StateMoveNotAllowed;
import de.allmende.tenant.member.TenantRefusal.SuspensionDecides;
import org.jspecify.annotations.Nullable;

/**
 * The association records what changes in the life of a tenant, and everyone is told.
 *
 * <p>Refusals: the tenant is unknown; its life does not go this way; the association itself cannot be stopped; who is
 * suspended is decided by two people elsewhere; it would take part while something that it needs is missing; the tenant
 * would leave while its membership runs; who
 * leaves is closed by two people elsewhere; the membership overlaps another; there is a figure for the key date.
 */
public final class ChangeTenant {

    private final TenantChange change;
    private final Tenants tenants;
    private final Memberships memberships;
    private final BusinessTime time;

    ChangeTenant(TenantChange change, Tenants tenants, Memberships memberships, BusinessTime time) {
        this.change = change;
        this.tenants = tenants;
        this.memberships = memberships;
        this.time = time;
    }

    public Outcome<Tenant, TenantRefusal> moveTo(Actor actor, TenantId id, TenantState next, @Nullable String reason) {
        return change.make(actor, id, "TENANT_STATE_CHANGED", tenant -> {
            if (!tenant.state().mayBecome(next)) {
                return Outcome.refused(new StateMoveNotAllowed(tenant.state(), next));
            }
            if (tenant.isAssociation() && tenant.state() == TenantState.ACTIVE) {
                return Outcome.refused(new AssociationStaysActive());
            }
            if (next == TenantState.SUSPENDED || isLifting(tenant, next)) {
                return Outcome.refused(new SuspensionDecides());
            }
            if (leaves(tenant, next) && tenant.membershipOn(time.today()).isPresent()) {
                return Outcome.refused(new MembershipStillRuns());
            }
            if (tenant.state() == TenantState.LEAVING) {
                return Outcome.refused(new ExitDecides());
            }
            if (next == TenantState.ACTIVE) {
                var open = ChecklistItem.openOf(tenant);
                if (!open.isEmpty()) {
                    return Outcome.refused(new ChecklistOpen(open));
                }
            }
            tenants.changeState(id, next);
            return Outcome.done(new TenantChange.Step(
                    "Stand von „%s“ nach „%s“%s."
                            .formatted(
                                    tenant.state().label(), next.label(), reason == null ? "" : ", Grund: " + reason),
                    Change.of("Stand", tenant.state().label(), next.label())));
        });
    }

    private static boolean isLifting(Tenant tenant, TenantState next) {
        return tenant.state() == TenantState.SUSPENDED && next == TenantState.ACTIVE;
    }

    private static boolean leaves(Tenant tenant, TenantState next) {
        return next == TenantState.LEAVING || tenant.state() == TenantState.LEAVING;
    }

    public Outcome<Tenant, TenantRefusal> addMembership(Actor actor, TenantId id, Membership membership) {
        return change.make(actor, id, "MEMBERSHIP_ADDED", tenant -> {
            if (tenant.hasMembershipWithin(membership.period())) {
                return Outcome.refused(
                        new MembershipsOverlap(membership.period().from()));
            }
            memberships.add(tenant, membership);
            if (tenant.state() == TenantState.LEAVING) {
                tenant.lastNotice()
                        .filter(notice -> membership
                                .period()
                                .from()
                                .equals(notice.lastDay().plusDays(1)))
                        .ifPresent(notice -> tenants.changeState(id, notice.stateBefore()));
            }
            var current = tenant.membershipOn(time.today()).map(Membership::legalBasis);
            return Outcome.done(new TenantChange.Step(
                    "Rechtsgrundlage „%1$s“ ab %2$td.%2$tm.%2$tY."
                            .formatted(
                                    membership.legalBasis().label(),
                                    membership.period().from()),
                    Change.of(
                            "Rechtsgrundlage",
                            current.map(LegalBasis::label).orElse(null),
                            membership.legalBasis().label())));
        });
    }

    public Outcome<Tenant, TenantRefusal> addFigure(Actor actor, TenantId id, InhabitantFigure figure) {
        return change.make(actor, id, "INHABITANT_FIGURE_ADDED", tenant -> {
            if (tenant.hasFigureOf(figure.keyDate())) {
                return Outcome.refused(new FigureExists(figure.keyDate()));
            }
            tenants.addFigure(tenant, figure);
            return Outcome.done(new TenantChange.Step(
                    "%1$d Einwohner zum %2$td.%2$tm.%2$tY (%3$s)."
                            .formatted(figure.count(), figure.keyDate(), figure.source()),
                    Change.set("Einwohner", figure.count())));
        });
    }
}
