package de.allmende.marketplace.approvalrule.persistence;

import static de.allmende.marketplace.db.Tables.APPROVAL_RULE_SET;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import de.allmende.marketplace.approvalrule.ApprovalRule;
import de.allmende.marketplace.approvalrule.ApprovalRuleSet;
import de.allmende.marketplace.approvalrule.ApprovalRuleSetId;
import de.allmende.marketplace.approvalrule.ApprovalRuleSets;
import de.allmende.marketplace.approvalrule.RuleSetState;
import de.allmende.marketplace.booking.Person;
import de.allmende.marketplace.db.tables.records.ApprovalRuleSetRecord;
import de.allmende.platform.tenancy.TenantId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Versions of approval rules in PostgreSQL; only where one stands changes. */
@Component
final class JooqApprovalRuleSets implements ApprovalRuleSets {

    private record Written(List<ApprovalRule> rules) {}

    private final DSLContext database;
    private final JsonMapper json;

    JooqApprovalRuleSets(DSLContext database, JsonMapper json) {
        this.database = database;
        this.json = json.rebuild()
                .changeDefaultVisibility(checker -> checker.withIsGetterVisibility(Visibility.NONE))
                .build();
    }

    @Override
    public void add(ApprovalRuleSet rules) {
        var proposed = rules.proposed();
        database.insertInto(APPROVAL_RULE_SET)
                .set(APPROVAL_RULE_SET.ID, rules.id().value())
                .set(APPROVAL_RULE_SET.TENANT_ID, rules.tenant().value())
                .set(APPROVAL_RULE_SET.VERSION, rules.version())
                .set(APPROVAL_RULE_SET.RULES, JSONB.valueOf(json.writeValueAsString(new Written(rules.rules()))))
                .set(APPROVAL_RULE_SET.NOTE, rules.note())
                .set(APPROVAL_RULE_SET.STATE, rules.state().name())
                .set(APPROVAL_RULE_SET.PROPOSED_BY_ID, proposed.by().id())
                .set(APPROVAL_RULE_SET.PROPOSED_BY_NAME, proposed.by().name())
                .set(APPROVAL_RULE_SET.PROPOSED_AT, proposed.at().atOffset(ZoneOffset.UTC))
                .execute();
    }

    @Override
    public void store(ApprovalRuleSet rules) {
        var released = rules.released();
        var endedAt = rules.endedAt();
        var changed = database.update(APPROVAL_RULE_SET)
                .set(APPROVAL_RULE_SET.STATE, rules.state().name())
                .set(
                        APPROVAL_RULE_SET.RELEASED_BY_ID,
                        released == null ? null : released.by().id())
                .set(
                        APPROVAL_RULE_SET.RELEASED_BY_NAME,
                        released == null ? null : released.by().name())
                .set(
                        APPROVAL_RULE_SET.RELEASED_AT,
                        released == null ? null : released.at().atOffset(ZoneOffset.UTC))
                .set(APPROVAL_RULE_SET.ENDED_AT, endedAt == null ? null : endedAt.atOffset(ZoneOffset.UTC))
                .where(APPROVAL_RULE_SET.ID.eq(rules.id().value()))
                .and(APPROVAL_RULE_SET.TENANT_ID.eq(rules.tenant().value()))
                .execute();
        if (changed != 1) {
            throw new IllegalStateException(rules.id() + " is not there.");
        }
    }

    @Override
    public List<ApprovalRuleSet> of(TenantId tenant) {
        return database.selectFrom(APPROVAL_RULE_SET)
                .where(APPROVAL_RULE_SET.TENANT_ID.eq(tenant.value()))
                .orderBy(APPROVAL_RULE_SET.VERSION.desc())
                .fetch(this::rules);
    }

    @Override
    public Optional<ApprovalRuleSet> lock(TenantId tenant, ApprovalRuleSetId id) {
        return database.selectFrom(APPROVAL_RULE_SET)
                .where(APPROVAL_RULE_SET.TENANT_ID.eq(tenant.value()))
                .and(APPROVAL_RULE_SET.ID.eq(id.value()))
                .forNoKeyUpdate()
                .fetchOptional(this::rules);
    }

    @Override
    public Optional<ApprovalRuleSet> inForce(TenantId tenant) {
        return database.selectFrom(APPROVAL_RULE_SET)
                .where(APPROVAL_RULE_SET.TENANT_ID.eq(tenant.value()))
                .and(APPROVAL_RULE_SET.STATE.eq(RuleSetState.IN_FORCE.name()))
                .fetchOptional(this::rules);
    }

    private ApprovalRuleSet rules(ApprovalRuleSetRecord row) {
        return new ApprovalRuleSet(
                new ApprovalRuleSetId(row.getId()),
                new TenantId(row.getTenantId()),
                row.getVersion(),
                json.readValue(row.getRules().data(), Written.class).rules(),
                row.getNote(),
                RuleSetState.valueOf(row.getState()),
                new ApprovalRuleSet.Step(
                        new Person(row.getProposedById(), row.getProposedByName()),
                        row.getProposedAt().toInstant()),
                row.getReleasedAt() == null
                        ? null
                        : new ApprovalRuleSet.Step(
                                new Person(row.getReleasedById(), row.getReleasedByName()),
                                row.getReleasedAt().toInstant()),
                row.getEndedAt() == null ? null : row.getEndedAt().toInstant());
    }
}
