package de.allmende.tenant.register;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;

/** Looks up administrations; everyone may. */
public final class SearchRegister {

    private final TenantTransactions transactions;
    private final Register register;

    SearchRegister(TenantTransactions transactions, Register register) {
        this.transactions = transactions;
        this.register = register;
    }

    public List<RegisterEntry> search(Actor actor, String words, int limit) {
        return transactions.read(actor, () -> register.search(words, limit));
    }
}
