package de.allmende.billing.ledger.persistence;

import static de.allmende.billing.db.Tables.AUDIT_ENTRY;
import static de.allmende.billing.db.Tables.LEDGER_POSTING;
import static de.allmende.billing.db.Tables.LEDGER_SEAL;

import de.allmende.billing.ledger.LedgerHead;
import de.allmende.billing.ledger.LedgerSeal;
import de.allmende.billing.ledger.LedgerSeals;
import de.allmende.billing.ledger.Posting;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

@Component
final class JooqLedgerSeals implements LedgerSeals {

    private static final int ROWS_AT_A_TIME = 500;
    private static final Table<Record> UNSEALED = DSL.table("plumbing.unsealed_posting");
    private static final Field<UUID> QUEUED = DSL.field("unsealed_posting.posting_id", UUID.class);
    private static final Field<UUID> QUEUED_ISSUER = DSL.field("unsealed_posting.tenant_id", UUID.class);

    private final DSLContext database;

    JooqLedgerSeals(DSLContext database) {
        this.database = database;
    }

    @Override
    public List<UUID> waitingIssuers() {
        return database.selectDistinct(QUEUED_ISSUER).from(UNSEALED).fetch(QUEUED_ISSUER);
    }

    @Override
    public Optional<LedgerSeal> last() {
        return database.selectFrom(LEDGER_SEAL)
                .orderBy(LEDGER_SEAL.POSITION.desc())
                .limit(1)
                .fetchOptional(row -> new LedgerSeal(row.getPosition(), row.getPostingId(), row.getHash(), null));
    }

    @Override
    public List<Posting> unsealed(TenantId issuer, int limit) {
        return database.select(LEDGER_POSTING.fields())
                .from(UNSEALED)
                .join(LEDGER_POSTING)
                .on(LEDGER_POSTING.ID.eq(QUEUED))
                .where(QUEUED_ISSUER.eq(issuer.value()))
                .orderBy(LEDGER_POSTING.ID)
                .limit(limit)
                .fetch(JooqLedger::posting);
    }

    @Override
    public void seal(TenantId issuer, LedgerSeal seal, Instant now) {
        database.insertInto(LEDGER_SEAL)
                .set(LEDGER_SEAL.TENANT_ID, issuer.value())
                .set(LEDGER_SEAL.POSITION, seal.position())
                .set(LEDGER_SEAL.POSTING_ID, seal.posting())
                .set(LEDGER_SEAL.HASH, seal.hash())
                .set(LEDGER_SEAL.SEALED_AT, now.atOffset(ZoneOffset.UTC))
                .execute();
        database.deleteFrom(UNSEALED)
                .where(DSL.field("posting_id", UUID.class).eq(seal.posting()))
                .execute();
    }

    @Override
    public void chain(Consumer<LedgerSeal> reader) {
        try (var rows = database.select(LEDGER_SEAL.fields())
                .select(LEDGER_POSTING.fields())
                .from(LEDGER_SEAL)
                .leftJoin(LEDGER_POSTING)
                .on(LEDGER_POSTING.ID.eq(LEDGER_SEAL.POSTING_ID))
                .orderBy(LEDGER_SEAL.POSITION)
                .fetchSize(ROWS_AT_A_TIME)
                .fetchLazy()) {
            rows.forEach(row -> reader.accept(new LedgerSeal(
                    row.get(LEDGER_SEAL.POSITION),
                    row.get(LEDGER_SEAL.POSTING_ID),
                    row.get(LEDGER_SEAL.HASH),
                    row.get(LEDGER_POSTING.ID) == null ? null : JooqLedger.posting(row))));
        }
    }

    @Override
    public List<LedgerHead> heads(TenantId issuer) {
        var position = DSL.field("(content::jsonb -> 'changes' -> 0 ->> 'after')::bigint", Long.class);
        var hash = DSL.field("content::jsonb -> 'changes' -> 1 ->> 'after'", String.class);
        return database.select(position, hash)
                .from(AUDIT_ENTRY)
                .where(AUDIT_ENTRY.TENANT_ID.eq(issuer.value()))
                .and(AUDIT_ENTRY.ACT.eq("LEDGER_SEALED"))
                .and(AUDIT_ENTRY.CONTENT.isNotNull())
                .orderBy(AUDIT_ENTRY.ID)
                .fetch(row -> new LedgerHead(row.value1(), row.value2()));
    }

    @Override
    public int waiting(TenantId issuer) {
        return database.fetchCount(UNSEALED, QUEUED_ISSUER.eq(issuer.value()));
    }

    @Override
    public @Nullable Instant lastSealedAt() {
        return database.select(DSL.max(LEDGER_SEAL.SEALED_AT))
                .from(LEDGER_SEAL)
                .fetchOptional()
                .map(row -> row.value1())
                .map(at -> at.toInstant())
                .orElse(null);
    }

    @Override
    public int lost(TenantId issuer) {
        return database.fetchCount(DSL.selectOne()
                .from(UNSEALED)
                .where(QUEUED_ISSUER.eq(issuer.value()))
                .and(DSL.notExists(DSL.selectOne().from(LEDGER_POSTING).where(LEDGER_POSTING.ID.eq(QUEUED)))));
    }

    @Override
    public int foreign() {
        return database.fetchCount(DSL.selectOne()
                .from(LEDGER_POSTING)
                .where(DSL.notExists(
                        DSL.selectOne().from(LEDGER_SEAL).where(LEDGER_SEAL.POSTING_ID.eq(LEDGER_POSTING.ID))))
                .and(DSL.notExists(DSL.selectOne().from(UNSEALED).where(QUEUED.eq(LEDGER_POSTING.ID)))));
    }
}
