package de.allmende.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.NamedPoints;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import java.security.SecureRandom;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jooq.ExecuteListener;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionSystemException;

/**
 * Sixty-four threads share four connections, and a part of their transactions is refused, fails, runs out of time or loses
 * its connection. Nobody ever sees or leaves a row of another tenant. 5 000 transactions, 200 000 with {@code -Pproof}. What
 * happens in them follows from a seed, which is logged; {@code -Dallmende.seed} gives it again.
 */
class CrowdedPoolIT {

    private static final Logger LOG = LoggerFactory.getLogger(CrowdedPoolIT.class);
    private static final int THREADS = 64;
    private static final int CONNECTIONS = 4;
    private static final int TRANSACTIONS = Boolean.getBoolean("allmende.proof") ? 200_000 : 5_000;
    private static final int ENOUGH_FOR_A_FAULT = 500;

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
    private final long seed = Long.getLong("allmende.seed", new SecureRandom().nextLong());

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

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void noTransactionSeesOrLeavesARowOfAnotherTenant() throws Exception {
        crowd(database.transactions(), TRANSACTIONS);
    }

    @Test
    void findsATenantThatIsSetForTheSession() {
        assertThatThrownBy(() -> crowd(setForTheSession(), ENOUGH_FOR_A_FAULT))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("tenants that connections remember");
    }

    /** The door to the database with a hole: what it sets for its transaction stays with the connection. */
    private TenantTransactions setForTheSession() {
        var hole = ExecuteListener.onRenderEnd(
                context -> context.sql(context.sql().replaceFirst("(set_config\\(.*)\\)", "$1 and false)")));
        return new TenantTransactions(
                DSL.using(database.context().configuration().deriveAppending(hole)),
                new DataSourceTransactionManager(database.app()),
                NamedPoints.NONE);
    }

    private void crowd(TenantTransactions transactions, int count) throws Exception {
        LOG.info("{} transactions of seed {}", count, seed);
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var all = new ArrayList<Future<?>>();
            IntStream.range(0, count).forEach(number -> all.add(threads.submit(() -> once(transactions, number))));
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
        assertThat(rememberedTenants())
                .as("tenants that connections remember, seed %d", seed)
                .isEmpty();
    }

    private void once(TenantTransactions transactions, int number) {
        var random = new SplittableRandom(seed + number);
        var tenant = TENANTS.get(random.nextInt(TENANTS.size()));
        var ending = number % 250 == 0 ? Ending.CONNECTION_LOST : CHEAP[random.nextInt(CHEAP.length)];
        try {
            transactions.<Boolean, Unwanted>write(tenant, () -> {
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

    private List<String> rememberedTenants() throws SQLException {
        var remembered = new ArrayList<String>();
        var connections = new ArrayList<java.sql.Connection>();
        for (int i = 0; i < CONNECTIONS; i++) {
            var connection = database.app().getConnection();
            connections.add(connection);
            try (var answer =
                    connection.createStatement().executeQuery("select current_setting('app.tenant_id', true)")) {
                answer.next();
                remembered.add(Objects.requireNonNullElse(answer.getString(1), ""));
            }
        }
        for (var connection : connections) {
            connection.close();
        }
        remembered.removeIf(String::isEmpty);
        return remembered;
    }
}
