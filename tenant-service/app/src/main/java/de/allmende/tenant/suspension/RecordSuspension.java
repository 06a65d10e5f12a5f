package de.allmende.tenant.suspension;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.suspension.SuspensionRefusal.AssociationIsNotSuspended;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionDayInThePast;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionExists;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionOfState;
import de.allmende.tenant.suspension.SuspensionRefusal.SuspensionUnknown;
import java.time.LocalDate;
import java.util.Optional;

/**
 * The association records that a tenant shall be suspended. Nothing happens, and the tenant hears nothing, before a second person
 * releases it.
 *
 * <p>Refusals: the tenant is unknown, or is the association; it is not active; the day is past; another suspension stands.
 */
public final class RecordSuspension {

    public record Command(TenantId tenant, Ground ground, String reason, LocalDate takesEffectOn) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Suspensions suspensions;
    private final AuditTrail audit;
    private final BusinessTime time;

    RecordSuspension(
            TenantTransactions transactions,
            Tenants tenants,
            Suspensions suspensions,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.suspensions = suspensions;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Suspension, SuspensionRefusal> record(Actor actor, Command command) {
        return transactions.write(
                actor,
                () -> tenants.findForChange(command.tenant())
                        .filter(tenant -> tenant.association().equals(actor.tenant()))
                        .map(tenant -> record(actor, tenant, command))
                        .orElseGet(() -> Outcome.refused(new SuspensionUnknown())));
    }

    private Outcome<Suspension, SuspensionRefusal> record(Actor actor, Tenant tenant, Command command) {
        var objection = objection(tenant, command.takesEffectOn());
        if (objection.isPresent()) {
            return Outcome.refused(objection.get());
        }
        var suspension = new Suspension(
                SuspensionId.next(),
                tenant.id(),
                command.ground(),
                command.reason(),
                command.takesEffectOn(),
                SuspensionState.RECORDED,
                new Suspension.Step(actor.subject(), actor.name(), time.now()),
                null,
                null,
                null);
        suspensions.add(tenant.association(), suspension);
        audit.record(
                actor,
                "SUSPENSION_RECORDED",
                "tenant",
                tenant.id().value(),
                "Sperre von %1$s zum %2$td.%2$tm.%2$tY erfasst (noch nicht freigegeben): %3$s."
                        .formatted(
                                tenant.profile().name(),
                                command.takesEffectOn(),
                                command.ground().label()),
                command.reason(),
                Change.set("Stand", suspension.state().label()));
        return Outcome.done(suspension);
    }

    private Optional<SuspensionRefusal> objection(Tenant tenant, LocalDate day) {
        if (tenant.isAssociation()) {
            return Optional.of(new AssociationIsNotSuspended());
        }
        if (tenant.state() != TenantState.ACTIVE) {
            return Optional.of(new SuspensionOfState(tenant.state()));
        }
        if (day.isBefore(time.today())) {
            return Optional.of(new SuspensionDayInThePast(day, time.today()));
        }
        return suspensions.of(tenant.id()).stream()
                .filter(known -> !known.state().isFinal())
                .findFirst()
                .map(known -> new SuspensionExists(known.takesEffectOn()));
    }
}
