package de.allmende.tenant.exit;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.exit.ExitRefusal.ClosingNotProposed;
import de.allmende.tenant.exit.ExitRefusal.ExitOfState;
import de.allmende.tenant.exit.ExitRefusal.ExitUnknown;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;

/**
 * The association discards a proposed closing; it may be proposed anew.
 *
 * <p>Refusals: the tenant is unknown; it does not leave; nobody has proposed it.
 */
public final class DiscardClosing {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Closings closings;
    private final FindExit findExit;
    private final AuditTrail audit;
    private final BusinessTime time;

    DiscardClosing(
            TenantTransactions transactions,
            Tenants tenants,
            Closings closings,
            FindExit findExit,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.closings = closings;
        this.findExit = findExit;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<ExitCase, ExitRefusal> discard(Actor actor, TenantId id, String reason) {
        return transactions.write(
                actor,
                () -> ForClosing.find(actor, tenants, id)
                        .map(tenant -> discard(actor, tenant, reason))
                        .orElseGet(() -> Outcome.refused(new ExitUnknown())));
    }

    private Outcome<ExitCase, ExitRefusal> discard(Actor actor, Tenant tenant, String reason) {
        if (tenant.state() != TenantState.LEAVING) {
            return Outcome.refused(new ExitOfState(tenant.state()));
        }
        var closing = findExit.of(tenant).closing();
        if (closing == null) {
            return Outcome.refused(new ClosingNotProposed());
        }
        closings.discard(closing, reason, new Closing.Step(actor.subject(), actor.name(), time.now()));
        audit.record(
                        actor,
                        "EXIT_CLOSING_DISCARDED",
                        "tenant",
                        tenant.id().value(),
                        "Vorschlag zum Abschluss des Austritts von %s verworfen."
                                .formatted(tenant.profile().name()),
                        reason,
                        Change.of("Abschluss", "vorgeschlagen", "verworfen"))
                .alsoIn(tenant.id(), TenantKind.ASSOCIATION_LABEL);
        return Outcome.done(findExit.of(tenant));
    }
}
