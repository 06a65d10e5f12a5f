package de.allmende.marketplace.approvalrule;

import de.allmende.platform.kernel.Id;
import de.allmende.platform.kernel.Ids;
import java.util.UUID;

/** Identity of one version of a tenant's approval rules. */
public record ApprovalRuleSetId(UUID value) implements Id {

    public static ApprovalRuleSetId next() {
        return new ApprovalRuleSetId(Ids.next());
    }

    public static ApprovalRuleSetId parse(String text) {
        return new ApprovalRuleSetId(Ids.parse("apr", text));
    }

    @Override
    public String toString() {
        return Ids.text("apr", value);
    }
}
