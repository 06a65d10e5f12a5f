package de.allmende.tenant.support;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.support.SupportRefusal.SupportCaseExists;
import de.allmende.tenant.support.SupportRefusal.SupportRoleNotOfTheTenant;
import de.allmende.tenant.support.SupportRefusal.SupportedTenantIsAway;
import de.allmende.tenant.support.SupportRefusal.TenantToSupportUnknown;

/**
 * Staff of the association asks a tenant for leave to see its data as one of its roles does. Nothing can be seen yet.
 *
 * <p>Refusals: the tenant is unknown to the association, or is the association itself; the role is none of the tenant's; the
 * tenant is suspended or closed; the same person has an open case with the tenant.
 */
public final class RequestSupport {

    /** @param hours how long, from the moment of the grant; the database knows the most */
    public record Command(TenantId tenant, Role role, int hours, String reason) {}

    private static final int MOST = 500;

    private final TenantTransactions transactions;
    private final SupportCases cases;
    private final Tenants tenants;
    private final AuditTrail audit;
    private final BusinessTime time;

    RequestSupport(
            TenantTransactions transactions, SupportCases cases, Tenants tenants, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.cases = cases;
        this.tenants = tenants;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<SupportCase, SupportRefusal> request(Actor actor, Command command) {
        return transactions.write(actor, () -> {
            var found =
                    tenants.find(command.tenant()).filter(tenant -> !tenant.id().equals(actor.tenant()));
            if (found.isEmpty()) {
                return Outcome.refused(new TenantToSupportUnknown());
            }
            var tenant = found.get();
            if (!command.role().isForServedTenants()) {
                return Outcome.refused(new SupportRoleNotOfTheTenant(command.role()));
            }
            if (!tenant.state().letsIn()) {
                return Outcome.refused(new SupportedTenantIsAway());
            }
            if (isOpen(actor, tenant)) {
                return Outcome.refused(new SupportCaseExists());
            }
            var requested = requested(actor, tenant, command);
            cases.request(requested);
            audit.record(
                            actor,
                            "SUPPORT_REQUESTED",
                            "supportCase",
                            requested.id().value(),
                            "Einblick bei %s als „%s“ für %d Stunden beantragt."
                                    .formatted(
                                            tenant.profile().name(),
                                            command.role().label(),
                                            command.hours()),
                            command.reason(),
                            Change.set("Stand", SupportCaseState.REQUESTED.label()))
                    .alsoIn(tenant.id(), TenantKind.ASSOCIATION_LABEL);
            return Outcome.done(requested);
        });
    }

    private boolean isOpen(Actor actor, Tenant tenant) {
        var now = time.now();
        return cases.all(MOST).stream()
                .filter(known -> known.supporter().equals(actor.subject()))
                .filter(known -> known.tenant().equals(tenant.id()))
                .anyMatch(known -> known.stateAt(now) != SupportCaseState.ENDED);
    }

    private SupportCase requested(Actor actor, Tenant tenant, Command command) {
        var association = tenants.find(actor.tenant()).orElseThrow().profile().name();
        return new SupportCase(
                SupportCaseId.next(),
                tenant.id(),
                tenant.profile().name(),
                actor.subject(),
                "%s (%s)".formatted(actor.ownName(), association),
                command.role(),
                command.hours(),
                command.reason(),
                time.now(),
                null,
                null);
    }
}
