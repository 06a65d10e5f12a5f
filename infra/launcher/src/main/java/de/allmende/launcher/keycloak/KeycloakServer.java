package de.allmende.launcher.keycloak;

import de.allmende.launcher.Archives;
import de.allmende.launcher.Folders;
import de.allmende.launcher.Java;
import de.allmende.launcher.Ports;
import de.allmende.launcher.process.Http;
import de.allmende.launcher.process.Layer;
import de.allmende.launcher.process.OneShot;
import de.allmende.launcher.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Keycloak from its distribution: built for PostgreSQL once, then started quickly each time. */
public final class KeycloakServer {
    public static final String ADMINISTRATOR = "admin";

    /** Fixed when Keycloak is built. Token exchange would let one tenant's token become another's, so it is not even there. */
    private static final List<String> BUILD = List.of(
            "build",
            "--db=postgres",
            "--health-enabled=true",
            "--features-disabled=token-exchange-standard,impersonation,device-flow,ciba,docker");

    /**
     * What Keycloak's own start script tells Java, and that the quick compiler is enough: it halves the work of a start (13 s of
     * processor time instead of 27 s) and takes 50 MB less.
     */
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xms64m",
            "-Xmx512m",
            "-XX:MetaspaceSize=96M",
            "-XX:MaxMetaspaceSize=256m",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8",
            "-Djava.util.logging.manager=org.jboss.logmanager.LogManager",
            "-Dpicocli.disable.closures=true",
            "-Duser.language=en",
            "-Duser.country=US",
            "-Djava.util.concurrent.ForkJoinPool.common.threadFactory="
                    + "io.quarkus.bootstrap.forkjoin.QuarkusForkJoinWorkerThreadFactory",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.base/java.security=ALL-UNNAMED",
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--enable-native-access=ALL-UNNAMED");

    private final Path folder;

    private KeycloakServer(Path folder) {
        this.folder = folder;
    }

    /** Unpacks and builds the distribution unless that was done before with the same settings. */
    public static KeycloakServer prepared(Path archive, Path prepared, Path log)
            throws IOException, InterruptedException {
        var stamp = archive.getFileName() + " " + Files.size(archive) + " " + String.join(" ", BUILD);
        var folder = Folders.filledOnce(prepared.resolve(Folders.versioned("keycloak", stamp)), stamp, into -> {
            try (var content = Files.newInputStream(archive)) {
                Archives.unpackGzipWithoutTop(content, into);
            }
            OneShot.run(java(into, BUILD), Map.of(), into, log, "Keycloak lässt sich nicht für den Start vorbereiten.");
        });
        return new KeycloakServer(folder);
    }

    public Program program(Ports ports, String databaseUrl, String databasePassword, String adminPassword, Path log) {
        var environment = new HashMap<String, String>();
        environment.put("KC_DB_URL", databaseUrl);
        environment.put("KC_DB_USERNAME", "keycloak");
        environment.put("KC_DB_PASSWORD", databasePassword);
        environment.put("KC_DB_POOL_INITIAL_SIZE", "2");
        environment.put("KC_DB_POOL_MAX_SIZE", "20");
        environment.put("QUARKUS_DATASOURCE_JDBC_VALIDATE_ON_BORROW", "true");
        environment.put("KC_BOOTSTRAP_ADMIN_USERNAME", ADMINISTRATOR);
        environment.put("KC_BOOTSTRAP_ADMIN_PASSWORD", adminPassword);
        environment.put("KC_HOSTNAME", ports.keycloakUrl());
        environment.put("KC_HTTP_ENABLED", "true");
        environment.put("KC_HTTP_HOST", "127.0.0.1");
        environment.put("KC_HTTP_PORT", String.valueOf(ports.keycloak()));
        environment.put("KC_HTTP_MANAGEMENT_PORT", String.valueOf(ports.keycloakManagement()));
        environment.put("QUARKUS_MANAGEMENT_HOST", "127.0.0.1");
        environment.put("KC_CACHE", "local");
        return Program.of(
                "Keycloak",
                Layer.LOGIN,
                java(folder, List.of("start", "--optimized")),
                environment,
                folder,
                log,
                () -> Http.answersOk("http://127.0.0.1:" + ports.keycloakManagement() + "/health/ready"));
    }

    private static List<String> java(Path folder, List<String> arguments) {
        var command = new ArrayList<String>();
        command.add(Java.executable());
        command.addAll(JAVA_OPTIONS);
        command.add("-Dkc.home.dir=" + folder);
        command.add("-Djboss.server.config.dir=" + folder.resolve("conf"));
        command.add("-cp");
        command.add(folder.resolve("lib/quarkus-run.jar").toString());
        command.add("io.quarkus.bootstrap.runner.QuarkusEntryPoint");
        command.addAll(arguments);
        return command;
    }
}
