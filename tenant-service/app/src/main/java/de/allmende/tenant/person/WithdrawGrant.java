package de.allmende.tenant.person;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.person.PersonRefusal.GrantAlreadyWithdrawn;
import de.allmende.tenant.person.PersonRefusal.GrantUnknown;
import de.allmende.tenant.person.PersonRefusal.LastAdministrator;
import org.jspecify.annotations.Nullable;

/**
 * Takes a right back; it ends at once.
 *
 * <p>Refusals: the grant is unknown; it was withdrawn before; no other administrator would stay whose right has no end.
 */
public final class WithdrawGrant {

    private final TenantTransactions transactions;
    private final People people;
    private final ConfirmationRequests requests;
    private final AuditTrail audit;
    private final BusinessTime time;

    WithdrawGrant(
            TenantTransactions transactions,
            People people,
            ConfirmationRequests requests,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.people = people;
        this.requests = requests;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<GrantEntry, PersonRefusal> withdraw(Actor actor, GrantId id, @Nullable String reason) {
        return transactions.write(actor, () -> {
            var found = people.grant(id);
            if (found.isEmpty()) {
                return Outcome.refused(new GrantUnknown());
            }
            var grant = found.get();
            if (people.isLastAdministrator(grant, time.today())) {
                return Outcome.refused(new LastAdministrator());
            }
            var withdrawal = new GrantEntry.Withdrawal(actor.subject(), actor.name(), time.now(), reason);
            if (grant.withdrawal() != null || !people.withdraw(id, withdrawal)) {
                return Outcome.refused(new GrantAlreadyWithdrawn());
            }
            requests.close(id, withdrawal.at());
            audit.record(
                    actor,
                    "GRANT_WITHDRAWN",
                    "person",
                    grant.person().value(),
                    "Recht „%1$s“ von %2$s, erteilt am %3$td.%3$tm.%3$tY%4$s."
                            .formatted(
                                    grant.role().label(),
                                    people.find(grant.person()).orElseThrow().name(),
                                    BusinessTime.dayOf(grant.grantedAt()),
                                    reason == null ? "" : ": " + reason),
                    Change.of("Stand", grant.stateOn(time.today()).label(), GrantState.WITHDRAWN.label()));
            return Outcome.done(grant.withdrawn(withdrawal));
        });
    }
}
