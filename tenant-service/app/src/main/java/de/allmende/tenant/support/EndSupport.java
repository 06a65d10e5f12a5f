package de.allmende.tenant.support;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.support.SupportRefusal.SupportCaseIsOver;
import de.allmende.tenant.support.SupportRefusal.SupportCaseUnknown;

/**
 * Ends a support case at once, or refuses one that waits. The tenant's administration may, the supporter, and the association's
 * administration.
 *
 * <p>Refusals: unknown, or none of the actor's business; over already.
 */
public final class EndSupport {

    private final TenantTransactions transactions;
    private final SupportCases cases;
    private final AuditTrail audit;
    private final BusinessTime time;

    EndSupport(TenantTransactions transactions, SupportCases cases, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.cases = cases;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<SupportCase, SupportRefusal> end(Actor actor, SupportCaseId id) {
        return transactions.write(actor, () -> {
            var found = cases.find(id).filter(known -> isBusinessOf(actor, known));
            if (found.isEmpty()) {
                return Outcome.refused(new SupportCaseUnknown());
            }
            var known = found.get();
            var end = new SupportCase.End(actor.name(), time.now());
            if (known.stateAt(end.at()) == SupportCaseState.ENDED || !cases.end(known, end)) {
                return Outcome.refused(new SupportCaseIsOver());
            }
            audit.record(
                            actor,
                            "SUPPORT_ENDED",
                            "supportCase",
                            id.value(),
                            "Einblick von %s bei %s beendet.".formatted(known.supporterName(), known.tenantName()),
                            Change.of("Stand", known.stateAt(end.at()).label(), SupportCaseState.ENDED.label()))
                    .alsoIn(known.tenant(), TenantKind.ASSOCIATION_LABEL);
            return Outcome.done(known.ended(end));
        });
    }

    private static boolean isBusinessOf(Actor actor, SupportCase known) {
        return known.tenant().equals(actor.tenant())
                ? actor.has(Role.TENANT_ADMIN.name())
                : known.supporter().equals(actor.subject()) || actor.has(Role.ASSOCIATION_ADMIN.name());
    }
}
