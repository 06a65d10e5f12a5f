package de.allmende.launcher.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.allmende.launcher.Placeholders;
import de.allmende.launcher.Progress;
import de.allmende.launcher.process.Family;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** One real PostgreSQL through its life: made, used, ended, begun again, killed, begun again. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Timeout(value = 120, unit = TimeUnit.SECONDS)
class PostgresClusterTest {
    private static final Path STEPS = Path.of("../deploy/postgres");

    private final ByteArrayOutputStream shown = new ByteArrayOutputStream();
    private Path folder;
    private Family family;
    private PostgresCluster cluster;
    private int port;

    @BeforeAll
    void start(@TempDir Path given) throws Exception {
        folder = given;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        begin();
    }

    @AfterAll
    void end() {
        family.end();
    }

    @Test
    @Order(1)
    void protectsDataFromACrash() throws SQLException {
        for (var setting : List.of("fsync", "full_page_writes", "synchronous_commit", "data_checksums")) {
            assertThat(ask("show " + setting)).as(setting).isEqualTo("on");
        }
        assertThat(ask("show server_version")).startsWith("18.");
        assertThat(ask("show password_encryption")).isEqualTo("scram-sha-256");
    }

    @Test
    @Order(2)
    void foldsUmlautsAndSortsLikeAGermanIfAsked() throws SQLException {
        assertThat(ask("select lower('ÄMTER')")).isEqualTo("ämter");
        assertThat(ask("select min(t collate \"de-x-icu\") from (values ('Zoo'), ('Äpfel')) v(t)"))
                .isEqualTo("Äpfel");
    }

    @Test
    @Order(3)
    void refusesAWrongPassword() {
        assertThatThrownBy(() -> DriverManager.getConnection(cluster.url("postgres"), "postgres", "falsch"))
                .hasMessageContaining("password authentication failed");
    }

    @Test
    @Order(4)
    void databaseStepsMakeRolesAndDatabasesAndMayBeRepeated() throws Exception {
        var steps = new DatabaseSteps(STEPS, Placeholders.of(passwords()));

        steps.applyTo(cluster);
        assertThatCode(() -> steps.applyTo(cluster)).doesNotThrowAnyException();

        assertThat(ask("select string_agg(datname, ',' order by datname) from pg_database where not datistemplate"))
                .isEqualTo("billing,keycloak,marketplace,postgres,tenant");
        assertThat(
                        ask(
                                "select count(*) from pg_roles where (rolsuper or rolbypassrls or rolcreaterole) and rolcanlogin"))
                .isEqualTo("1");
    }

    @Test
    @Order(5)
    void anAppRoleMakesNoTableAndEntersNoOtherDatabase() {
        assertThatThrownBy(() -> as("billing_app", "billing", "create schema x"))
                .hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as("billing_app", "tenant", "select 1")).hasMessageContaining("permission denied");
        assertThatThrownBy(() -> as("billing_app", "postgres", "select 1")).hasMessageContaining("permission denied");
        assertThatCode(() -> as("billing_owner", "billing", "create schema x")).doesNotThrowAnyException();
    }

    @Test
    @Order(6)
    void keepsItsDataOverARestart() throws Exception {
        run("create table kept (word text)");
        run("insert into kept values ('Allmende')");

        family.end();
        begin();

        assertThat(ask("select word from kept")).isEqualTo("Allmende");
    }

    @Test
    @Order(7)
    void keepsWhatWasCommittedBeforeItWasKilled() throws Exception {
        run("insert into kept select 'Zeile ' || n from generate_series(1, 1000) n");

        ProcessHandle.of(postmaster()).orElseThrow().destroyForcibly();
        while (!shown.toString(StandardCharsets.UTF_8).contains("PostgreSQL läuft wieder")) {
            Thread.sleep(50);
        }

        assertThat(ask("select count(*) from kept")).isEqualTo("1001");
    }

    @Test
    @Order(8)
    void startsOverTheLockFileOfAKilledServerWhoseNumberBelongsToSomebodyElse() throws Exception {
        family.end();
        var lock = folder.resolve("postgres/data/postmaster.pid");
        Files.writeString(lock, ProcessHandle.current().pid() + "\n" + folder.resolve("postgres/data") + "\n");

        begin();

        assertThat(ask("select count(*) from kept")).isEqualTo("1001");
    }

    private void begin() throws Exception {
        family = new Family(
                new Progress(new PrintStream(shown, true, StandardCharsets.UTF_8)), folder.resolve("children"));
        cluster = PostgresCluster.in(
                folder.resolve("postgres"), folder.resolve("prepared"), folder.resolve("postgres.log"), port, "geheim");
        family.start(cluster.program());
    }

    private long postmaster() throws IOException {
        return Long.parseLong(Files.readAllLines(folder.resolve("postgres/data/postmaster.pid"))
                .getFirst());
    }

    private static Map<String, String> passwords() {
        var passwords = new HashMap<>(Map.of("keycloak", "k"));
        for (var service : List.of("tenant", "marketplace", "billing")) {
            passwords.put(service + "-owner", "o");
            passwords.put(service + "-app", "a");
        }
        return passwords;
    }

    private void as(String role, String database, String sql) throws SQLException {
        var password = role.endsWith("_app") ? "a" : "o";
        try (var connection = DriverManager.getConnection(cluster.url(database), role, password);
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private void run(String sql) throws SQLException {
        try (var connection = cluster.connect("postgres");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private String ask(String sql) throws SQLException {
        try (var connection = cluster.connect("postgres");
                var statement = connection.createStatement();
                var answer = statement.executeQuery(sql)) {
            assertThat(answer.next()).isTrue();
            return answer.getString(1);
        }
    }
}
