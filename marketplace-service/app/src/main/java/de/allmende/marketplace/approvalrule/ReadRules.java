package de.allmende.marketplace.approvalrule;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;

/** Shows a tenant its rules. */
public final class ReadRules {

    private final TenantTransactions transactions;
    private final ApprovalRuleSets ruleSets;

    public ReadRules(TenantTransactions transactions, ApprovalRuleSets ruleSets) {
        this.transactions = transactions;
        this.ruleSets = ruleSets;
    }

    /** All versions, the newest first. */
    public List<ApprovalRuleSet> all(Actor actor) {
        return transactions.read(actor, () -> ruleSets.of(actor.tenant()));
    }
}
