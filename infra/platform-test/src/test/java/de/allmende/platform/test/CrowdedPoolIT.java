package de.allmende.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionSystemException;

/**
 * Sixty-four threads share four connections, and a part of their transactions is refused, fails, runs out of time or loses
 * its connection. Nobody ever sees or leaves a row of another tenant. 5 000 transactions, 200 000 with {@code -Pproof}.
 */
class CrowdedPoolIT {

    private static final int THREADS = 64;
    private static final int CONNECTIONS = 4;
    private static final int TRANSACTIONS = Boolean.getBoolean("allmende.proof") ? 200_000 : 5_000;

    private static final List<Actor> TENANTS = Stream.generate(() -> Actor.system("test", TenantId.next()))
            .limit(12)
            .toList();

    private record Unwanted() implements Refusal {}

    private static final class Abort extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final TestDatabase database = TestDatabase.of("sample", CONNECTIONS);
    private final AuditTrail audit =
            new AuditTrail(database.context(), new BusinessTime(TestClock.on("2026-11-22")), "sample");
    private final Map<Actor, Integer> kept = new ConcurrentHashMap<>();
    private final Map<Ending, Integer> endings = new ConcurrentHashMap<>();

    /** All but the loss of a connection, which is dear and therefore seldom. */
    private static final Ending[] CHEAP = {
        Ending.COMMITTED, Ending.ONLY_READ, Ending.REFUSED, Ending.FAILED, Ending.OUT_OF_TIME
    };

    private enum Ending {
        COMMITTED,
        ONLY_READ,
        REFUSED,
        FAILED,
        OUT_OF_TIME,
        CONNECTION_LOST
    }

    @Test
    void noTransactionSeesOrLeavesARowOfAnotherTenant() throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = new ArrayList<Future<?>>();
            IntStream.range(0, TRANSACTIONS).forEach(number -> all.add(threads.submit(() -> once(number))));
            for (var each : all) {
                each.get();
            }
        }

        assertThat(endings).containsOnlyKeys(Ending.values());
        for (var tenant : TENANTS) {
            database.transactions().read(tenant, () -> {
                assertThat(rows()).isEqualTo(kept.getOrDefault(tenant, 0));
                return true;
            });
        }
        noConnectionRemembersItsTenant();
        database.close();
    }

    private void once(int number) {
        var random = RandomGenerator.of("L64X128MixRandom");
        var tenant = TENANTS.get(random.nextInt(TENANTS.size()));
        var ending = number % 250 == 0 ? Ending.CONNECTION_LOST : CHEAP[random.nextInt(CHEAP.length)];
        try {
            database.transactions().<Boolean, Unwanted>write(tenant, () -> {
                seesOnlyItsOwn(tenant);
                if (ending != Ending.ONLY_READ) {
                    audit.record(tenant, "DONE", "thing", Ids.next(), "a thing was done", Change.set("Ding", "getan"));
                }
                seesOnlyItsOwn(tenant);
                return ends(ending);
            });
        } catch (Abort | DataAccessException | TransactionSystemException e) {
            assertThat(ending).isIn(Ending.FAILED, Ending.OUT_OF_TIME, Ending.CONNECTION_LOST);
        }
        endings.merge(ending, 1, Integer::sum);
        if (ending == Ending.COMMITTED) {
            kept.merge(tenant, 1, Integer::sum);
        }
    }

    private Outcome<Boolean, Unwanted> ends(Ending ending) {
        switch (ending) {
            case FAILED -> throw new Abort();
            case OUT_OF_TIME -> {
                database.context().execute("set local statement_timeout = 1");
                database.context().execute("select pg_sleep(1)");
            }
            case CONNECTION_LOST -> database.context().execute("select pg_terminate_backend(pg_backend_pid())");
            default -> {}
        }
        return ending == Ending.REFUSED ? Outcome.refused(new Unwanted()) : Outcome.done(true);
    }

    private void seesOnlyItsOwn(Actor tenant) {
        var foreign = DSL.condition("tenant_id <> {0}", tenant.tenant().value());
        assertThat(database.context().fetchCount(DSL.table("sample.audit_entry"), foreign))
                .isZero();
    }

    private int rows() {
        return database.context().fetchCount(DSL.table("sample.audit_entry"));
    }

    private void noConnectionRemembersItsTenant() throws SQLException {
        var connections = new ArrayList<java.sql.Connection>();
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = database.app().getConnection();
            connections.add(connection);
            try (var answer =
                    connection.createStatement().executeQuery("select current_setting('app.tenant_id', true)")) {
                answer.next();
                assertThat(answer.getString(1)).isNullOrEmpty();
            }
        }
        for (var connection : connections) {
            connection.close();
        }
    }
}
