package de.allmende.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.protobuf.StringValue;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.outbox.Outbox;
import de.allmende.platform.outbox.WatermarkRelay;
import de.allmende.platform.outbox.Watermarks;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import io.grpc.Status;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WatermarkRelayIT {

    private static final Actor CLERK = Actor.system("test", TenantId.next());

    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    private final TestClock clock = TestClock.on("2026-11-30");
    private final Map<String, Instant> told = new HashMap<>();
    private final WatermarkRelay relay =
            new WatermarkRelay(DATABASE.context(), List.of("billing", "tenant"), new BusinessTime(clock), told::put);

    @AfterAll
    static void close() {
        DATABASE.close();
    }

    @BeforeEach
    void nothingWaits() {
        delivered();
    }

    @Test
    void tellsTheInstantOfTheRoundBefore() {
        relay.tell();
        assertThat(told).isEmpty();
        clock.advanceTo("2026-12-01");
        relay.tell();
        assertThat(told).containsOnlyKeys("billing", "tenant").containsValue(before("2026-11-30"));
        relay.tell();
        assertThat(told.get("billing")).isEqualTo(before("2026-12-01"));
    }

    @Test
    void anEventThatWaitsHoldsItsTargetBackAndNoOther() {
        happens("billing");
        var happened = clock.instant();
        clock.advanceTo("2026-12-01");
        relay.tell();
        relay.tell();
        assertThat(told).containsEntry("billing", happened).containsEntry("tenant", before("2026-12-01"));
        delivered();
        relay.tell();
        assertThat(told.get("billing")).isEqualTo(before("2026-12-01"));
    }

    @Test
    void whatIsNotCommittedYetHoldsEverythingBack() throws Exception {
        var appended = new CountDownLatch(1);
        var mayCommit = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var slow = threads.submit(() -> DATABASE.transactions().change(CLERK, () -> {
                append("billing");
                appended.countDown();
                try {
                    assertThat(mayCommit.await(20, TimeUnit.SECONDS)).isTrue();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
                return true;
            }));
            appended.await();
            var happened = clock.instant();
            clock.advanceTo("2026-12-01");
            relay.tell();
            relay.tell();
            relay.tell();
            var toldBefore = Map.copyOf(told);
            mayCommit.countDown();
            slow.get();
            assertThat(toldBefore).isEmpty();
            relay.tell();
            assertThat(told).containsEntry("billing", happened);
        }
    }

    @Test
    void aNeighbourThatIsAwayHoldsNobodyBack() {
        var toldInSpiteOf = new HashMap<String, Instant>();
        var toOthers = new WatermarkRelay(
                DATABASE.context(), List.of("billing", "tenant"), new BusinessTime(clock), (target, completeUpTo) -> {
                    if (target.equals("billing")) {
                        throw Status.UNAVAILABLE.asRuntimeException();
                    }
                    toldInSpiteOf.put(target, completeUpTo);
                });
        toOthers.tell();
        toOthers.tell();
        assertThat(toldInSpiteOf).containsOnlyKeys("tenant");
    }

    @Test
    void theReceiverNeverGoesBackAndWaitsForAll() {
        var watermarks = new Watermarks(DATABASE.context());
        var both = Set.of("tenant-service", "marketplace-service");
        var december = before("2026-12-01");
        watermarks.advance("tenant-service", december);
        assertThat(watermarks.reached(december, both)).isFalse();
        watermarks.advance("marketplace-service", december);
        assertThat(watermarks.reached(december, both)).isTrue();
        assertThat(watermarks.reached(december.plusSeconds(1), both)).isFalse();
        watermarks.advance("tenant-service", before("2026-11-30"));
        assertThat(watermarks.reached(december, both)).isTrue();
    }

    private static Instant before(String day) {
        return TestClock.on(day).instant().minusSeconds(1);
    }

    private void happens(String target) {
        DATABASE.transactions().change(CLERK, () -> append(target));
    }

    private boolean append(String target) {
        new Outbox(DATABASE.context(), new BusinessTime(clock))
                .append(CLERK, target, Ids.next().toString(), StringValue.of("happened"));
        return true;
    }

    private static void delivered() {
        DATABASE.context().execute("update plumbing.outbox set delivered_at = occurred_at");
    }
}
