package de.allmende.platform.audit;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/**
 * Writes who did what, in the act's own transaction, into the service's table {@code audit_entry}. What concerns another tenant is
 * written for that one, too, and reaches its trail within seconds.
 */
public final class AuditTrail {

    private static final int SALT_BYTES = 16;
    private static final Table<Record> UNSEALED = DSL.table("plumbing.unsealed_entry");
    private static final Table<Record> FOREIGN = DSL.table("plumbing.foreign_entry");

    private final SecureRandom random = new SecureRandom();
    private final DSLContext database;
    private final BusinessTime time;
    private final String service;

    public AuditTrail(DSLContext database, BusinessTime time, String service) {
        this.database = database;
        this.time = time;
        this.service = service;
    }

    /** What was just recorded, for whomever else it concerns. */
    public final class Recorded {

        private final Actor actor;
        private final Entry entry;

        private Recorded(Actor actor, Entry entry) {
            this.actor = actor;
            this.entry = entry;
        }

        /**
         * Also in the trail of the tenant concerned, unless it is the actor's own.
         *
         * @param standing in which the actor meets that tenant, such as „Zweckverband“; its people read it behind the name
         */
        public Recorded alsoIn(TenantId concerned, String standing) {
            if (!concerned.equals(actor.tenant())) {
                write(FOREIGN, concerned, actor, named(actor, standing), entry);
            }
            return this;
        }
    }

    private record Entry(
            String act,
            String subjectType,
            UUID subject,
            String summary,
            @Nullable String reason,
            List<Change> changes) {}

    /**
     * An act that changes something.
     *
     * @param act past participle of what happened, such as {@code BOOKING_SUBMITTED}
     * @param summary one sentence for people, without secrets
     * @param change what was before and is now, without secrets
     */
    public Recorded record(
            Actor actor,
            String act,
            String subjectType,
            UUID subject,
            String summary,
            Change change,
            Change... further) {
        return record(actor, act, subjectType, subject, summary, null, change, further);
    }

    /** @param reason why, in the words of who acted */
    public Recorded record(
            Actor actor,
            String act,
            String subjectType,
            UUID subject,
            String summary,
            @Nullable String reason,
            Change change,
            Change... further) {
        var changes = Stream.concat(Stream.of(change), Arrays.stream(further)).toList();
        return record(actor, act, subjectType, subject, summary, reason, changes);
    }

    /** @param changes at least one */
    public Recorded record(
            Actor actor,
            String act,
            String subjectType,
            UUID subject,
            String summary,
            @Nullable String reason,
            List<Change> changes) {
        if (changes.isEmpty()) {
            throw new IllegalArgumentException(act + " does not say what was before and is now.");
        }
        return enter(actor, act, subjectType, subject, summary, reason, changes);
    }

    /** A look at the actor's own, or something taken home: nothing is different after it. */
    public Recorded recordLook(Actor actor, String act, String subjectType, UUID subject, String summary) {
        return enter(actor, act, subjectType, subject, summary, null, List.of());
    }

    private Recorded enter(
            Actor actor,
            String act,
            String subjectType,
            UUID subject,
            String summary,
            @Nullable String reason,
            List<Change> changes) {
        var entry = new Entry(act, subjectType, subject, summary, reason, changes);
        var table = DSL.table(DSL.name(service, "audit_entry"));
        var id = write(table, actor.tenant(), actor, actor.name(), entry);
        database.insertInto(UNSEALED)
                .columns(DSL.field("entry_id", UUID.class), DSL.field("tenant_id", UUID.class))
                .values(id, actor.tenant().value())
                .execute();
        return new Recorded(actor, entry);
    }

    /**
     * A look at what is another tenant's: only that one's trail tells of it.
     *
     * @param standing as of {@link Recorded#alsoIn}
     */
    public void look(
            Actor actor,
            TenantId concerned,
            String standing,
            String act,
            String subjectType,
            UUID subject,
            String summary) {
        var entry = new Entry(act, subjectType, subject, summary, null, List.of());
        write(FOREIGN, concerned, actor, named(actor, standing), entry);
    }

    private static String named(Actor actor, String standing) {
        return actor.kind() == Actor.Kind.SYSTEM ? actor.name() : "%s (%s)".formatted(actor.name(), standing);
    }

    /** Names an erased entry in the chain; an entry that says nothing and is not named was tampered with. */
    void recordErasure(Actor actor, UUID erased, String reason) {
        record(
                actor,
                AuditEntry.ERASURE,
                "audit_entry",
                erased,
                "Inhalt eines Protokolleintrags gelöscht.",
                reason,
                Change.of("Inhalt", "vorhanden", "gelöscht"));
    }

    /**
     * Removes what the entries of the actor's tenant say about subjects of these types; their digests, and so the chain, stay, and
     * an entry of its own names each of them.
     *
     * @return how many said something
     */
    public int eraseAbout(Actor actor, Set<String> subjectTypes, String reason) {
        var erased = database.update(DSL.table(DSL.name(service, "audit_entry")))
                .set(DSL.field("salt", String.class), (String) null)
                .set(DSL.field("content", String.class), (String) null)
                .where(DSL.field("subject_type", String.class).in(subjectTypes))
                .and(DSL.field("content", String.class).isNotNull())
                .returningResult(DSL.field("id", UUID.class))
                .fetch(row -> row.value1());
        erased.forEach(entry -> recordErasure(actor, entry, reason));
        return erased.size();
    }

    private UUID write(Table<Record> table, TenantId tenant, Actor actor, String actorName, Entry entry) {
        var id = Ids.next();
        var content = new AuditContent(actorName, entry.summary(), entry.reason(), entry.changes()).text();
        var salt = salt();
        database.insertInto(table)
                .columns(
                        DSL.field("id", UUID.class),
                        DSL.field("tenant_id", UUID.class),
                        DSL.field("occurred_at", OffsetDateTime.class),
                        DSL.field("actor_kind", String.class),
                        DSL.field("actor_id", UUID.class),
                        DSL.field("act", String.class),
                        DSL.field("subject_type", String.class),
                        DSL.field("subject_id", UUID.class),
                        DSL.field("salt", String.class),
                        DSL.field("content", String.class),
                        DSL.field("digest", String.class))
                .values(
                        id,
                        tenant.value(),
                        time.now().atOffset(ZoneOffset.UTC),
                        actor.kind().name(),
                        actor.subject(),
                        entry.act(),
                        entry.subjectType(),
                        entry.subject(),
                        salt,
                        content,
                        AuditChain.digest(salt, content))
                .execute();
        return id;
    }

    private String salt() {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
