package de.allmende.platform.outbox;

import static de.allmende.platform.outbox.OutboxTable.OUTBOX;

import com.google.protobuf.ByteString;
import de.allmende.platform.events.v1.DeliverRequest;
import de.allmende.platform.events.v1.EventInboxServiceGrpc;
import de.allmende.platform.grpc.GrpcNeighbours;
import de.allmende.platform.kernel.NamedPoints;
import io.grpc.Status;
import io.grpc.StatusRuntimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Delivers what lies in the outbox. Runs as one recurring task of the whole service.
 *
 * <p>Takes only the oldest undelivered event of each target and key, so a poisoned event blocks its own key and nothing
 * else; a failed delivery waits 1 s, 2 s, 4 s … at most five minutes. Uses the real clock: time travel must not delay it.
 */
public final class OutboxRelay {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int BATCH = 100;
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(5);

    private final DSLContext database;
    private final GrpcNeighbours neighbours;
    private final NamedPoints points;
    private final InstantSource realTime = InstantSource.system();

    public OutboxRelay(DSLContext database, GrpcNeighbours neighbours, NamedPoints points) {
        this.database = database;
        this.neighbours = neighbours;
        this.points = points;
    }

    /** Delivers until nothing more is due; a target that is away is left alone until the next round. */
    public void deliverDue() {
        var away = new HashSet<String>();
        for (var due = due(away); !due.isEmpty(); due = due(away)) {
            for (var event : due) {
                var target = event.get(OutboxTable.TARGET);
                if (!away.contains(target) && !deliver(event)) {
                    away.add(target);
                }
            }
        }
    }

    private List<Record> due(Set<String> away) {
        var event = OUTBOX.as("event");
        var earlier = OUTBOX.as("earlier");
        return List.copyOf(database.select(event.asterisk())
                .from(event)
                .where(DSL.field("event.delivered_at").isNull())
                .and(DSL.field("event.target", String.class).notIn(away))
                .and(DSL.field("event.attempts", Integer.class)
                        .eq(0)
                        .or(DSL.field("event.next_attempt_at", java.time.OffsetDateTime.class)
                                .le(now().atOffset(ZoneOffset.UTC))))
                .and(DSL.notExists(DSL.selectOne()
                        .from(earlier)
                        .where(DSL.field("earlier.delivered_at").isNull())
                        .and(DSL.condition("earlier.target = event.target"))
                        .and(DSL.condition("earlier.event_key = event.event_key"))
                        .and(DSL.condition("earlier.position < event.position"))))
                .orderBy(DSL.field("event.position"))
                .limit(BATCH)
                .fetch());
    }

    /** False when the target cannot be reached at all. */
    private boolean deliver(Record event) {
        points.reached(NamedPoints.DELIVERY);
        try {
            neighbours
                    .jobStub(event.get(OutboxTable.TARGET), EventInboxServiceGrpc::newBlockingStub)
                    .deliver(DeliverRequest.newBuilder()
                            .setEventId(event.get(OutboxTable.ID).toString())
                            .setType(event.get(OutboxTable.TYPE))
                            .setTenantId(event.get(OutboxTable.TENANT_ID).toString())
                            .setKey(event.get(OutboxTable.EVENT_KEY))
                            .setOccurredAt(event.get(OutboxTable.OCCURRED_AT)
                                    .toInstant()
                                    .toString())
                            .setDecidedBy(event.get(OutboxTable.DECIDED_BY))
                            .setPayload(ByteString.copyFrom(event.get(OutboxTable.PAYLOAD)))
                            .build());
            database.update(OUTBOX)
                    .set(OutboxTable.DELIVERED_AT, now().atOffset(ZoneOffset.UTC))
                    .where(OutboxTable.ID.eq(event.get(OutboxTable.ID)))
                    .execute();
            return true;
        } catch (StatusRuntimeException e) {
            postpone(event, e);
            return e.getStatus().getCode() != Status.Code.UNAVAILABLE;
        }
    }

    private void postpone(Record event, StatusRuntimeException failure) {
        int attempts = event.get(OutboxTable.ATTEMPTS) + 1;
        var wait = Duration.ofSeconds(1L << Math.min(attempts - 1, 9));
        LOG.warn(
                "Event {} for {} not delivered ({}), attempt {}",
                event.get(OutboxTable.ID),
                event.get(OutboxTable.TARGET),
                failure.getStatus().getCode(),
                attempts);
        database.update(OUTBOX)
                .set(OutboxTable.ATTEMPTS, attempts)
                .set(OutboxTable.LAST_ERROR, failure.getStatus().toString())
                .set(
                        OutboxTable.NEXT_ATTEMPT_AT,
                        now().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait)
                                .atOffset(ZoneOffset.UTC))
                .where(OutboxTable.ID.eq(event.get(OutboxTable.ID)))
                .execute();
    }

    private Instant now() {
        return realTime.instant();
    }
}
