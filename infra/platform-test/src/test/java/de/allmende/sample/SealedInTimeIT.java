package de.allmende.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestClock;
import de.allmende.platform.test.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** A service seals its trail while many act at once. The business clock stands still; what counts is the real one. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@DirtiesContext
class SealedInTimeIT {

    private static final Duration PROMISED = Duration.ofSeconds(10);
    private static final int ACTS = 60;
    private static final List<Actor> TENANTS = Stream.generate(() -> Actor.system("test", TenantId.next()))
            .limit(8)
            .toList();
    private static final TestDatabase DATABASE = TestDatabase.of("sample");

    private final AuditTrail audit =
            new AuditTrail(DATABASE.context(), new BusinessTime(TestClock.on("2026-11-22")), "sample");

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.tell(properties);
    }

    @Test
    void everyEntryOfABurstIsSealedWithinTenSecondsOfItsAct() throws Exception {
        try (var threads = Executors.newFixedThreadPool(TENANTS.size())) {
            var all = new ArrayList<Future<?>>();
            for (int i = 0; i < TENANTS.size(); i++) {
                var acting = TENANTS.get(i);
                var concerned = TENANTS.get((i + 1) % TENANTS.size()).tenant();
                all.add(threads.submit(() -> acts(acting, concerned)));
            }
            for (var each : all) {
                each.get();
            }
        }
        var last = Instant.now();
        while (waiting() > 0) {
            assertThat(Duration.between(last, Instant.now())).isLessThan(PROMISED);
            TimeUnit.MILLISECONDS.sleep(100);
        }

        for (var tenant : TENANTS) {
            assertThat(sealed(tenant)).as("own acts and those of a neighbour").isEqualTo(2 * ACTS);
            assertThat(longestWait(tenant)).isBetween(Duration.ZERO, PROMISED);
        }
    }

    private void acts(Actor acting, TenantId concerned) {
        for (int i = 0; i < ACTS; i++) {
            DATABASE.transactions()
                    .change(
                            acting,
                            () -> audit.record(
                                            acting,
                                            "THING_MADE",
                                            "thing",
                                            Ids.next(),
                                            "Ding gemacht.",
                                            Change.set("Ding", "gemacht"))
                                    .alsoIn(concerned, "Zweckverband"));
        }
    }

    /** First what is on its way to another trail: it becomes an entry that waits for its seal. */
    private static int waiting() {
        return DATABASE.context().fetchCount(DSL.table("plumbing.foreign_entry"))
                + DATABASE.context().fetchCount(DSL.table("plumbing.unsealed_entry"));
    }

    private static int sealed(Actor tenant) {
        return DATABASE.transactions()
                .read(tenant, () -> DATABASE.context().fetchCount(DSL.table("sample.audit_seal")));
    }

    /** From the act, whose real time the id of the entry holds, to its seal. */
    private static Duration longestWait(Actor tenant) {
        return DATABASE.transactions()
                .read(
                        tenant,
                        () -> Duration.ofMillis(DATABASE.context()
                                .select(DSL.field(
                                        "max(cast(1000 * extract(epoch from"
                                                + " sealed_at - uuid_extract_timestamp(entry_id)) as bigint))",
                                        Long.class))
                                .from(DSL.table("sample.audit_seal"))
                                .fetchSingle()
                                .value1()));
    }
}
