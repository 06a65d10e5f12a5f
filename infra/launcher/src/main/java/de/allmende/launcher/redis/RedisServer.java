package de.allmende.launcher.redis;

import de.allmende.launcher.CannotStart;
import de.allmende.launcher.Folders;
import de.allmende.launcher.PrivateFiles;
import de.allmende.launcher.process.Layer;
import de.allmende.launcher.process.Program;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Redis for sessions and rate limits. It holds nothing that must outlive it, so it writes nothing to disk. */
public final class RedisServer {
    private static final String BINARY = "/redis-server-6.2.6-v5-linux-amd64";
    private static final int TIMEOUT_MILLIS = 1000;

    private final Path folder;
    private final Path prepared;
    private final Path log;
    private final int port;
    private final String password;

    public RedisServer(Path folder, Path prepared, Path log, int port, String password) {
        this.folder = folder;
        this.prepared = prepared;
        this.log = log;
        this.port = port;
        this.password = password;
    }

    public Program program() throws IOException, InterruptedException {
        PrivateFiles.folder(folder);
        var settings = folder.resolve("redis.conf");
        PrivateFiles.write(settings, """
                bind 127.0.0.1
                port %d
                requirepass %s
                dir %s
                save ""
                appendonly no
                maxmemory 256mb
                maxmemory-policy volatile-lru
                """.formatted(port, password, folder));
        return Program.of(
                "Redis",
                Layer.STORE,
                List.of(binary().toString(), settings.toString()),
                Map.of(),
                folder,
                log,
                this::answers);
    }

    private Path binary() throws IOException, InterruptedException {
        var resource = RedisServer.class.getResource(BINARY);
        if (resource == null) {
            throw CannotStart.because("Für diesen Rechner liegt Allmende kein Redis bei.");
        }
        var unpacked = Folders.filledOnce(prepared.resolve("redis"), BINARY, into -> {
            var target = into.resolve("redis-server");
            try (var content = resource.openStream()) {
                Files.copy(content, target);
            }
            if (!target.toFile().setExecutable(true, true)) {
                throw new IOException("cannot make executable: " + target);
            }
        });
        return unpacked.resolve("redis-server");
    }

    private boolean answers() {
        try (var socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), TIMEOUT_MILLIS);
            socket.setSoTimeout(TIMEOUT_MILLIS);
            socket.getOutputStream()
                    .write(("AUTH " + password + "\r\nPING\r\nQUIT\r\n").getBytes(StandardCharsets.US_ASCII));
            var answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
            return answer.contains("+PONG");
        } catch (IOException _) {
            return false;
        }
    }
}
