package de.allmende.platform.audit;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/**
 * Adds the new audit entries of every tenant to its chain and anchors the head outside the database. Runs as one recurring task of
 * the whole service, on the real clock: time travel must not delay it.
 */
public final class SealAuditTrail {

    private static final int ENTRIES_AT_A_TIME = 1000;
    private static final String JOB = "Versiegelung";
    private static final Table<Record> UNSEALED = DSL.table("plumbing.unsealed_entry");
    private static final Table<Record> UNANCHORED = DSL.table("plumbing.unanchored_chain");
    private static final Field<UUID> TENANT = DSL.field("tenant_id", UUID.class);

    private final TenantTransactions transactions;
    private final DSLContext database;
    private final AuditEntries entries;
    private final Anchors anchors;
    private final String service;
    private final InstantSource realTime = InstantSource.system();

    SealAuditTrail(
            TenantTransactions transactions,
            DSLContext database,
            AuditEntries entries,
            Anchors anchors,
            String service) {
        this.transactions = transactions;
        this.database = database;
        this.entries = entries;
        this.anchors = anchors;
        this.service = service;
    }

    /** Seals and anchors everything that waits. */
    public void sealDue() {
        waiting(UNSEALED).forEach(this::seal);
        waiting(UNANCHORED).forEach(this::anchor);
    }

    private List<UUID> waiting(Table<Record> table) {
        return database.selectDistinct(TENANT).from(table).fetch(TENANT);
    }

    private void seal(UUID tenant) {
        while (transactions.change(actor(tenant), () -> sealNext(tenant)) == ENTRIES_AT_A_TIME) {
            // until nothing waits any more
        }
    }

    private int sealNext(UUID tenant) {
        var last = entries.last();
        var position = last.map(Seal::position).orElse(0L);
        var hash = last.map(Seal::hash).orElse(HashChain.BEGINNING);
        var unsealed = entries.unsealed(tenant, ENTRIES_AT_A_TIME);
        for (var entry : unsealed) {
            position++;
            hash = HashChain.hash(hash, AuditChain.line(service, entry, position));
            entries.seal(entry, new Seal(position, entry.id(), hash, entry), now());
        }
        if (!unsealed.isEmpty()) {
            database.insertInto(UNANCHORED)
                    .columns(TENANT)
                    .values(tenant)
                    .onConflictDoNothing()
                    .execute();
        }
        return unsealed.size();
    }

    /** First the anchor, then the mark: after a crash in between the same head is anchored twice, which does no harm. */
    private void anchor(UUID tenant) {
        var head = transactions.read(actor(tenant), entries::last).orElseThrow();
        anchors.add(tenant, head, now());
        database.deleteFrom(UNANCHORED).where(TENANT.eq(tenant)).execute();
    }

    private static Actor actor(UUID tenant) {
        return Actor.system(JOB, new TenantId(tenant));
    }

    private Instant now() {
        return realTime.instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
