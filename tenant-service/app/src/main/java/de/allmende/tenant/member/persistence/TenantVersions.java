package de.allmende.tenant.member.persistence;

import static de.allmende.tenant.db.Tables.TENANT_;
import static de.allmende.tenant.db.Tables.TENANT_VERSION;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.db.tables.records.TenantRecord;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Every revision of a tenant as its row was. */
@Component
final class TenantVersions {

    private final DSLContext database;
    private final BusinessTime time;

    TenantVersions(DSLContext database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /** Keeps what the row of a tenant says now. */
    void keep(TenantId id) {
        database.insertInto(
                        TENANT_VERSION,
                        TENANT_VERSION.TENANT_ID,
                        TENANT_VERSION.ASSOCIATION_ID,
                        TENANT_VERSION.REVISION,
                        TENANT_VERSION.RECORDED_AT,
                        TENANT_VERSION.CONTENT)
                .select(DSL.select(
                                TENANT_.ID,
                                TENANT_.ASSOCIATION_ID,
                                TENANT_.REVISION,
                                DSL.val(time.now().atOffset(ZoneOffset.UTC)),
                                DSL.field("to_jsonb(tenant)", JSONB.class))
                        .from(TENANT_)
                        .where(TENANT_.ID.eq(id.value())))
                .execute();
    }

    /** Writes what changed of a tenant, as its next revision. */
    void change(TenantId id, TenantRecord changed) {
        int rows = database.update(TENANT_)
                .set(changed)
                .set(TENANT_.REVISION, TENANT_.REVISION.plus(1))
                .where(TENANT_.ID.eq(id.value()))
                .execute();
        if (rows != 1) {
            // Row-level security hides rows of others, so an update of them touches nothing.
            throw new IllegalStateException("Expected to change one tenant, but changed " + rows + ".");
        }
        keep(id);
    }

    /** Takes fields out of every revision. */
    void forget(TenantId id, List<? extends Field<?>> fields) {
        var names = fields.stream().map(Field::getName).toArray(String[]::new);
        database.update(TENANT_VERSION)
                .set(
                        TENANT_VERSION.CONTENT,
                        DSL.field("{0} - {1}", JSONB.class, TENANT_VERSION.CONTENT, DSL.val(names)))
                .where(TENANT_VERSION.TENANT_ID.eq(id.value()))
                .execute();
    }

    /** The row as it was at an instant. */
    Optional<TenantRecord> at(TenantId id, Instant instant) {
        var version = DSL.select(TENANT_VERSION.CONTENT)
                .from(TENANT_VERSION)
                .where(TENANT_VERSION.TENANT_ID.eq(id.value()))
                .and(TENANT_VERSION.RECORDED_AT.le(instant.atOffset(ZoneOffset.UTC)))
                .orderBy(TENANT_VERSION.REVISION.desc())
                .limit(1);
        return database.resultQuery(
                        "select * from jsonb_populate_record(null::tenant.tenant, ({0})) where id is not null", version)
                .fetchOptional()
                .map(row -> row.into(TENANT_));
    }

    /** What was recorded until an instant; all of it when none is named. */
    static Condition recorded(Field<OffsetDateTime> recordedAt, @Nullable Instant instant) {
        return instant == null ? DSL.noCondition() : recordedAt.le(instant.atOffset(ZoneOffset.UTC));
    }
}
