package de.allmende.platform.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.protobuf.StringValue;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.outbox.Outbox;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ReadsOnly;
import de.allmende.platform.tenancy.TenantId;
import java.util.List;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class TenantTransactionsIT {

    record Unwanted() implements Refusal {}

    private static TestDatabase database;
    private static AuditTrail audit;
    private static Outbox outbox;

    private final Actor kaiserslautern = Actor.system("test", TenantId.next());
    private final Actor koblenz = Actor.system("test", TenantId.next());

    @BeforeAll
    static void migrate() {
        database = TestDatabase.of("sample");
        var time = new BusinessTime(TestClock.on("2026-11-22"));
        audit = new AuditTrail(database.context(), time, "sample");
        outbox = new Outbox(database.context(), time);
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void aTenantSeesItsOwnRowsOnly() {
        record(kaiserslautern);
        record(koblenz);
        record(koblenz);
        assertThat(rows(kaiserslautern)).isEqualTo(1);
        assertThat(rows(koblenz)).isEqualTo(2);
    }

    @Test
    void aRowOfAnotherTenantIsRefusedByTheDatabase() {
        assertThatThrownBy(() -> database.transactions().change(kaiserslautern, () -> {
                    audit.record(koblenz, "TRIED", "thing", Ids.next(), "not ours", Change.set("Ding", "versucht"));
                    return true;
                }))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void readingWithoutABoundTenantFailsLoudly() {
        record(kaiserslautern);
        assertThatThrownBy(() -> database.context().fetchCount(DSL.table("sample.audit_entry")))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void whoIsInASupportCaseWritesNothing() {
        var supporter = new Actor(kaiserslautern.tenant(), Actor.Kind.SUPPORTER, Ids.next(), "Support", List.of());
        assertThat(rows(supporter)).isZero();
        assertThatThrownBy(() -> record(supporter)).isInstanceOf(ReadsOnly.class);
        assertThatThrownBy(() -> database.transactions()
                        .<Boolean, Unwanted>write(supporter, () -> Outcome.refused(new Unwanted())))
                .isInstanceOf(ReadsOnly.class);
    }

    @Test
    void aRefusalRollsBack() {
        var outcome = database.transactions().<Boolean, Unwanted>write(kaiserslautern, () -> {
            audit.record(
                    kaiserslautern, "TRIED", "thing", Ids.next(), "before the refusal", Change.set("Ding", "versucht"));
            return Outcome.refused(new Unwanted());
        });
        assertThat(outcome).isEqualTo(Outcome.refused(new Unwanted()));
        assertThat(rows(kaiserslautern)).isZero();
    }

    @Test
    void aFactIsKeptInTheCommitOfItsChange() {
        var key = Ids.next().toString();
        assertThatThrownBy(() -> database.transactions().change(kaiserslautern, () -> {
                    outbox.append(kaiserslautern, "billing", key, StringValue.of("happened"));
                    throw new IllegalStateException("the process dies");
                }))
                .hasMessage("the process dies");
        assertThat(events(key)).isZero();
        database.transactions().change(kaiserslautern, () -> {
            outbox.append(kaiserslautern, "billing", key, StringValue.of("happened"));
            return true;
        });
        assertThat(events(key)).isEqualTo(1);
    }

    @Test
    void oneTransactionBindsOneTenant() {
        assertThatThrownBy(() -> database.transactions().change(kaiserslautern, () -> rows(koblenz)))
                .hasMessageContaining("binds one tenant");
    }

    private static void record(Actor actor) {
        database.transactions().change(actor, () -> {
            audit.record(actor, "DONE", "thing", Ids.next(), "a thing was done", Change.set("Ding", "getan"));
            return true;
        });
    }

    private static int rows(Actor actor) {
        return database.transactions()
                .read(actor, () -> database.context().fetchCount(DSL.table("sample.audit_entry")));
    }

    private static int events(String key) {
        return database.context().fetchCount(DSL.table("plumbing.outbox"), DSL.condition("event_key = {0}", key));
    }
}
