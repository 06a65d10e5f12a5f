package de.allmende.tenant.member;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;

/** What a tenant reads in its own trail of others that have opened what is its; its own people leave no such trace. */
public final class Looks {

    private final TenantTransactions transactions;
    private final AuditTrail audit;

    public Looks(TenantTransactions transactions, AuditTrail audit) {
        this.transactions = transactions;
        this.audit = audit;
    }

    /** Writes an entry into the trail of the tenant concerned, in a transaction of its own; nothing when the actor acts for that tenant. */
    public void tell(Actor actor, TenantId concerned, String act, String summary) {
        if (concerned.equals(actor.tenant())) {
            return;
        }
        transactions.change(actor, () -> {
            audit.look(actor, concerned, TenantKind.ASSOCIATION_LABEL, act, "tenant", concerned.value(), summary);
            return concerned;
        });
    }
}
