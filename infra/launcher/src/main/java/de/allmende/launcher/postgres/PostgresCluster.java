package de.allmende.launcher.postgres;

import de.allmende.launcher.Folders;
import de.allmende.launcher.PrivateFiles;
import de.allmende.launcher.process.Layer;
import de.allmende.launcher.process.OneShot;
import de.allmende.launcher.process.Program;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** One real PostgreSQL with its data in a folder. Nothing that protects data from a crash is switched off. */
public final class PostgresCluster {
    private static final String SUPERUSER = "postgres";
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final PostgresBinaries binaries;
    private final Unprivileged unprivileged;
    private final Path folder;
    private final Path data;
    private final Path log;
    private final int port;
    private final String password;

    private PostgresCluster(
            PostgresBinaries binaries, Unprivileged unprivileged, Path folder, Path log, int port, String password) {
        this.binaries = binaries;
        this.unprivileged = unprivileged;
        this.folder = folder;
        this.data = folder.resolve("data");
        this.log = log;
        this.port = port;
        this.password = password;
    }

    /** The cluster in the folder, unpacked and initialised if it is not there yet. */
    public static PostgresCluster in(Path folder, Path prepared, Path log, int port, String password)
            throws IOException, InterruptedException {
        var binaries = PostgresBinaries.unpackedInto(prepared);
        var unprivileged = Unprivileged.here();
        PrivateFiles.folder(folder);
        unprivileged.give(binaries.folder());
        unprivileged.give(folder);
        var cluster = new PostgresCluster(binaries, unprivileged, folder, log, port, password);
        cluster.initialise();
        return cluster;
    }

    public Program program() {
        return new Program(
                "PostgreSQL",
                Layer.STORE,
                unprivileged.command(binaries.postgres(), settings()),
                Map.of("TZ", "UTC"),
                folder,
                log,
                this::answers,
                PATIENCE,
                this::clearAfterCrash,
                unprivileged.command(
                        binaries.control(), List.of("stop", "-D", data.toString(), "-m", "fast", "-w", "-t", "20")));
    }

    public Connection connect(String database) throws SQLException {
        DriverManager.setLoginTimeout(5);
        return DriverManager.getConnection(url(database), SUPERUSER, password);
    }

    public String url(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    private List<String> settings() {
        return List.of(
                "-D", data.toString(),
                "-c", "listen_addresses=127.0.0.1",
                "-c", "port=" + port,
                "-c", "unix_socket_directories=",
                "-c", "max_connections=150",
                "-c", "shared_buffers=192MB",
                "-c", "fsync=on",
                "-c", "synchronous_commit=on",
                "-c", "full_page_writes=on",
                "-c", "timezone=UTC",
                "-c", "log_timezone=UTC",
                "-c", "log_line_prefix=%m [%p] %q%u@%d ");
    }

    /** Built beside its place and moved there when complete, so that an interrupted initdb leaves no half cluster. */
    private void initialise() throws IOException, InterruptedException {
        if (Files.exists(data)) {
            return;
        }
        var unfinished = folder.resolve("data.unfinished");
        Folders.delete(unfinished);
        var passwordFile = folder.resolve("superuser");
        PrivateFiles.write(passwordFile, password);
        unprivileged.give(passwordFile);
        OneShot.run(
                unprivileged.command(
                        binaries.initdb(),
                        List.of(
                                "-D",
                                unfinished.toString(),
                                "-U",
                                SUPERUSER,
                                "-A",
                                "scram-sha-256",
                                "--pwfile=" + passwordFile,
                                "-E",
                                "UTF8",
                                "--locale=C",
                                "--locale-provider=builtin",
                                "--builtin-locale=C.UTF-8",
                                "--data-checksums",
                                "--no-instructions")),
                Map.of("TZ", "UTC"),
                folder,
                log.resolveSibling("initdb.log"),
                "PostgreSQL kann seine Datenbank nicht anlegen.");
        Files.delete(passwordFile);
        Files.move(unfinished, data, StandardCopyOption.ATOMIC_MOVE);
    }

    private boolean answers() {
        try (var connection = connect("postgres")) {
            return connection.isValid(2);
        } catch (SQLException _) {
            return false;
        }
    }

    /**
     * A killed postmaster leaves its lock file. Its number may meanwhile belong to some other program, which PostgreSQL would
     * take for a running server; so the file goes unless a PostgreSQL really still runs there, for whose end we wait.
     */
    private void clearAfterCrash() {
        var lock = data.resolve("postmaster.pid");
        try {
            if (Files.exists(lock)) {
                var pid = Long.parseLong(Files.readAllLines(lock).getFirst().strip());
                ProcessHandle.of(pid).filter(this::isOurs).ifPresent(PostgresCluster::endAndWait);
                Files.deleteIfExists(lock);
            }
            ProcessHandle.allProcesses().filter(this::isOurs).forEach(PostgresCluster::endAndWait);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isOurs(ProcessHandle process) {
        return process.info()
                        .command()
                        .filter(binaries.postgres().toString()::equals)
                        .isPresent()
                && workingFolder(process).filter(data::equals).isPresent();
    }

    /** Each process of PostgreSQL works in its data folder. */
    private static Optional<Path> workingFolder(ProcessHandle process) {
        try {
            return Optional.of(Path.of("/proc/" + process.pid() + "/cwd").toRealPath());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    private static void endAndWait(ProcessHandle process) {
        process.destroy();
        process.onExit()
                .orTimeout(20, TimeUnit.SECONDS)
                .exceptionally(_ -> {
                    process.destroyForcibly();
                    return process;
                })
                .join();
    }
}
