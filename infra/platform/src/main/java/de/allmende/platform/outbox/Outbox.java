package de.allmende.platform.outbox;

import com.google.protobuf.Message;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import java.time.ZoneOffset;
import org.jooq.DSLContext;

/**
 * Keeps facts for other services in the commit of the change that they report.
 *
 * <p>They are delivered at least once and in order per target and key; the receiver's inbox makes that once in effect.
 */
public final class Outbox {

    private final DSLContext database;
    private final BusinessTime time;

    public Outbox(DSLContext database, BusinessTime time) {
        this.database = database;
        this.time = time;
    }

    /**
     * Must be called inside a transaction of {@code TenantTransactions}.
     *
     * @param target the receiving service: tenant, marketplace or billing
     * @param key the aggregate whose facts must keep their order
     */
    public void append(Actor actor, String target, String key, Message payload) {
        var now = time.now().atOffset(ZoneOffset.UTC);
        database.insertInto(OutboxTable.OUTBOX)
                .set(OutboxTable.ID, Ids.next())
                .set(OutboxTable.TARGET, target)
                .set(OutboxTable.EVENT_KEY, key)
                .set(OutboxTable.TYPE, payload.getDescriptorForType().getFullName())
                .set(OutboxTable.TENANT_ID, actor.tenant().value())
                .set(OutboxTable.PAYLOAD, payload.toByteArray())
                .set(OutboxTable.OCCURRED_AT, now)
                .set(OutboxTable.DECIDED_BY, actor.name())
                .set(OutboxTable.NEXT_ATTEMPT_AT, now)
                .execute();
    }
}
