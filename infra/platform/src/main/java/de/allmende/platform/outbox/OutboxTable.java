package de.allmende.platform.outbox;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** The columns of {@code plumbing.outbox}, which has the same shape in every service's database. */
final class OutboxTable {

    static final Table<Record> OUTBOX = DSL.table(DSL.name("plumbing", "outbox"));
    static final Field<UUID> ID = DSL.field(DSL.name("id"), UUID.class);
    static final Field<Long> POSITION = DSL.field(DSL.name("position"), Long.class);
    static final Field<String> TARGET = DSL.field(DSL.name("target"), String.class);
    static final Field<String> EVENT_KEY = DSL.field(DSL.name("event_key"), String.class);
    static final Field<String> TYPE = DSL.field(DSL.name("type"), String.class);
    static final Field<UUID> TENANT_ID = DSL.field(DSL.name("tenant_id"), UUID.class);
    static final Field<byte[]> PAYLOAD = DSL.field(DSL.name("payload"), byte[].class);
    static final Field<OffsetDateTime> OCCURRED_AT = DSL.field(DSL.name("occurred_at"), OffsetDateTime.class);
    static final Field<String> DECIDED_BY = DSL.field(DSL.name("decided_by"), String.class);
    static final Field<Integer> ATTEMPTS = DSL.field(DSL.name("attempts"), Integer.class);
    static final Field<OffsetDateTime> NEXT_ATTEMPT_AT = DSL.field(DSL.name("next_attempt_at"), OffsetDateTime.class);
    static final Field<String> LAST_ERROR = DSL.field(DSL.name("last_error"), String.class);
    static final Field<OffsetDateTime> DELIVERED_AT = DSL.field(DSL.name("delivered_at"), OffsetDateTime.class);

    private OutboxTable() {}
}
