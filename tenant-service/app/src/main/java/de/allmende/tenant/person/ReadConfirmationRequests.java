package de.allmende.tenant.person;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;

/** Shows the association what its members ask it to confirm. */
public final class ReadConfirmationRequests {

    private static final int MOST = 200;

    private final TenantTransactions transactions;
    private final ConfirmationRequests requests;

    ReadConfirmationRequests(TenantTransactions transactions, ConfirmationRequests requests) {
        this.transactions = transactions;
        this.requests = requests;
    }

    public List<ConfirmationRequest> open(Actor actor) {
        return transactions.read(actor, () -> requests.open(MOST));
    }
}
