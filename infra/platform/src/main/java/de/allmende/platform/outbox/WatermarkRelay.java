package de.allmende.platform.outbox;

import static de.allmende.platform.outbox.OutboxTable.OUTBOX;

import de.allmende.platform.kernel.BusinessTime;
import io.grpc.StatusRuntimeException;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.function.BiConsumer;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells the neighbours up to when they have got all events. Runs as one recurring task of the whole service.
 *
 * <p>An event belongs to the instant at which its transaction appended it, and is seen when that transaction commits. So an
 * instant counts only when every transaction that had begun by then has ended, which a later round finds out.
 */
public final class WatermarkRelay {

    private static final Logger LOG = LoggerFactory.getLogger(WatermarkRelay.class);
    /** An event has its instant just before its transaction gets its number. */
    private static final Duration BEFORE_ITS_NUMBER = Duration.ofSeconds(1);

    private final DSLContext database;
    private final BiConsumer<String, Instant> neighbours;
    private final Collection<String> targets;
    private final BusinessTime time;
    private @Nullable Mark begun;

    /** What had a number at the instant has a lower one. */
    private record Mark(Instant at, BigInteger transaction) {}

    /** @param neighbours tells a target the instant, or throws what gRPC throws */
    public WatermarkRelay(
            DSLContext database,
            Collection<String> targets,
            BusinessTime time,
            BiConsumer<String, Instant> neighbours) {
        this.database = database;
        this.neighbours = neighbours;
        this.targets = targets;
        this.time = time;
    }

    /** A neighbour that is away hears of it the next time. */
    public void tell() {
        var earlier = begun;
        if (earlier == null) {
            begun = mark();
        } else if (oldestRunning().compareTo(earlier.transaction()) > 0) {
            targets.forEach(target -> tell(target, earlier.at()));
            begun = mark();
        }
    }

    private void tell(String target, Instant ended) {
        var waiting = oldestWaiting(target);
        var completeUpTo = waiting != null && waiting.isBefore(ended) ? waiting : ended;
        try {
            neighbours.accept(target, completeUpTo);
        } catch (StatusRuntimeException e) {
            LOG.debug(
                    "Watermark for {} not delivered ({})", target, e.getStatus().getCode());
        }
    }

    private Mark mark() {
        var at = time.now().minus(BEFORE_ITS_NUMBER);
        return new Mark(at, number("pg_current_xact_id()"));
    }

    private BigInteger oldestRunning() {
        return number("pg_snapshot_xmin(pg_current_snapshot())");
    }

    private BigInteger number(String transaction) {
        return database.select(DSL.field(transaction + "::text::numeric", BigInteger.class))
                .fetchSingle()
                .value1();
    }

    private @Nullable Instant oldestWaiting(String target) {
        var oldest = database.select(DSL.min(OutboxTable.OCCURRED_AT))
                .from(OUTBOX)
                .where(OutboxTable.DELIVERED_AT.isNull())
                .and(OutboxTable.TARGET.eq(target))
                .fetchSingle()
                .value1();
        return oldest == null ? null : oldest.toInstant();
    }
}
