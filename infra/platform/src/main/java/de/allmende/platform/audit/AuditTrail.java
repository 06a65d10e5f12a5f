package de.allmende.platform.audit;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;

/** Writes who did what, in the act's own transaction, into the service's table {@code audit_entry}. */
public final class AuditTrail {

    private static final int SALT_BYTES = 16;

    private final SecureRandom random = new SecureRandom();
    private final DSLContext database;
    private final BusinessTime time;
    private final String service;

    public AuditTrail(DSLContext database, BusinessTime time, String service) {
        this.database = database;
        this.time = time;
        this.service = service;
    }

    /**
     * @param act past participle of what happened, such as {@code BOOKING_SUBMITTED}
     * @param summary one sentence for people, without secrets
     */
    public void record(Actor actor, String act, String subjectType, UUID subject, String summary) {
        record(actor, act, subjectType, subject, summary, null, List.of());
    }

    /** @param changes what was before and is now, without secrets */
    public void record(
            Actor actor,
            String act,
            String subjectType,
            UUID subject,
            String summary,
            @Nullable String reason,
            List<Change> changes) {
        var id = Ids.next();
        var content = new AuditContent(actor.name(), summary, reason, changes).text();
        var salt = salt();
        database.insertInto(DSL.table(DSL.name(service, "audit_entry")))
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
                        actor.tenant().value(),
                        time.now().atOffset(ZoneOffset.UTC),
                        actor.kind().name(),
                        actor.subject(),
                        act,
                        subjectType,
                        subject,
                        salt,
                        content,
                        AuditChain.digest(salt, content))
                .execute();
        database.insertInto(DSL.table("plumbing.unsealed_entry"))
                .columns(DSL.field("entry_id", UUID.class), DSL.field("tenant_id", UUID.class))
                .values(id, actor.tenant().value())
                .execute();
    }

    private String salt() {
        var bytes = new byte[SALT_BYTES];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
