package de.allmende.tenant.person;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.person.PersonRefusal.GrantAlreadyWithdrawn;
import de.allmende.tenant.person.PersonRefusal.GrantUnknown;
import de.allmende.tenant.person.PersonRefusal.LastAdministrator;

/**
 * Takes a right back; it ends at once.
 *
 * <p>Refusals: the grant is unknown; it was withdrawn before; it is the last one of an administrator.
 */
public final class WithdrawGrant {

    private final TenantTransactions transactions;
    private final People people;
    private final AuditTrail audit;
    private final BusinessTime time;

    WithdrawGrant(TenantTransactions transactions, People people, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.people = people;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<GrantEntry, PersonRefusal> withdraw(Actor actor, GrantId id) {
        return transactions.write(actor, () -> {
            var found = people.grant(id);
            if (found.isEmpty()) {
                return Outcome.refused(new GrantUnknown());
            }
            var grant = found.get();
            if (grant.role().isAdministrator() && isLastAdministrator(grant)) {
                return Outcome.refused(new LastAdministrator());
            }
            var withdrawal = new GrantEntry.Withdrawal(actor.subject(), actor.name(), time.now());
            if (grant.withdrawal() != null || !people.withdraw(id, withdrawal)) {
                return Outcome.refused(new GrantAlreadyWithdrawn());
            }
            audit.record(
                    actor,
                    "GRANT_WITHDRAWN",
                    "person",
                    grant.person().value(),
                    "Recht „%1$s“ von %2$s, erteilt am %3$td.%3$tm.%3$tY."
                            .formatted(
                                    grant.role().label(),
                                    people.find(grant.person()).orElseThrow().name(),
                                    BusinessTime.dayOf(grant.grantedAt())));
            return Outcome.done(grant.withdrawn(withdrawal));
        });
    }

    private boolean isLastAdministrator(GrantEntry grant) {
        var administrators = people.administratorsForChange(time.today());
        return administrators.size() == 1 && administrators.getFirst().id().equals(grant.id());
    }
}
