package de.allmende.tenant.support;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.support.SupportRefusal.SupportCaseNotRequested;
import de.allmende.tenant.support.SupportRefusal.SupportCaseUnknown;
import de.allmende.tenant.support.SupportRefusal.SupportForOneself;
import java.time.Duration;

/**
 * The tenant lets the supporter look, from now on for the hours that were asked for.
 *
 * <p>Refusals: the case is unknown, or about another tenant; it does not wait; it is one's own, as staff of the association.
 */
public final class GrantSupport {

    private final TenantTransactions transactions;
    private final SupportCases cases;
    private final AuditTrail audit;
    private final BusinessTime time;

    GrantSupport(TenantTransactions transactions, SupportCases cases, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.cases = cases;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<SupportCase, SupportRefusal> grant(Actor actor, SupportCaseId id) {
        return transactions.write(actor, () -> {
            var found = cases.find(id).filter(known -> known.tenant().equals(actor.tenant()));
            if (found.isEmpty()) {
                return Outcome.refused(new SupportCaseUnknown());
            }
            var requested = found.get();
            if (cases.areOneHuman(requested.supporter(), actor.subject())) {
                return Outcome.refused(new SupportForOneself());
            }
            var now = time.now();
            var grant = new SupportCase.Grant(
                    actor.subject(), actor.name(), now, now.plus(Duration.ofHours(requested.hours())));
            if (requested.stateAt(now) != SupportCaseState.REQUESTED || !cases.grant(requested, grant)) {
                return Outcome.refused(new SupportCaseNotRequested());
            }
            audit.record(
                    actor,
                    "SUPPORT_GRANTED",
                    "supportCase",
                    id.value(),
                    "%s darf %d Stunden lang als „%s“ Einblick nehmen."
                            .formatted(
                                    requested.supporterName(),
                                    requested.hours(),
                                    requested.role().label()),
                    requested.reason(),
                    Change.of("Stand", requested.stateAt(now).label(), SupportCaseState.ACTIVE.label()));
            return Outcome.done(requested.granted(grant));
        });
    }
}
