package de.allmende.billing.tenantfact;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;

/** Fills the copy at the start of the service; from then on events keep it fresh. May be repeated. */
public final class FillTenantFacts {

    private final TenantDirectory directory;
    private final TenantFacts facts;
    private final TenantTransactions transactions;

    public FillTenantFacts(TenantDirectory directory, TenantFacts facts, TenantTransactions transactions) {
        this.directory = directory;
        this.facts = facts;
        this.transactions = transactions;
    }

    /** @return how many tenants there are */
    public int fill() {
        var all = directory.all();
        for (var fact : all) {
            transactions.change(Actor.system("tenant facts", fact.tenant()), () -> {
                facts.keep(fact);
                return fact;
            });
        }
        return all.size();
    }
}
