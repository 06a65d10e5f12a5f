package de.allmende.tenant.register.persistence;

import static de.allmende.platform.persistence.BoundTenant.BOUND_TENANT;
import static de.allmende.tenant.db.Tables.REGISTER_CHANGE;
import static de.allmende.tenant.db.Tables.REGISTER_DECISION;
import static de.allmende.tenant.db.Tables.REGISTER_IMPORT;
import static de.allmende.tenant.db.Tables.TENANT_;

import de.allmende.tenant.db.tables.records.RegisterChangeRecord;
import de.allmende.tenant.register.Ars;
import de.allmende.tenant.register.ConcernedChange;
import de.allmende.tenant.register.RegisterChange;
import de.allmende.tenant.register.RegisterChange.Facts;
import de.allmende.tenant.register.RegisterChangeFilter;
import de.allmende.tenant.register.RegisterImport;
import de.allmende.tenant.register.RegisterImport.Decision;
import de.allmende.tenant.register.RegisterImportId;
import de.allmende.tenant.register.RegisterImports;
import de.allmende.tenant.register.RegisterKind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqRegisterImports implements RegisterImports {

    private static final String RELEASED = "RELEASED";
    private static final String DISCARDED = "DISCARDED";

    /** The tenant that the transaction is bound to. */
    private final DSLContext database;

    JooqRegisterImports(DSLContext database) {
        this.database = database;
    }

    @Override
    public void add(RegisterImport imported, byte[] file, List<RegisterChange> changes) {
        database.insertInto(REGISTER_IMPORT)
                .set(REGISTER_IMPORT.ID, imported.id().value())
                .set(REGISTER_IMPORT.TENANT_ID, BOUND_TENANT)
                .set(REGISTER_IMPORT.FILE_NAME, imported.fileName())
                .set(REGISTER_IMPORT.FILE, file)
                .set(REGISTER_IMPORT.EDITION_ON, imported.editionOn())
                .set(REGISTER_IMPORT.INHABITANTS_ON, imported.inhabitantsOn())
                .set(REGISTER_IMPORT.REPLACES_ON, imported.replacesOn())
                .set(REGISTER_IMPORT.SUBMITTED_BY, imported.submittedBy())
                .set(REGISTER_IMPORT.SUBMITTED_BY_NAME, imported.submittedByName())
                .set(REGISTER_IMPORT.SUBMITTED_AT, at(imported.submittedAt()))
                .execute();
        var tenant = database.fetchSingle(DSL.select(BOUND_TENANT)).value1();
        var rows = IntStream.range(0, changes.size())
                .mapToObj(position -> row(tenant, imported.id(), position, changes.get(position)))
                .toList();
        database.batchInsert(rows).execute();
    }

    private static RegisterChangeRecord row(UUID tenant, RegisterImportId id, int position, RegisterChange change) {
        var row = new RegisterChangeRecord();
        row.setTenantId(tenant);
        row.setImportId(id.value());
        row.setPosition(position);
        row.setKind(change.kind().name());
        var before = change.before();
        if (before != null) {
            row.setBeforeArs(before.ars().value());
            row.setBeforeName(before.name());
            row.setBeforeTextCode(before.kind().textCode());
            row.setBeforeInhabitants(before.inhabitants());
        }
        var after = change.after();
        if (after != null) {
            row.setAfterArs(after.ars().value());
            row.setAfterName(after.name());
            row.setAfterTextCode(after.kind().textCode());
            row.setAfterInhabitants(after.inhabitants());
        }
        return row;
    }

    @Override
    public Optional<RegisterImport> find(RegisterImportId id) {
        return imports(REGISTER_IMPORT.ID.eq(id.value()), 1).stream().findFirst();
    }

    @Override
    public List<RegisterImport> all(int limit) {
        return imports(DSL.noCondition(), limit);
    }

    private List<RegisterImport> imports(Condition which, int limit) {
        var rows = database.select(
                        REGISTER_IMPORT.ID,
                        REGISTER_IMPORT.FILE_NAME,
                        REGISTER_IMPORT.EDITION_ON,
                        REGISTER_IMPORT.INHABITANTS_ON,
                        REGISTER_IMPORT.REPLACES_ON,
                        REGISTER_IMPORT.SUBMITTED_BY,
                        REGISTER_IMPORT.SUBMITTED_BY_NAME,
                        REGISTER_IMPORT.SUBMITTED_AT)
                .select(
                        REGISTER_DECISION.DECISION,
                        REGISTER_DECISION.DECIDED_BY,
                        REGISTER_DECISION.DECIDED_BY_NAME,
                        REGISTER_DECISION.DECIDED_AT)
                .from(REGISTER_IMPORT)
                .leftJoin(REGISTER_DECISION)
                .on(REGISTER_DECISION.IMPORT_ID.eq(REGISTER_IMPORT.ID))
                .where(which)
                .orderBy(REGISTER_IMPORT.ID.desc())
                .limit(limit)
                .fetch();
        var counts = database.select(REGISTER_CHANGE.IMPORT_ID, REGISTER_CHANGE.KIND, DSL.count())
                .from(REGISTER_CHANGE)
                .where(REGISTER_CHANGE.IMPORT_ID.in(rows.getValues(REGISTER_IMPORT.ID)))
                .groupBy(REGISTER_CHANGE.IMPORT_ID, REGISTER_CHANGE.KIND)
                .fetchGroups(REGISTER_CHANGE.IMPORT_ID);
        return rows.map(row -> {
            var ofIt = counts.get(row.get(REGISTER_IMPORT.ID));
            return imported(
                    row,
                    ofIt == null
                            ? Map.of()
                            : ofIt.intoMap(
                                    count -> RegisterChange.Kind.valueOf(count.value2()), count -> count.value3()));
        });
    }

    @Override
    public byte[] file(RegisterImportId id) {
        return database.select(REGISTER_IMPORT.FILE)
                .from(REGISTER_IMPORT)
                .where(REGISTER_IMPORT.ID.eq(id.value()))
                .fetchSingle()
                .value1();
    }

    @Override
    public List<ConcernedChange> changes(RegisterImportId id, RegisterChangeFilter filter, int after, int limit) {
        var wanted = REGISTER_CHANGE.IMPORT_ID.eq(id.value()).and(REGISTER_CHANGE.POSITION.gt(after));
        if (filter.kind() != null) {
            wanted = wanted.and(REGISTER_CHANGE.KIND.eq(filter.kind().name()));
        }
        if (filter.ofTenants()) {
            wanted = wanted.and(TENANT_.ID.isNotNull());
        }
        return database.select(REGISTER_CHANGE.fields())
                .select(TENANT_.NAME)
                .from(REGISTER_CHANGE)
                .leftJoin(TENANT_)
                .on(TENANT_.ARS.eq(DSL.coalesce(REGISTER_CHANGE.BEFORE_ARS, REGISTER_CHANGE.AFTER_ARS)))
                .and(TENANT_.ASSOCIATION_ID.eq(BOUND_TENANT))
                .where(wanted)
                .orderBy(REGISTER_CHANGE.POSITION)
                .limit(limit)
                .fetch(row -> new ConcernedChange(
                        row.get(REGISTER_CHANGE.POSITION), change(row.into(REGISTER_CHANGE)), row.get(TENANT_.NAME)));
    }

    @Override
    public boolean decide(RegisterImport imported, Decision decision) {
        return database.insertInto(REGISTER_DECISION)
                        .set(REGISTER_DECISION.TENANT_ID, BOUND_TENANT)
                        .set(REGISTER_DECISION.IMPORT_ID, imported.id().value())
                        .set(REGISTER_DECISION.DECISION, decision.released() ? RELEASED : DISCARDED)
                        .set(REGISTER_DECISION.EDITION_ON, imported.editionOn())
                        .set(REGISTER_DECISION.REPLACES_ON, imported.replacesOn())
                        .set(REGISTER_DECISION.SUBMITTED_BY, imported.submittedBy())
                        .set(REGISTER_DECISION.DECIDED_BY, decision.by())
                        .set(REGISTER_DECISION.DECIDED_BY_NAME, decision.byName())
                        .set(REGISTER_DECISION.DECIDED_AT, at(decision.at()))
                        .onConflictDoNothing()
                        .execute()
                == 1;
    }

    private static RegisterImport imported(Record row, Map<RegisterChange.Kind, Integer> changes) {
        return new RegisterImport(
                new RegisterImportId(row.get(REGISTER_IMPORT.ID)),
                row.get(REGISTER_IMPORT.FILE_NAME),
                row.get(REGISTER_IMPORT.EDITION_ON),
                row.get(REGISTER_IMPORT.INHABITANTS_ON),
                row.get(REGISTER_IMPORT.REPLACES_ON),
                row.get(REGISTER_IMPORT.SUBMITTED_BY),
                row.get(REGISTER_IMPORT.SUBMITTED_BY_NAME),
                row.get(REGISTER_IMPORT.SUBMITTED_AT).toInstant(),
                changes,
                decision(row));
    }

    private static @Nullable Decision decision(Record row) {
        var decided = row.get(REGISTER_DECISION.DECISION);
        return decided == null
                ? null
                : new Decision(
                        decided.equals(RELEASED),
                        row.get(REGISTER_DECISION.DECIDED_BY),
                        row.get(REGISTER_DECISION.DECIDED_BY_NAME),
                        row.get(REGISTER_DECISION.DECIDED_AT).toInstant());
    }

    private static RegisterChange change(RegisterChangeRecord row) {
        return new RegisterChange(
                RegisterChange.Kind.valueOf(row.getKind()),
                facts(row.getBeforeArs(), row.getBeforeName(), row.getBeforeTextCode(), row.getBeforeInhabitants()),
                facts(row.getAfterArs(), row.getAfterName(), row.getAfterTextCode(), row.getAfterInhabitants()));
    }

    private static @Nullable Facts facts(
            @Nullable String ars, String name, String textCode, @Nullable Integer inhabitants) {
        return ars == null || inhabitants == null
                ? null
                : new Facts(new Ars(ars), name, RegisterKind.ofTextCode(textCode), inhabitants);
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
