package de.allmende.platform.outbox;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Up to when the events of other services are complete here: nothing that occurred before is still to come. */
public final class Watermarks {

    private static final Table<Record> WATERMARK = DSL.table(DSL.name("plumbing", "watermark"));
    private static final Field<String> SERVICE = DSL.field(DSL.name("watermark", "service"), String.class);
    private static final Field<OffsetDateTime> COMPLETE_UP_TO =
            DSL.field(DSL.name("watermark", "complete_up_to"), OffsetDateTime.class);

    private final DSLContext database;

    public Watermarks(DSLContext database) {
        this.database = database;
    }

    /**
     * Whether everything that occurred before the instant in each of the services is here.
     *
     * @param services by the names in their certificates, such as {@code marketplace-service}
     */
    public boolean reached(Instant instant, Collection<String> services) {
        return database.fetchCount(
                        WATERMARK, SERVICE.in(services).and(COMPLETE_UP_TO.ge(instant.atOffset(ZoneOffset.UTC))))
                == services.size();
    }

    /** Never goes back. */
    public void advance(String service, Instant instant) {
        var completeUpTo = instant.atOffset(ZoneOffset.UTC);
        database.insertInto(WATERMARK)
                .set(SERVICE, service)
                .set(COMPLETE_UP_TO, completeUpTo)
                .onConflict(SERVICE)
                .doUpdate()
                .set(COMPLETE_UP_TO, completeUpTo)
                .where(COMPLETE_UP_TO.lt(completeUpTo))
                .execute();
    }
}
