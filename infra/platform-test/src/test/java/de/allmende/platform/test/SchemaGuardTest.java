package de.allmende.platform.test;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard finds each of fifteen planted faults, and nothing in the ground that every service stands on. */
class SchemaGuardTest {

    private static final String SOUND = """
            create table sample.thing (id uuid primary key, tenant_id uuid not null);
            comment on table sample.thing is 'OWNED: a thing';
            alter table sample.thing enable row level security;
            alter table sample.thing force row level security;
            create policy tenant_isolation on sample.thing
              using (tenant_id = (select current_setting('app.tenant_id')::uuid))
              with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
            """;

    private static TestDatabase database;

    @BeforeAll
    static void migrate() {
        database = TestDatabase.of("sample");
    }

    @AfterAll
    static void close() {
        database.close();
    }

    @Test
    void findsNothingInTheGroundOfEveryService() {
        assertThat(SchemaGuard.findings(database.app(), "sample")).isEmpty();
        assertThat(SchemaGuard.findings(database.app(), "plumbing"))
                .allMatch(finding -> finding.startsWith("plumbing.flyway_schema_history "));
    }

    @Test
    void acceptsAKeyOfAllTenantsWithItsReason() throws SQLException {
        assertThat(findingsAfter(SOUND + """
                alter table sample.thing add column address text constraint address_is_taken_once unique;
                comment on index sample.address_is_taken_once is 'GLOBAL: an address leads to one thing';
                """)).isEmpty();
    }

    static Stream<Arguments> faults() {
        return Stream.of(
                fault("declares no kind", SOUND + "comment on table sample.thing is 'a thing';"),
                fault("has no row-level security", SOUND + "alter table sample.thing disable row level security;"),
                fault(
                        "does not force row-level security",
                        SOUND + "alter table sample.thing no force row level security;"),
                fault("belongs to the role", SOUND + "alter table sample.thing owner to sample_app;"),
                fault("may bypass row-level security", SOUND + "alter role sample_app bypassrls;"),
                fault("lets rows in without a check", SOUND + """
                        drop policy tenant_isolation on sample.thing;
                        create policy loose on sample.thing using (tenant_id = (select current_setting('app.tenant_id')::uuid));
                        """),
                fault("has several permissive policies", SOUND + """
                        create policy everyone on sample.thing for select using (true);
                        """),
                fault("shows nothing instead of failing", SOUND + """
                        drop policy tenant_isolation on sample.thing;
                        create policy silent on sample.thing
                          using (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid)
                          with check (tenant_id = nullif(current_setting('app.tenant_id', true), '')::uuid);
                        """),
                fault(
                        "runs with its owner's rights",
                        SOUND + "create view sample.things as select * from sample.thing;"),
                fault("security definer without a fixed search_path", SOUND + """
                        create function sample.peek() returns bigint language sql security definer
                        as 'select count(*) from sample.thing';
                        """),
                fault("outlives the transaction", SOUND + """
                        create function sample.become(t uuid) returns text language sql
                        as $$ select set_config('app.tenant_id', t::text, false) $$;
                        """),
                fault("as a partition directly", SOUND + """
                        create table sample.fact (tenant_id uuid not null, day date not null) partition by range (day);
                        comment on table sample.fact is 'OWNED: a fact';
                        alter table sample.fact enable row level security;
                        alter table sample.fact force row level security;
                        create table sample.fact_2026 partition of sample.fact for values from ('2026-01-01') to ('2027-01-01');
                        comment on table sample.fact_2026 is 'OWNED: facts of 2026';
                        grant select on sample.fact_2026 to sample_app;
                        """),
                fault("leads to rows of any tenant", SOUND + """
                        alter table sample.thing add constraint thing_of_a_tenant unique (tenant_id, id);
                        create table sample.part (tenant_id uuid not null, thing_id uuid not null references sample.thing (id));
                        comment on table sample.part is 'OWNED: part of a thing';
                        alter table sample.part enable row level security;
                        alter table sample.part force row level security;
                        create policy tenant_isolation on sample.part
                          using (tenant_id = (select current_setting('app.tenant_id')::uuid))
                          with check (tenant_id = (select current_setting('app.tenant_id')::uuid));
                        """),
                fault(
                        "keeps the rows of all tenants",
                        SOUND + "create materialized view sample.things as select * from sample.thing;"),
                fault(
                        "what another tenant has",
                        SOUND + "alter table sample.thing add column name text constraint name_is_taken_once unique;"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void findsAThingThat(String sentence, String sql) throws SQLException {
        assertThat(findingsAfter(sql)).anySatisfy(finding -> assertThat(finding).contains(sentence));
    }

    private static List<String> findingsAfter(String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(database.url(), "postgres", "postgres")) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(sql);
            }
            var findings = SchemaGuard.findings(connection, "sample");
            connection.rollback();
            return findings;
        }
    }

    private static Arguments fault(String sentence, String sql) {
        return Arguments.of(sentence, sql);
    }
}
