package de.allmende.tenant.suspension;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionNotRecorded;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionOfState;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionReleasedByRecorder;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionUnknown;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A second person of the association releases a suspension. It is in force at once when its day has come.
 *
 * <p>Refusals: unknown; it does not wait; the same person has recorded it; the tenant is not active any more.
 */
public final class ReleaseSuspension {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Suspensions suspensions;
    private final PutIntoForce putIntoForce;
    private final AuditTrail audit;
    private final BusinessTime time;

    ReleaseSuspension(
            TenantTransactions transactions,
            Tenants tenants,
            Suspensions suspensions,
            PutIntoForce putIntoForce,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.suspensions = suspensions;
        this.putIntoForce = putIntoForce;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Suspension, SuspensionRefusal> release(Actor actor, SuspensionId id) {
        return transactions.write(
                actor,
                () -> ForChange.find(actor, tenants, suspensions, id)
                        .map(suspension -> release(actor, suspension))
                        .orElseGet(() -> Outcome.refused(new SuspensionUnknown())));
    }

    private Outcome<Suspension, SuspensionRefusal> release(Actor actor, Suspension suspension) {
        if (suspension.state() != SuspensionState.RECORDED) {
            return Outcome.refused(new SuspensionNotRecorded());
        }
        var second = second(actor, suspension.recorded().by());
        if (second.isEmpty()) {
            return Outcome.refused(new SuspensionReleasedByRecorder());
        }
        var state = tenants.state(suspension.tenant()).orElseThrow();
        return state == TenantState.ACTIVE
                ? Outcome.done(released(second.get(), suspension))
                : Outcome.refused(new SuspensionOfState(state));
    }

    /** The caller by a grant with which he is not, nor stands in for, whoever has recorded it. */
    private static Optional<Actor> second(Actor actor, UUID recorder) {
        return Stream.of(Role.ASSOCIATION_ADMIN, Role.AUDITOR)
                .flatMap(role -> actor.grantsOf(role.name()))
                .map(actor::using)
                .filter(using -> !using.isOrRepresents(recorder))
                .findFirst();
    }

    private Suspension released(Actor actor, Suspension suspension) {
        var released = suspension.released(new Suspension.Step(actor.subject(), actor.name(), time.now()));
        suspensions.store(released);
        audit.record(
                        actor,
                        "SUSPENSION_RELEASED",
                        "tenant",
                        suspension.tenant().value(),
                        "Sperre zum %1$td.%1$tm.%1$tY freigegeben: %2$s."
                                .formatted(
                                        suspension.takesEffectOn(),
                                        suspension.ground().label()),
                        Change.of(
                                "Stand",
                                suspension.state().label(),
                                released.state().label()))
                .alsoIn(suspension.tenant(), TenantKind.ASSOCIATION_LABEL);
        return suspension.takesEffectOn().isAfter(time.today()) ? released : putIntoForce.put(actor, released);
    }
}
