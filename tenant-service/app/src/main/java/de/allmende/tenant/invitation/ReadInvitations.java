package de.allmende.tenant.invitation;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;

/** Shows the invitations of the actor's tenant, the latest first. */
public final class ReadInvitations {

    private static final int MOST = 200;

    private final TenantTransactions transactions;
    private final Invitations invitations;

    ReadInvitations(TenantTransactions transactions, Invitations invitations) {
        this.transactions = transactions;
        this.invitations = invitations;
    }

    public List<Invitation> all(Actor actor) {
        return transactions.read(actor, () -> invitations.latest(MOST));
    }
}
