package de.allmende.tenant.claimrule;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;

/** Shows all versions of the rules of the own tenant, the latest first. */
public final class ReadClaimRules {

    private final TenantTransactions transactions;
    private final ClaimRules rules;

    ReadClaimRules(TenantTransactions transactions, ClaimRules rules) {
        this.transactions = transactions;
        this.rules = rules;
    }

    public List<ClaimRuleSet> all(Actor actor) {
        return transactions.read(actor, rules::all);
    }
}
