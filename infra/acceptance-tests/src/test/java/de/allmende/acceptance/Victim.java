package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Optional;

/** A process of the system, to be killed without a warning. */
enum Victim {
    TENANT_SERVICE("tenant-service"),
    MARKETPLACE_SERVICE("marketplace-service"),
    BILLING_SERVICE("billing-service"),
    GATEWAY("gateway"),
    POSTGRESQL("PostgreSQL");

    /** The gateway asks everybody every two seconds and waits at most two for an answer; what it says may be that old. */
    private static final Duration OLDEST_HEALTH = Duration.ofSeconds(5);

    /** Services hear of a returned neighbour within a second. */
    private static final Duration HEARD_OF = Duration.ofSeconds(2);

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String process;

    Victim(String process) {
        this.process = process;
    }

    /** Ends the process by SIGKILL. */
    void kill() {
        var killed = handle();
        killed.destroyForcibly();
        killed.onExit().join();
    }

    /** Waits until the launcher has brought the process back and the whole system says that it is well. */
    void awaitReturn() {
        try {
            Thread.sleep(OLDEST_HEALTH);
            Eventually.get(process + " is back", this::isBackAndAllIsWell, isBack -> isBack, Duration.ofSeconds(90));
            Thread.sleep(HEARD_OF);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private boolean isBackAndAllIsWell() {
        try {
            var health = HttpRequest.newBuilder(
                            URI.create(RunningAllmende.get().demo().gateway() + "/health"))
                    .timeout(Duration.ofSeconds(5))
                    .build();
            return pid().flatMap(ProcessHandle::of).isPresent()
                    && Desk.send(CLIENT, health).status() == 200;
        } catch (UncheckedIOException gatewayIsAway) {
            return false;
        }
    }

    private ProcessHandle handle() {
        return pid().flatMap(ProcessHandle::of)
                .orElseThrow(() -> new IllegalStateException(process + " does not run."));
    }

    /** The launcher keeps a line for each child: process id, start time, name. */
    private Optional<Long> pid() {
        try (var lines = Files.lines(RunningAllmende.get().data().resolve("children"))) {
            return lines.map(line -> line.split(" ", 3))
                    .filter(parts -> parts[2].equals(process))
                    .map(parts -> Long.valueOf(parts[0]))
                    .findFirst();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public String toString() {
        return process;
    }
}
