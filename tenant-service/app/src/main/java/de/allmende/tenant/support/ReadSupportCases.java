package de.allmende.tenant.support;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;

/** Shows the support cases to which the actor's tenant is a party. */
public final class ReadSupportCases {

    private static final int MOST = 500;

    private final TenantTransactions transactions;
    private final SupportCases cases;

    ReadSupportCases(TenantTransactions transactions, SupportCases cases) {
        this.transactions = transactions;
        this.cases = cases;
    }

    public List<SupportCase> all(Actor actor) {
        return transactions.read(actor, () -> cases.all(MOST));
    }
}
