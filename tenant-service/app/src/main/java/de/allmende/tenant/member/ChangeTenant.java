package de.allmende.tenant.member;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantRefusal.AssociationStaysActive;
import de.allmende.tenant.member.TenantRefusal.FigureExists;
import de.allmende.tenant.member.TenantRefusal.MembershipsOverlap;
import de.allmende.tenant.member.TenantRefusal.StateMoveNotAllowed;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The association records what changes in the life of a tenant, and everyone is told.
 *
 * <p>Refusals: the tenant is unknown; its life does not go this way; the association itself cannot be stopped; the
 * membership overlaps another; there is a figure for the key date.
 */
public final class ChangeTenant {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Announcements announcements;
    private final AuditTrail audit;

    public ChangeTenant(
            TenantTransactions transactions, Tenants tenants, Announcements announcements, AuditTrail audit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.announcements = announcements;
        this.audit = audit;
    }

    public Outcome<Tenant, TenantRefusal> moveTo(Actor actor, TenantId id, TenantState next, @Nullable String reason) {
        return change(actor, id, "TENANT_STATE_CHANGED", tenant -> {
            if (!tenant.state().mayBecome(next)) {
                return Outcome.refused(new StateMoveNotAllowed(tenant.state(), next));
            }
            if (tenant.isAssociation() && tenant.state() == TenantState.ACTIVE) {
                return Outcome.refused(new AssociationStaysActive());
            }
            tenants.changeState(id, next);
            return Outcome.done("Stand von „%s“ nach „%s“%s."
                    .formatted(tenant.state().label(), next.label(), reason == null ? "" : ", Grund: " + reason));
        });
    }

    public Outcome<Tenant, TenantRefusal> addMembership(Actor actor, TenantId id, Membership membership) {
        return change(actor, id, "MEMBERSHIP_ADDED", tenant -> {
            if (tenant.hasMembershipWithin(membership.period())) {
                return Outcome.refused(
                        new MembershipsOverlap(membership.period().from()));
            }
            tenants.addMembership(tenant, membership);
            return Outcome.done("Rechtsgrundlage „%1$s“ ab %2$td.%2$tm.%2$tY."
                    .formatted(
                            membership.legalBasis().label(), membership.period().from()));
        });
    }

    public Outcome<Tenant, TenantRefusal> addFigure(Actor actor, TenantId id, InhabitantFigure figure) {
        return change(actor, id, "INHABITANT_FIGURE_ADDED", tenant -> {
            if (tenant.hasFigureOf(figure.keyDate())) {
                return Outcome.refused(new FigureExists(figure.keyDate()));
            }
            tenants.addFigure(tenant, figure);
            return Outcome.done("%1$d Einwohner zum %2$td.%2$tm.%2$tY (%3$s)."
                    .formatted(figure.count(), figure.keyDate(), figure.source()));
        });
    }

    /** @param step answers the sentence for the audit trail */
    private Outcome<Tenant, TenantRefusal> change(
            Actor actor, TenantId id, String act, Function<Tenant, Outcome<String, TenantRefusal>> step) {
        return transactions.write(
                actor,
                () -> own(actor, id)
                        .<Outcome<Tenant, TenantRefusal>>map(tenant -> step.apply(tenant)
                                .map(summary -> {
                                    audit.record(actor, act, "tenant", id.value(), summary);
                                    var changed = tenants.find(id).orElseThrow();
                                    announcements.changed(actor, changed);
                                    return changed;
                                }))
                        .orElseGet(() -> Outcome.refused(new TenantUnknown())));
    }

    /** A tenant sees itself, but only its association changes it. */
    private Optional<Tenant> own(Actor actor, TenantId id) {
        return tenants.findForChange(id).filter(tenant -> tenant.association().equals(actor.tenant()));
    }
}
