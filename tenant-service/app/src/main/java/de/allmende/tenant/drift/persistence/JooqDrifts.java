package de.allmende.tenant.drift.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.LOGIN_CHECK;
import static de.allmende.tenant.db.Tables.LOGIN_DRIFT;
import static de.allmende.tenant.db.Tables.TENANT_;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.db.Keys;
import de.allmende.tenant.drift.Drift;
import de.allmende.tenant.drift.DriftId;
import de.allmende.tenant.drift.DriftKind;
import de.allmende.tenant.drift.Drifts;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.stereotype.Component;

@Component
final class JooqDrifts implements Drifts {

    /** The tenant that the transaction is bound to, so that no row can name another. */
    private final DSLContext database;

    JooqDrifts(DSLContext database) {
        this.database = database;
    }

    @Override
    public Optional<Drift> find(DriftId id) {
        return drifts(LOGIN_DRIFT.ID.eq(id.value())).stream().findFirst();
    }

    @Override
    public List<Drift> all() {
        return drifts(DSL.noCondition());
    }

    private List<Drift> drifts(Condition which) {
        return database.select(LOGIN_DRIFT.fields())
                .select(TENANT_.NAME)
                .from(LOGIN_DRIFT)
                .join(TENANT_)
                .on(TENANT_.ID.eq(LOGIN_DRIFT.CONCERNED_TENANT_ID))
                .where(which)
                .orderBy(TENANT_.NAME, LOGIN_DRIFT.KIND, LOGIN_DRIFT.NAME, LOGIN_DRIFT.ID)
                .fetch(row -> new Drift(
                        new DriftId(row.get(LOGIN_DRIFT.ID)),
                        new TenantId(row.get(LOGIN_DRIFT.CONCERNED_TENANT_ID)),
                        row.get(TENANT_.NAME),
                        DriftKind.valueOf(row.get(LOGIN_DRIFT.KIND)),
                        row.get(LOGIN_DRIFT.SUBJECT),
                        row.get(LOGIN_DRIFT.NAME),
                        row.get(LOGIN_DRIFT.EXPECTED),
                        row.get(LOGIN_DRIFT.FOUND),
                        row.get(LOGIN_DRIFT.NOTICED_AT).toInstant()));
    }

    @Override
    public void replace(List<Drift> now, Instant checkedAt) {
        var same = DSL.row(LOGIN_DRIFT.CONCERNED_TENANT_ID, LOGIN_DRIFT.KIND, LOGIN_DRIFT.SUBJECT);
        var there = now.stream()
                .map(drift -> DSL.row(drift.tenant().value(), drift.kind().name(), drift.subject()))
                .toList();
        database.deleteFrom(LOGIN_DRIFT)
                .where(there.isEmpty() ? DSL.noCondition() : same.notIn(there))
                .execute();
        now.forEach(this::addUnlessKnown);
        database.insertInto(LOGIN_CHECK)
                .set(LOGIN_CHECK.TENANT_ID, BOUND_TENANT)
                .set(LOGIN_CHECK.CHECKED_AT, checkedAt.atOffset(ZoneOffset.UTC))
                .onDuplicateKeyUpdate()
                .set(LOGIN_CHECK.CHECKED_AT, checkedAt.atOffset(ZoneOffset.UTC))
                .execute();
    }

    private void addUnlessKnown(Drift drift) {
        database.insertInto(LOGIN_DRIFT)
                .set(LOGIN_DRIFT.ID, drift.id().value())
                .set(LOGIN_DRIFT.TENANT_ID, BOUND_TENANT)
                .set(LOGIN_DRIFT.CONCERNED_TENANT_ID, drift.tenant().value())
                .set(LOGIN_DRIFT.KIND, drift.kind().name())
                .set(LOGIN_DRIFT.SUBJECT, drift.subject())
                .set(LOGIN_DRIFT.NAME, drift.name())
                .set(LOGIN_DRIFT.EXPECTED, drift.expected())
                .set(LOGIN_DRIFT.FOUND, drift.found())
                .set(LOGIN_DRIFT.NOTICED_AT, drift.noticedAt().atOffset(ZoneOffset.UTC))
                .onConflictOnConstraint(Keys.DRIFT_IS_NOTICED_ONCE)
                .doNothing()
                .execute();
    }

    @Override
    public void remove(DriftId id) {
        database.deleteFrom(LOGIN_DRIFT).where(LOGIN_DRIFT.ID.eq(id.value())).execute();
    }

    @Override
    public Optional<Instant> checkedAt() {
        return database.select(LOGIN_CHECK.CHECKED_AT)
                .from(LOGIN_CHECK)
                .fetchOptional(row -> row.value1().toInstant());
    }
}
