package de.allmende.launcher;

import de.allmende.launcher.Steps.Step;
import de.allmende.launcher.keycloak.AdminApi;
import de.allmende.launcher.keycloak.KeycloakServer;
import de.allmende.launcher.keycloak.PublicKeySet;
import de.allmende.launcher.keycloak.RealmSteps;
import de.allmende.launcher.postgres.DatabaseSteps;
import de.allmende.launcher.postgres.PostgresCluster;
import de.allmende.launcher.process.Family;
import de.allmende.launcher.redis.RedisServer;
import de.allmende.launcher.service.ServiceProcess;
import de.allmende.launcher.service.Services;
import de.allmende.launcher.tls.CertificateAuthority;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who needs whom, and so in which order the system comes up. PostgreSQL first; on it Keycloak with its realm, and beside that the
 * databases of the services; then tenant-service, which everyone asks who somebody is; then, beside each other, what is booked,
 * what it costs, and the gateway. The system counts as up when all of them are.
 */
final class Startup {
    private static final Duration QUIET = Duration.ofSeconds(20);

    private final Home home;
    private final DataDirectory data;
    private final Ports ports;
    private final Secrets secrets;
    private final Family family;
    private final Progress progress;
    private final Services services;

    Startup(Home home, DataDirectory data, Ports ports, Secrets secrets, Family family, Progress progress) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.secrets = secrets;
        this.family = family;
        this.progress = progress;
        this.services = new Services(ports, data, secrets);
    }

    /** Only what the services stand on. */
    void bringUpGround() {
        var steps = new Steps(progress);
        ground(steps);
        steps.await();
    }

    void bringUpAll() {
        var tenant = services.tenant();
        var marketplace = services.marketplace();
        var billing = services.billing();
        var gateway = services.gateway();
        List.of(tenant, marketplace, billing, gateway).forEach(process -> process.requireBuilt(home));
        var steps = new Steps(progress);

        var ground = ground(steps);
        var certificates = steps.step("Zertifikate", () -> equip(tenant, marketplace, billing));
        var tenantData = steps.step("Datenbank von tenant-service", () -> migrate("tenant", tenant), ground.postgres());
        var billingData = steps.step("Datenbank von billing-service", () -> migrate("billing", billing), tenantData);
        var marketData =
                steps.step("Datenbank von marketplace-service", () -> migrate("marketplace", marketplace), billingData);

        var login = demoAccountsExist() && realmIsApplied() ? ground.postgres() : ground.realm();
        var who = steps.step("tenant-service", () -> start(tenant), tenantData, certificates, login);
        steps.step("billing-service", () -> start(billing), billingData, who);
        steps.step("marketplace-service", () -> start(marketplace), marketData, who);
        steps.step("gateway", () -> start(gateway), ground.redis(), who);
        steps.await();
    }

    /** Makes later starts faster; whatever goes wrong here hurts nobody, for a start works without it. */
    void trainInBackground() {
        Thread.ofPlatform().daemon().name("training").start(() -> {
            try {
                Thread.sleep(QUIET);
                var trained = false;
                for (var process :
                        List.of(services.tenant(), services.marketplace(), services.billing(), services.gateway())) {
                    trained |= process.train(home);
                }
                if (trained) {
                    progress.line("  Nebenbei vorbereitet: Der nächste Start geht schneller.");
                }
            } catch (IOException | CannotStart e) {
                progress.line("  Der nächste Start wird nicht schneller: " + e.getMessage());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    /** What the services stand on. */
    private record Ground(Step redis, Step postgres, Step realm) {}

    private Ground ground(Steps steps) {
        var redis = steps.step("Redis", this::startRedis);
        var postgres = steps.step("PostgreSQL", this::startPostgres);
        var prepared = steps.step("Keycloak vorbereiten", this::prepareKeycloak);
        var keycloak = steps.step("Keycloak", this::startKeycloak, postgres, prepared);
        return new Ground(redis, postgres, steps.step("Anmeldung einrichten", this::applyRealm, keycloak));
    }

    /** Only the first start makes accounts, for which tenant-service needs Keycloak. */
    private boolean demoAccountsExist() {
        return Files.exists(data.demo().resolve("machine-clients.json"));
    }

    private void equip(ServiceProcess... processes) throws Exception {
        var authority = CertificateAuthority.keptIn(data.secrets().resolve("ca"));
        for (var process : processes) {
            authority.equip(data.tls(process.name()), process.name());
        }
    }

    private void startRedis() throws IOException, InterruptedException {
        var password = secrets.machine("redis");
        family.start(new RedisServer(data.redis(), home.programs(data), data.log("redis"), ports.redis(), password)
                .program());
    }

    private void startPostgres() throws Exception {
        var password = secrets.machine("postgres");
        var cluster = PostgresCluster.in(
                data.postgres(), home.programs(data), data.log("postgres"), ports.postgres(), password);
        family.start(cluster.program());
        new DatabaseSteps(home.databaseSteps(), Placeholders.of(databasePasswords())).applyTo(cluster);
    }

    private Map<String, String> databasePasswords() {
        var passwords = new HashMap<String, String>();
        passwords.put("keycloak", secrets.machine("keycloak-database"));
        for (var name : Services.NAMES) {
            passwords.put(name + "-owner", secrets.machine(name + "-owner"));
            passwords.put(name + "-app", secrets.machine(name + "-app"));
        }
        return passwords;
    }

    private KeycloakServer prepareKeycloak() throws IOException, InterruptedException {
        return KeycloakServer.prepared(home.keycloakArchive(), home.programs(data), data.log("keycloak-prepare"));
    }

    private void startKeycloak() throws IOException, InterruptedException {
        var database = "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/keycloak";
        family.start(prepareKeycloak()
                .program(
                        ports,
                        database,
                        secrets.machine("keycloak-database"),
                        secrets.machine("keycloak-admin"),
                        data.log("keycloak")));
    }

    /** Left out when these very steps were applied to this database before. */
    private void applyRealm() throws IOException, InterruptedException {
        if (!realmIsApplied()) {
            realmSteps().apply(AdminApi.loggedIn(ports.keycloakUrl(), secrets.machine("keycloak-admin")), forRealm());
            PrivateFiles.write(realmMark(), realmSteps().stamp(forRealm()));
        }
    }

    private boolean realmIsApplied() {
        try {
            return Files.exists(realmMark())
                    && Files.readString(realmMark()).equals(realmSteps().stamp(forRealm()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path realmMark() {
        return data.postgres().resolve("realm-applied");
    }

    private RealmSteps realmSteps() {
        return new RealmSteps(home.realmSteps());
    }

    private Map<String, String> forRealm() {
        return Map.of(
                "publicUrl", ports.publicUrl(),
                "portalSecret", secrets.machine("portal-client"),
                "tenantServiceKeys", PublicKeySet.of(secrets.loginKey("tenant-service-login")));
    }

    private void migrate(String name, ServiceProcess process) throws IOException, InterruptedException {
        process.migrate(home, services.owner(name));
    }

    private void start(ServiceProcess process) throws IOException, InterruptedException {
        family.start(process.program(home));
    }
}
