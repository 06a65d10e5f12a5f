package de.allmende.marketplace.tenantfact.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantFacts;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestDatabase;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JooqTenantFactsIT {

    private static final Instant NOW = Instant.parse("2026-11-22T11:00:00Z");
    private static TestDatabase database;
    private static TenantFacts facts;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.of("marketplace");
        facts = TenantFactTables.tenantFacts(database.context());
    }

    @AfterAll
    static void close() {
        database.close();
    }

    private static TenantFact fact(TenantId id, long revision, String name) {
        return new TenantFact(
                id,
                revision,
                null,
                name,
                TenantKind.MUNICIPALITY,
                Standing.ACTIVE,
                "073390009009",
                8639,
                null,
                LegalRelation.MEMBER);
    }

    private static void keep(TenantId bound, TenantFact fact) {
        database.transactions().change(Actor.system("test", bound), () -> {
            facts.keep(fact, NOW);
            return true;
        });
    }

    private static TenantFact read(TenantId id) {
        return database.transactions()
                .read(Actor.system("test", TenantId.next()), () -> facts.all(List.of(id)))
                .getOrDefault(id, TenantFact.unknown(id));
    }

    @Test
    void everyoneMayKnowWhoATenantIs() {
        var budenheim = TenantId.next();
        keep(budenheim, fact(budenheim, 1, "Budenheim"));
        assertThat(read(budenheim)).isEqualTo(fact(budenheim, 1, "Budenheim"));
        assertThat(read(TenantId.next()).name()).isEqualTo("Unbekannter Mandant");
    }

    @Test
    void olderNewsChangesNothing() {
        var tenant = TenantId.next();
        keep(tenant, fact(tenant, 2, "Neu"));
        keep(tenant, fact(tenant, 1, "Alt"));
        assertThat(read(tenant).name()).isEqualTo("Neu");
        keep(tenant, fact(tenant, 3, "Am neuesten"));
        assertThat(read(tenant).name()).isEqualTo("Am neuesten");
    }

    @Test
    void nobodyWritesWhatIsTrueOfAnother() {
        assertThatThrownBy(() -> keep(TenantId.next(), fact(TenantId.next(), 1, "Fremd")))
                .hasStackTraceContaining("row-level security");
    }
}
