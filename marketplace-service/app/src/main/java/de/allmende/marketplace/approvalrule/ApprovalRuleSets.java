package de.allmende.marketplace.approvalrule;

import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import java.util.Optional;

/** All versions of all tenants' approval rules. */
public interface ApprovalRuleSets {

    void add(ApprovalRuleSet rules);

    void store(ApprovalRuleSet rules);

    /** All of a tenant's, the newest first. */
    List<ApprovalRuleSet> of(TenantId tenant);

    /** One of a tenant's, locked until the end of the transaction. */
    Optional<ApprovalRuleSet> lock(TenantId tenant, ApprovalRuleSetId id);

    Optional<ApprovalRuleSet> inForce(TenantId tenant);
}
