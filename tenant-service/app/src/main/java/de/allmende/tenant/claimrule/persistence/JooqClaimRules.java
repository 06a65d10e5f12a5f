package de.allmende.tenant.claimrule.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.CLAIM_GRANT;
import static de.allmende.tenant.db.Tables.CLAIM_RULE;
import static de.allmende.tenant.db.Tables.CLAIM_RULE_CONFIRMATION;
import static de.allmende.tenant.db.Tables.CLAIM_RULE_END;
import static de.allmende.tenant.db.Tables.CLAIM_RULE_SET;
import static de.allmende.tenant.db.Tables.GRANT_ENTRY;
import static de.allmende.tenant.db.Tables.GRANT_WITHDRAWAL;
import static de.allmende.tenant.db.Tables.LOGIN_REPORT;

import de.allmende.platform.kernel.Money;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.claimrule.ClaimRule;
import de.allmende.tenant.claimrule.ClaimRuleSet;
import de.allmende.tenant.claimrule.ClaimRuleSetId;
import de.allmende.tenant.claimrule.ClaimRules;
import de.allmende.tenant.claimrule.LoginReport;
import de.allmende.tenant.claimrule.LoginSession;
import de.allmende.tenant.claimrule.Statement;
import de.allmende.tenant.db.tables.records.LoginReportRecord;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.person.GrantId;
import de.allmende.tenant.person.Limits;
import de.allmende.tenant.person.PersonId;
import de.allmende.tenant.person.Role;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

@Component
final class JooqClaimRules implements ClaimRules {

    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<Map<String, List<String>>> VALUES = new TypeReference<>() {};

    private final DSLContext database;

    JooqClaimRules(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<ClaimRuleSet> all() {
        return sets(DSL.noCondition());
    }

    @Override
    public List<ClaimRuleSet> open(LoginProviderId provider) {
        return sets(CLAIM_RULE_SET.LOGIN_PROVIDER_ID.eq(provider.value()).and(CLAIM_RULE_END.RULE_SET_ID.isNull()));
    }

    @Override
    public Optional<ClaimRuleSet> find(ClaimRuleSetId id) {
        return sets(CLAIM_RULE_SET.ID.eq(id.value())).stream().findFirst();
    }

    private List<ClaimRuleSet> sets(Condition which) {
        var rows = database.select(CLAIM_RULE_SET.fields())
                .select(
                        CLAIM_RULE_CONFIRMATION.CONFIRMED_BY,
                        CLAIM_RULE_CONFIRMATION.CONFIRMED_BY_NAME,
                        CLAIM_RULE_CONFIRMATION.CONFIRMED_AT)
                .select(CLAIM_RULE_END.ENDED_BY_NAME, CLAIM_RULE_END.ENDED_AT, CLAIM_RULE_END.REASON)
                .from(CLAIM_RULE_SET)
                .leftJoin(CLAIM_RULE_CONFIRMATION)
                .on(CLAIM_RULE_CONFIRMATION.RULE_SET_ID.eq(CLAIM_RULE_SET.ID))
                .leftJoin(CLAIM_RULE_END)
                .on(CLAIM_RULE_END.RULE_SET_ID.eq(CLAIM_RULE_SET.ID))
                .where(which)
                .orderBy(CLAIM_RULE_SET.VERSION.desc())
                .fetch();
        var rules = database.selectFrom(CLAIM_RULE)
                .where(CLAIM_RULE.RULE_SET_ID.in(rows.getValues(CLAIM_RULE_SET.ID)))
                .orderBy(CLAIM_RULE.POSITION)
                .fetchGroups(CLAIM_RULE.RULE_SET_ID, JooqClaimRules::rule);
        return rows.map(row -> set(row, rules.getOrDefault(row.get(CLAIM_RULE_SET.ID), List.of())));
    }

    private static ClaimRuleSet set(Record row, List<ClaimRule> rules) {
        return new ClaimRuleSet(
                new ClaimRuleSetId(row.get(CLAIM_RULE_SET.ID)),
                new TenantId(row.get(CLAIM_RULE_SET.TENANT_ID)),
                new LoginProviderId(row.get(CLAIM_RULE_SET.LOGIN_PROVIDER_ID)),
                row.get(CLAIM_RULE_SET.VERSION),
                rules,
                new ClaimRuleSet.Step(
                        row.get(CLAIM_RULE_SET.DRAFTED_BY),
                        row.get(CLAIM_RULE_SET.DRAFTED_BY_NAME),
                        row.get(CLAIM_RULE_SET.DRAFTED_AT).toInstant()),
                row.get(CLAIM_RULE_CONFIRMATION.CONFIRMED_AT) == null
                        ? null
                        : new ClaimRuleSet.Step(
                                row.get(CLAIM_RULE_CONFIRMATION.CONFIRMED_BY),
                                row.get(CLAIM_RULE_CONFIRMATION.CONFIRMED_BY_NAME),
                                row.get(CLAIM_RULE_CONFIRMATION.CONFIRMED_AT).toInstant()),
                row.get(CLAIM_RULE_END.ENDED_AT) == null
                        ? null
                        : new ClaimRuleSet.End(
                                row.get(CLAIM_RULE_END.ENDED_BY_NAME),
                                row.get(CLAIM_RULE_END.ENDED_AT).toInstant(),
                                row.get(CLAIM_RULE_END.REASON)));
    }

    private static ClaimRule rule(Record row) {
        var limit = row.get(CLAIM_RULE.VALUE_LIMIT_AMOUNT);
        return new ClaimRule(
                row.get(CLAIM_RULE.CLAIM),
                row.get(CLAIM_RULE.VALUE),
                Role.valueOf(row.get(CLAIM_RULE.ROLE)),
                new Limits(limit == null ? null : Money.euro(limit), List.of(row.get(CLAIM_RULE.COST_CENTRES))));
    }

    @Override
    public void add(ClaimRuleSet set) {
        database.insertInto(CLAIM_RULE_SET)
                .set(CLAIM_RULE_SET.ID, set.id().value())
                .set(CLAIM_RULE_SET.TENANT_ID, BOUND_TENANT)
                .set(CLAIM_RULE_SET.LOGIN_PROVIDER_ID, set.provider().value())
                .set(CLAIM_RULE_SET.VERSION, set.version())
                .set(CLAIM_RULE_SET.DRAFTED_BY, set.drafted().by())
                .set(CLAIM_RULE_SET.DRAFTED_BY_NAME, set.drafted().byName())
                .set(CLAIM_RULE_SET.DRAFTED_AT, at(set.drafted().at()))
                .execute();
        int position = 1;
        for (var rule : set.rules()) {
            var limit = rule.limits().value();
            database.insertInto(CLAIM_RULE)
                    .set(CLAIM_RULE.TENANT_ID, BOUND_TENANT)
                    .set(CLAIM_RULE.RULE_SET_ID, set.id().value())
                    .set(CLAIM_RULE.POSITION, position++)
                    .set(CLAIM_RULE.CLAIM, rule.claim())
                    .set(CLAIM_RULE.VALUE, rule.value())
                    .set(CLAIM_RULE.ROLE, rule.role().name())
                    .set(CLAIM_RULE.VALUE_LIMIT_AMOUNT, limit == null ? null : limit.amount())
                    .set(CLAIM_RULE.COST_CENTRES, rule.limits().costCentres().toArray(String[]::new))
                    .execute();
        }
    }

    @Override
    public void confirm(ClaimRuleSet set) {
        var confirmed = set.confirmed();
        if (confirmed == null) {
            throw new IllegalArgumentException(set.id() + " is not confirmed.");
        }
        database.insertInto(CLAIM_RULE_CONFIRMATION)
                .set(CLAIM_RULE_CONFIRMATION.TENANT_ID, BOUND_TENANT)
                .set(CLAIM_RULE_CONFIRMATION.RULE_SET_ID, set.id().value())
                .set(CLAIM_RULE_CONFIRMATION.DRAFTED_BY, set.drafted().by())
                .set(CLAIM_RULE_CONFIRMATION.CONFIRMED_BY, confirmed.by())
                .set(CLAIM_RULE_CONFIRMATION.CONFIRMED_BY_NAME, confirmed.byName())
                .set(CLAIM_RULE_CONFIRMATION.CONFIRMED_AT, at(confirmed.at()))
                .execute();
    }

    @Override
    public void end(ClaimRuleSet set) {
        var ended = set.ended();
        if (ended == null) {
            throw new IllegalArgumentException(set.id() + " has not ended.");
        }
        database.insertInto(CLAIM_RULE_END)
                .set(CLAIM_RULE_END.TENANT_ID, BOUND_TENANT)
                .set(CLAIM_RULE_END.RULE_SET_ID, set.id().value())
                .set(CLAIM_RULE_END.ENDED_BY_NAME, ended.byName())
                .set(CLAIM_RULE_END.ENDED_AT, at(ended.at()))
                .set(CLAIM_RULE_END.REASON, ended.reason())
                .execute();
    }

    @Override
    public Optional<LoginReport> report(PersonId person) {
        return database.selectFrom(LOGIN_REPORT)
                .where(LOGIN_REPORT.PERSON_ID.eq(person.value()))
                .fetchOptional(JooqClaimRules::report);
    }

    @Override
    public List<LoginReport> reports(LoginProviderId provider) {
        return database.selectFrom(LOGIN_REPORT)
                .where(LOGIN_REPORT.LOGIN_PROVIDER_ID.eq(provider.value()))
                .orderBy(LOGIN_REPORT.PERSON_ID)
                .fetch(JooqClaimRules::report);
    }

    private static LoginReport report(LoginReportRecord row) {
        var objection = row.getObjection();
        var applied = row.getAppliedRuleSet();
        return new LoginReport(
                new PersonId(row.getPersonId()),
                new LoginProviderId(row.getLoginProviderId()),
                new LoginSession(row.getSession(), row.getLoggedInAt().toInstant()),
                new Statement(
                        JSON.readValue(row.getClaims().data(), VALUES),
                        objection == null ? null : Statement.Objection.valueOf(objection)),
                applied == null ? null : new ClaimRuleSetId(applied));
    }

    @Override
    public void store(LoginReport report) {
        var objection = report.statement().objection();
        var applied = report.applied();
        var row = new LoginReportRecord();
        row.setLoginProviderId(report.provider().value());
        row.setSession(report.session().id());
        row.setLoggedInAt(at(report.session().at()));
        row.setClaims(JSONB.valueOf(JSON.writeValueAsString(report.statement().values())));
        row.setObjection(objection == null ? null : objection.name());
        row.setAppliedRuleSet(applied == null ? null : applied.value());
        database.insertInto(LOGIN_REPORT)
                .set(row)
                .set(LOGIN_REPORT.TENANT_ID, BOUND_TENANT)
                .set(LOGIN_REPORT.PERSON_ID, report.person().value())
                .onConflict(LOGIN_REPORT.TENANT_ID, LOGIN_REPORT.PERSON_ID)
                .doUpdate()
                .set(row)
                .execute();
    }

    @Override
    public void applyAnew(LoginProviderId provider) {
        database.update(LOGIN_REPORT)
                .setNull(LOGIN_REPORT.APPLIED_RULE_SET)
                .where(LOGIN_REPORT.LOGIN_PROVIDER_ID.eq(provider.value()))
                .execute();
    }

    @Override
    public Map<GrantId, ClaimRule> origins(Collection<GrantId> grants) {
        return database.select(CLAIM_GRANT.GRANT_ID)
                .select(CLAIM_RULE.fields())
                .from(CLAIM_GRANT)
                .join(CLAIM_RULE)
                .on(CLAIM_RULE.RULE_SET_ID.eq(CLAIM_GRANT.RULE_SET_ID))
                .and(CLAIM_RULE.POSITION.eq(CLAIM_GRANT.POSITION))
                .where(CLAIM_GRANT.GRANT_ID.in(
                        grants.stream().map(GrantId::value).toList()))
                .fetchMap(row -> new GrantId(row.get(CLAIM_GRANT.GRANT_ID)), JooqClaimRules::rule);
    }

    @Override
    public List<PersonId> holders() {
        return database.selectDistinct(GRANT_ENTRY.PERSON_ID)
                .from(CLAIM_GRANT)
                .join(GRANT_ENTRY)
                .on(GRANT_ENTRY.ID.eq(CLAIM_GRANT.GRANT_ID))
                .leftJoin(GRANT_WITHDRAWAL)
                .on(GRANT_WITHDRAWAL.GRANT_ID.eq(GRANT_ENTRY.ID))
                .where(GRANT_WITHDRAWAL.GRANT_ID.isNull())
                .orderBy(GRANT_ENTRY.PERSON_ID)
                .fetch(row -> new PersonId(row.value1()));
    }

    @Override
    public void addOrigin(GrantId grant, ClaimRuleSet set, ClaimRule rule) {
        database.insertInto(CLAIM_GRANT)
                .set(CLAIM_GRANT.TENANT_ID, BOUND_TENANT)
                .set(CLAIM_GRANT.GRANT_ID, grant.value())
                .set(CLAIM_GRANT.RULE_SET_ID, set.id().value())
                .set(CLAIM_GRANT.POSITION, set.rules().indexOf(rule) + 1)
                .execute();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
