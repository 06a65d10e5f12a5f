package de.allmende.platform.audit;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Name;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** The audit entries and seals of the bound tenant. */
final class AuditEntries {

    private static final int ROWS_AT_A_TIME = 500;
    private static final Table<Record> UNSEALED = DSL.table("plumbing.unsealed_entry");
    private static final Field<UUID> QUEUED = DSL.field("unsealed_entry.entry_id", UUID.class);
    private static final Field<UUID> QUEUED_TENANT = DSL.field("unsealed_entry.tenant_id", UUID.class);
    private static final Name ENTRY = DSL.name("entry");
    private static final Name SEAL = DSL.name("seal");
    private static final Field<UUID> ID = entry("id", UUID.class);
    private static final Field<UUID> TENANT = entry("tenant_id", UUID.class);
    private static final Field<OffsetDateTime> OCCURRED_AT = entry("occurred_at", OffsetDateTime.class);
    private static final Field<String> ACTOR_KIND = entry("actor_kind", String.class);
    private static final Field<UUID> ACTOR = entry("actor_id", UUID.class);
    private static final Field<String> ACT = entry("act", String.class);
    private static final Field<String> SUBJECT_TYPE = entry("subject_type", String.class);
    private static final Field<UUID> SUBJECT = entry("subject_id", UUID.class);
    private static final Field<String> SALT = entry("salt", String.class);
    private static final Field<String> CONTENT = entry("content", String.class);
    private static final Field<String> DIGEST = entry("digest", String.class);
    private static final List<Field<?>> ENTRY_FIELDS =
            List.of(ID, TENANT, OCCURRED_AT, ACTOR_KIND, ACTOR, ACT, SUBJECT_TYPE, SUBJECT, SALT, CONTENT, DIGEST);
    private static final Field<Long> POSITION = DSL.field(SEAL.append("position"), Long.class);
    private static final Field<UUID> SEALED_ENTRY = DSL.field(SEAL.append("entry_id"), UUID.class);
    private static final Field<String> HASH = DSL.field(SEAL.append("hash"), String.class);

    private final DSLContext database;
    private final Table<Record> entryTable;
    private final Table<Record> sealTable;
    private final Table<Record> entries;
    private final Table<Record> seals;

    AuditEntries(DSLContext database, String service) {
        this.database = database;
        this.entryTable = DSL.table(DSL.name(service, "audit_entry"));
        this.sealTable = DSL.table(DSL.name(service, "audit_seal"));
        this.entries = entryTable.as(ENTRY);
        this.seals = sealTable.as(SEAL);
    }

    /** A page, the latest first. */
    List<AuditEntry> page(AuditFilter filter, @Nullable UUID before, int limit) {
        return database.select(ENTRY_FIELDS)
                .from(entries)
                .where(filter.act() == null ? DSL.noCondition() : ACT.eq(filter.act()))
                .and(since(filter.from()))
                .and(filter.until() == null ? DSL.noCondition() : OCCURRED_AT.lt(utc(filter.until())))
                .and(before == null ? DSL.noCondition() : ID.lt(before))
                .orderBy(ID.desc())
                .limit(limit)
                .fetch(AuditEntries::entry);
    }

    /** Every link of the chain, from the first on. */
    void chain(Consumer<Seal> reader) {
        chain(Long.MAX_VALUE, reader);
    }

    /** The links of the chain up to this position. */
    void chain(long last, Consumer<Seal> reader) {
        try (var rows = database.select(POSITION, SEALED_ENTRY, HASH)
                .select(ENTRY_FIELDS)
                .from(seals.leftJoin(entries).on(ID.eq(SEALED_ENTRY)))
                .where(POSITION.le(last))
                .orderBy(POSITION)
                .fetchSize(ROWS_AT_A_TIME)
                .fetchLazy()) {
            rows.forEach(row -> reader.accept(new Seal(
                    row.get(POSITION), row.get(SEALED_ENTRY), row.get(HASH), row.get(ID) == null ? null : entry(row))));
        }
    }

    Optional<Seal> last() {
        return database.select(POSITION, SEALED_ENTRY, HASH)
                .from(seals)
                .orderBy(POSITION.desc())
                .limit(1)
                .fetchOptional(row -> new Seal(row.get(POSITION), row.get(SEALED_ENTRY), row.get(HASH), null));
    }

    /** Entries that wait for their seal, the oldest first. */
    List<AuditEntry> unsealed(UUID tenant, int limit) {
        return database.select(ENTRY_FIELDS)
                .from(UNSEALED)
                .join(entries)
                .on(ID.eq(QUEUED))
                .where(QUEUED_TENANT.eq(tenant))
                .orderBy(ID)
                .limit(limit)
                .fetch(AuditEntries::entry);
    }

    boolean exists(UUID id) {
        return database.fetchExists(DSL.selectOne().from(entries).where(ID.eq(id)));
    }

    /** How many entries wait for their seal. */
    int waiting(UUID tenant) {
        return database.fetchCount(UNSEALED.join(entries).on(ID.eq(QUEUED)), QUEUED_TENANT.eq(tenant));
    }

    /** How many have disappeared before they were sealed. */
    int lost(UUID tenant) {
        return database.fetchCount(DSL.selectOne()
                .from(UNSEALED)
                .where(QUEUED_TENANT.eq(tenant))
                .and(DSL.notExists(DSL.selectOne().from(entries).where(ID.eq(QUEUED)))));
    }

    /** How many have no seal and do not wait for one: no act has written them. */
    int foreign() {
        return database.fetchCount(DSL.selectOne()
                .from(entries)
                .where(DSL.notExists(DSL.selectOne().from(seals).where(SEALED_ENTRY.eq(ID))))
                .and(DSL.notExists(DSL.selectOne().from(UNSEALED).where(QUEUED.eq(ID)))));
    }

    /** Entries whose erasure is told beyond this position of the chain: by entries that wait for their seal or just got it. */
    List<UUID> erasedBeyond(long position) {
        return database.select(SUBJECT)
                .from(entries)
                .where(ACT.eq(AuditEntry.ERASURE))
                .and(DSL.notExists(
                        DSL.selectOne().from(seals).where(SEALED_ENTRY.eq(ID)).and(POSITION.le(position))))
                .fetch(SUBJECT);
    }

    /** The next link; two sealers at once meet at the primary key. */
    void seal(AuditEntry entry, Seal seal, Instant now) {
        database.insertInto(sealTable)
                .columns(
                        DSL.field("tenant_id", UUID.class),
                        DSL.field("position", Long.class),
                        DSL.field("entry_id", UUID.class),
                        DSL.field("hash", String.class),
                        DSL.field("sealed_at", OffsetDateTime.class))
                .values(entry.tenant(), seal.position(), seal.entryId(), seal.hash(), utc(now))
                .execute();
        database.deleteFrom(UNSEALED)
                .where(DSL.field("entry_id", UUID.class).eq(seal.entryId()))
                .execute();
    }

    /**
     * Removes what the entry says; its digest stays.
     *
     * @return whether there was something to remove
     */
    boolean erase(UUID id) {
        return database.update(entryTable)
                        .set(DSL.field("salt", String.class), (String) null)
                        .set(DSL.field("content", String.class), (String) null)
                        .where(DSL.field("id", UUID.class).eq(id))
                        .and(DSL.field("content", String.class).isNotNull())
                        .execute()
                == 1;
    }

    private static Condition since(@Nullable Instant from) {
        return from == null ? DSL.noCondition() : OCCURRED_AT.ge(utc(from));
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> Field<T> entry(String column, Class<T> type) {
        return DSL.field(ENTRY.append(column), type);
    }

    private static AuditEntry entry(Record row) {
        return new AuditEntry(
                row.get(ID),
                row.get(TENANT),
                row.get(OCCURRED_AT).toInstant(),
                row.get(ACTOR_KIND),
                row.get(ACTOR),
                row.get(ACT),
                row.get(SUBJECT_TYPE),
                row.get(SUBJECT),
                row.get(SALT),
                row.get(CONTENT),
                row.get(DIGEST));
    }
}
