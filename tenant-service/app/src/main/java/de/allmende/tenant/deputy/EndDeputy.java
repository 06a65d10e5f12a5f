package de.allmende.tenant.deputy;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyIsOver;
import de.allmende.tenant.deputy.DeputyRefusal.DeputyUnknown;

/**
 * Ends a deputyship at once. The principal, the deputy and administrators may.
 *
 * <p>Refusals: unknown, or none of the actor's business; over already.
 */
public final class EndDeputy {

    private final TenantTransactions transactions;
    private final Deputies deputies;
    private final AuditTrail audit;
    private final BusinessTime time;

    EndDeputy(TenantTransactions transactions, Deputies deputies, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.deputies = deputies;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Deputy, DeputyRefusal> end(Actor actor, DeputyId id) {
        return transactions.write(actor, () -> {
            var found = deputies.find(id).filter(deputy -> ReadDeputies.concerns(actor, deputy));
            if (found.isEmpty()) {
                return Outcome.refused(new DeputyUnknown());
            }
            var deputy = found.get();
            var end = new Deputy.End(actor.name(), time.now());
            if (deputy.isOverOn(time.today()) || !deputies.end(id, end)) {
                return Outcome.refused(new DeputyIsOver());
            }
            audit.record(
                    actor,
                    "DEPUTY_ENDED",
                    "person",
                    deputy.principal().id(),
                    "%s vertritt %s nicht mehr im Recht „%s“."
                            .formatted(
                                    deputy.person().name(),
                                    deputy.principal().name(),
                                    deputy.grant().role().label()),
                    Change.removed("Vertretung", deputy.person().name()));
            return Outcome.done(deputy.ended(end));
        });
    }
}
