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

    /** What was found, and in which edition. */
    public record Matches(List<RegisterEntry> entries, RegisterSummary edition) {}

    public Matches search(Actor actor, String words, int limit) {
        return transactions.read(actor, () -> new Matches(register.search(words, limit), register.summary()));
    }
}
