package de.allmende.platform.audit;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;

/** Writes who did what, in the act's own transaction, into the service's table {@code audit_entry}. */
public final class AuditTrail {

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
        database.insertInto(DSL.table(DSL.name(service, "audit_entry")))
                .columns(
                        DSL.field("id", UUID.class),
                        DSL.field("tenant_id", UUID.class),
                        DSL.field("occurred_at", java.time.OffsetDateTime.class),
                        DSL.field("actor_kind", String.class),
                        DSL.field("actor_id", UUID.class),
                        DSL.field("actor_name", String.class),
                        DSL.field("act", String.class),
                        DSL.field("subject_type", String.class),
                        DSL.field("subject_id", UUID.class),
                        DSL.field("summary", String.class))
                .values(
                        Ids.next(),
                        actor.tenant().value(),
                        time.now().atOffset(ZoneOffset.UTC),
                        actor.kind().name(),
                        actor.subject(),
                        actor.name(),
                        act,
                        subjectType,
                        subject,
                        summary)
                .execute();
    }
}
