package de.allmende.tenant.exit;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.exit.ExitRefusal.ClosingIsProposed;
import de.allmende.tenant.exit.ExitRefusal.ExitUnknown;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import java.util.Objects;

/**
 * The association proposes that an exit is over. Nothing is closed before a second person confirms it.
 *
 * <p>Refusals: the tenant is unknown, or is the association; it does not leave; its membership runs; its data were not asked
 * for since, or not downloaded; something was open then; it is proposed already.
 */
public final class ProposeClosing {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Closings closings;
    private final FindExit findExit;
    private final AuditTrail audit;
    private final BusinessTime time;

    ProposeClosing(
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

    public Outcome<ExitCase, ExitRefusal> propose(Actor actor, TenantId id) {
        return transactions.write(
                actor,
                () -> ForClosing.find(actor, tenants, id)
                        .map(tenant -> propose(actor, tenant))
                        .orElseGet(() -> Outcome.refused(new ExitUnknown())));
    }

    private Outcome<ExitCase, ExitRefusal> propose(Actor actor, Tenant tenant) {
        var exit = findExit.of(tenant);
        var objection = FindExit.objection(exit);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var known = exit.closing();
        if (known != null) {
            return Outcome.refused(new ClosingIsProposed(
                    known.proposed().byName(), known.proposed().at()));
        }
        var closing = new Closing(
                ClosingId.next(),
                tenant.id(),
                Objects.requireNonNull(exit.endedOn()),
                Objects.requireNonNull(exit.export()).id(),
                new Closing.Step(actor.subject(), actor.name(), time.now()),
                null);
        closings.add(tenant.association(), closing);
        audit.record(
                        actor,
                        "EXIT_CLOSING_PROPOSED",
                        "tenant",
                        tenant.id().value(),
                        "Abschluss des Austritts von %s vorgeschlagen."
                                .formatted(tenant.profile().name()),
                        Change.set("Abschluss", "vorgeschlagen"))
                .alsoIn(tenant.id(), TenantKind.ASSOCIATION_LABEL);
        return Outcome.done(findExit.of(tenant));
    }
}
