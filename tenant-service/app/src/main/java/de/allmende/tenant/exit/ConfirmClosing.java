package de.allmende.tenant.exit;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.exit.ExitRefusal.ClosingConfirmedByProposer;
import de.allmende.tenant.exit.ExitRefusal.ClosingNotProposed;
import de.allmende.tenant.exit.ExitRefusal.ExitUnknown;
import de.allmende.tenant.member.Announcements;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.Role;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A second person of the association confirms that an exit is over: the tenant is closed for good, nobody of it gets in, and what
 * nobody has to keep is deleted at once.
 *
 * <p>Refusals: as of the proposal, looked at anew; nobody has proposed it; the same person has.
 */
public final class ConfirmClosing {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Closings closings;
    private final FindExit findExit;
    private final Announcements announcements;
    private final AuditTrail audit;
    private final BusinessTime time;

    ConfirmClosing(
            TenantTransactions transactions,
            Tenants tenants,
            Closings closings,
            FindExit findExit,
            Announcements announcements,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.closings = closings;
        this.findExit = findExit;
        this.announcements = announcements;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<ExitCase, ExitRefusal> confirm(Actor actor, TenantId id) {
        return transactions.write(
                actor,
                () -> ForClosing.find(actor, tenants, id)
                        .map(tenant -> confirm(actor, tenant))
                        .orElseGet(() -> Outcome.refused(new ExitUnknown())));
    }

    private Outcome<ExitCase, ExitRefusal> confirm(Actor actor, Tenant tenant) {
        var exit = findExit.of(tenant);
        var objection = FindExit.objection(exit);
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var closing = exit.closing();
        if (closing == null) {
            return Outcome.refused(new ClosingNotProposed());
        }
        return second(actor, closing.proposed().by())
                .<Outcome<ExitCase, ExitRefusal>>map(using -> Outcome.done(closed(using, tenant, closing)))
                .orElseGet(() -> Outcome.refused(new ClosingConfirmedByProposer()));
    }

    /** The caller by a grant with which he is not, nor stands in for, whoever has proposed it. */
    private static Optional<Actor> second(Actor actor, UUID proposer) {
        return Stream.of(Role.ASSOCIATION_ADMIN, Role.AUDITOR)
                .flatMap(role -> actor.grantsOf(role.name()))
                .map(actor::using)
                .filter(using -> !using.isOrRepresents(proposer))
                .findFirst();
    }

    private ExitCase closed(Actor actor, Tenant tenant, Closing closing) {
        closings.confirm(closing.confirmed(new Closing.Step(actor.subject(), actor.name(), time.now())));
        tenants.changeState(tenant.id(), TenantState.CLOSED);
        tenants.forgetContacts(tenant.id());
        audit.record(
                        actor,
                        "EXIT_CLOSED",
                        "tenant",
                        tenant.id().value(),
                        "Abschluss des Austritts von %s bestätigt. Was nicht aufzubewahren ist, wird gelöscht."
                                .formatted(tenant.profile().name()),
                        Change.of("Stand", tenant.state().label(), TenantState.CLOSED.label()))
                .alsoIn(tenant.id(), TenantKind.ASSOCIATION_LABEL);
        var gone = tenants.find(tenant.id()).orElseThrow();
        announcements.changed(actor, gone);
        return findExit.of(gone);
    }
}
