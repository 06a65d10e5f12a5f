package de.allmende.tenant.exit;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.exit.ExitRefusal.MembershipIsOver;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import java.util.Optional;

/** After its last day a tenant changes nothing any more; it reads until its exit is closed. */
public final class LeftTenants {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final FindExit findExit;
    private final BusinessTime time;

    LeftTenants(TenantTransactions transactions, Tenants tenants, FindExit findExit, BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.findExit = findExit;
        this.time = time;
    }

    /** Refused: the actor's tenant has had its last day. */
    public Outcome<Actor, ExitRefusal> mayChange(Actor actor) {
        return transactions
                .read(actor, () -> objection(actor))
                .<Outcome<Actor, ExitRefusal>>map(Outcome::refused)
                .orElseGet(() -> Outcome.done(actor));
    }

    private Optional<ExitRefusal> objection(Actor actor) {
        return tenants.state(actor.tenant())
                .filter(state -> state == TenantState.LEAVING)
                .flatMap(leaving -> tenants.find(actor.tenant()))
                .flatMap(findExit::endedOn)
                .filter(endedOn -> !endedOn.isAfter(time.today()))
                .map(endedOn -> new MembershipIsOver(endedOn.minusDays(1)));
    }
}
