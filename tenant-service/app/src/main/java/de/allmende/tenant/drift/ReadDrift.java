package de.allmende.tenant.drift;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/** Shows the association what differed at the last comparison and was not repaired. */
public final class ReadDrift {

    private final TenantTransactions transactions;
    private final Drifts drifts;

    ReadDrift(TenantTransactions transactions, Drifts drifts) {
        this.transactions = transactions;
        this.drifts = drifts;
    }

    public LoginReport report(Actor actor) {
        return transactions.read(
                actor, () -> new LoginReport(drifts.all(), drifts.checkedAt().orElse(null)));
    }
}
