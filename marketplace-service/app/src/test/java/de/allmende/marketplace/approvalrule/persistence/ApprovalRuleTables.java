package de.allmende.marketplace.approvalrule.persistence;

import de.allmende.marketplace.approvalrule.ApprovalRuleSets;
import org.jooq.DSLContext;
import tools.jackson.databind.json.JsonMapper;

/** The real repository of this room, for tests of other rooms. */
public final class ApprovalRuleTables {

    private ApprovalRuleTables() {}

    public static ApprovalRuleSets ruleSets(DSLContext database) {
        return new JooqApprovalRuleSets(database, JsonMapper.builder().build());
    }
}
