package de.allmende.tenant.support.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.SUPPORT_CASE;
import static de.allmende.tenant.db.Tables.SUPPORT_END;
import static de.allmende.tenant.db.Tables.SUPPORT_GRANT;
import static de.allmende.tenant.db.Tables.TENANT_;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.db.Keys;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.support.SupportCase;
import de.allmende.tenant.support.SupportCaseId;
import de.allmende.tenant.support.SupportCases;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SelectConditionStep;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqSupportCases implements SupportCases {

    /** The tenant that the transaction is bound to, so that no row can name another. */
    private static final Table<Record> SUPPORT_VIEW = DSL.table(DSL.name("plumbing", "support_view"));

    private static final Field<UUID> ACTOR_ID = DSL.field("actor_id", UUID.class);
    private static final Field<UUID> TENANT_ID = DSL.field("tenant_id", UUID.class);
    private static final Field<UUID> SUPPORT_CASE_ID = DSL.field("support_case_id", UUID.class);

    private final DSLContext database;

    JooqSupportCases(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<SupportCase> find(SupportCaseId id) {
        return cases(SUPPORT_CASE.ID.eq(id.value())).fetchOptional(JooqSupportCases::supportCase);
    }

    @Override
    public List<SupportCase> all(int limit) {
        return cases(DSL.noCondition())
                .orderBy(SUPPORT_CASE.ID.desc())
                .limit(limit)
                .fetch(JooqSupportCases::supportCase);
    }

    @Override
    public List<SupportCase> grantedByTheBoundTenant() {
        return cases(SUPPORT_CASE
                        .TENANT_ID
                        .eq(BOUND_TENANT)
                        .and(SUPPORT_GRANT.GRANTED_AT.isNotNull())
                        .and(SUPPORT_END.ENDED_AT.isNull()))
                .orderBy(SUPPORT_CASE.ID)
                .fetch(JooqSupportCases::supportCase);
    }

    @Override
    public void request(SupportCase requested) {
        database.insertInto(SUPPORT_CASE)
                .set(SUPPORT_CASE.ID, requested.id().value())
                .set(SUPPORT_CASE.TENANT_ID, requested.tenant().value())
                .set(SUPPORT_CASE.ASSOCIATION_ID, BOUND_TENANT)
                .set(SUPPORT_CASE.SUPPORTER_ID, requested.supporter())
                .set(SUPPORT_CASE.SUPPORTER_NAME, requested.supporterName())
                .set(SUPPORT_CASE.ROLE, requested.role().name())
                .set(SUPPORT_CASE.HOURS, requested.hours())
                .set(SUPPORT_CASE.REASON, requested.reason())
                .set(SUPPORT_CASE.REQUESTED_AT, at(requested.requestedAt()))
                .execute();
    }

    @Override
    public boolean grant(SupportCase requested, SupportCase.Grant grant) {
        return database.insertInto(SUPPORT_GRANT)
                        .set(SUPPORT_GRANT.TENANT_ID, BOUND_TENANT)
                        .set(SUPPORT_GRANT.ASSOCIATION_ID, association(requested))
                        .set(SUPPORT_GRANT.SUPPORT_CASE_ID, requested.id().value())
                        .set(SUPPORT_GRANT.GRANTED_BY, grant.by())
                        .set(SUPPORT_GRANT.GRANTED_BY_NAME, grant.byName())
                        .set(SUPPORT_GRANT.GRANTED_AT, at(grant.at()))
                        .set(SUPPORT_GRANT.ENDS_AT, at(grant.endsAt()))
                        .onConflictOnConstraint(Keys.SUPPORT_IS_GRANTED_ONCE)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean end(SupportCase known, SupportCase.End end) {
        return database.insertInto(SUPPORT_END)
                        .set(SUPPORT_END.TENANT_ID, known.tenant().value())
                        .set(SUPPORT_END.ASSOCIATION_ID, association(known))
                        .set(SUPPORT_END.SUPPORT_CASE_ID, known.id().value())
                        .set(SUPPORT_END.ENDED_BY_NAME, end.byName())
                        .set(SUPPORT_END.ENDED_AT, at(end.at()))
                        .onConflictOnConstraint(Keys.SUPPORT_IS_ENDED_ONCE)
                        .doNothing()
                        .execute()
                == 1;
    }

    @Override
    public boolean areOneHuman(UUID person, UUID other) {
        var login = DSL.table(DSL.name("plumbing", "login"));
        var subject = DSL.field("subject", String.class);
        var actor = DSL.field("actor_id", UUID.class);
        return database.fetchExists(
                login,
                actor.eq(person).and(subject.in(DSL.select(subject).from(login).where(actor.eq(other)))));
    }

    @Override
    public void enter(SupportCase active) {
        database.insertInto(SUPPORT_VIEW)
                .columns(ACTOR_ID, TENANT_ID, SUPPORT_CASE_ID)
                .values(active.supporter(), active.tenant().value(), active.id().value())
                .onConflict(ACTOR_ID)
                .doUpdate()
                .set(TENANT_ID, active.tenant().value())
                .set(SUPPORT_CASE_ID, active.id().value())
                .execute();
    }

    @Override
    public boolean leave(UUID supporter) {
        return database.deleteFrom(SUPPORT_VIEW).where(ACTOR_ID.eq(supporter)).execute() == 1;
    }

    private static Field<UUID> association(SupportCase known) {
        return DSL.field(DSL.select(SUPPORT_CASE.ASSOCIATION_ID)
                .from(SUPPORT_CASE)
                .where(SUPPORT_CASE.ID.eq(known.id().value())));
    }

    private SelectConditionStep<Record> cases(Condition which) {
        return database.select(SUPPORT_CASE.fields())
                .select(TENANT_.NAME)
                .select(
                        SUPPORT_GRANT.GRANTED_BY,
                        SUPPORT_GRANT.GRANTED_BY_NAME,
                        SUPPORT_GRANT.GRANTED_AT,
                        SUPPORT_GRANT.ENDS_AT)
                .select(SUPPORT_END.ENDED_BY_NAME, SUPPORT_END.ENDED_AT)
                .from(SUPPORT_CASE)
                .join(TENANT_)
                .on(TENANT_.ID.eq(SUPPORT_CASE.TENANT_ID))
                .leftJoin(SUPPORT_GRANT)
                .on(SUPPORT_GRANT.SUPPORT_CASE_ID.eq(SUPPORT_CASE.ID))
                .leftJoin(SUPPORT_END)
                .on(SUPPORT_END.SUPPORT_CASE_ID.eq(SUPPORT_CASE.ID))
                .where(which);
    }

    private static SupportCase supportCase(Record row) {
        return new SupportCase(
                new SupportCaseId(row.get(SUPPORT_CASE.ID)),
                new TenantId(row.get(SUPPORT_CASE.TENANT_ID)),
                row.get(TENANT_.NAME),
                row.get(SUPPORT_CASE.SUPPORTER_ID),
                row.get(SUPPORT_CASE.SUPPORTER_NAME),
                Role.valueOf(row.get(SUPPORT_CASE.ROLE)),
                row.get(SUPPORT_CASE.HOURS),
                row.get(SUPPORT_CASE.REASON),
                row.get(SUPPORT_CASE.REQUESTED_AT).toInstant(),
                grant(row),
                end(row));
    }

    private static SupportCase.@Nullable Grant grant(Record row) {
        var grantedAt = row.get(SUPPORT_GRANT.GRANTED_AT);
        return grantedAt == null
                ? null
                : new SupportCase.Grant(
                        row.get(SUPPORT_GRANT.GRANTED_BY),
                        row.get(SUPPORT_GRANT.GRANTED_BY_NAME),
                        grantedAt.toInstant(),
                        row.get(SUPPORT_GRANT.ENDS_AT).toInstant());
    }

    private static SupportCase.@Nullable End end(Record row) {
        var endedAt = row.get(SUPPORT_END.ENDED_AT);
        return endedAt == null ? null : new SupportCase.End(row.get(SUPPORT_END.ENDED_BY_NAME), endedAt.toInstant());
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
