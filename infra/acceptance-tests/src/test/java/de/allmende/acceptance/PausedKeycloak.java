package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** Keycloak stands still, accepts connections and answers nobody, until this is closed. */
final class PausedKeycloak implements AutoCloseable {

    private final String pid;

    private PausedKeycloak(String pid) {
        this.pid = pid;
    }

    static PausedKeycloak now() {
        var paused = new PausedKeycloak(keycloak());
        paused.signal("-STOP");
        return paused;
    }

    /** The launcher keeps a line for each child: process id, start time, name. */
    private static String keycloak() {
        try (var lines = Files.lines(RunningAllmende.get().data().resolve("children"))) {
            return lines.map(line -> line.split(" ", 3))
                    .filter(parts -> parts[2].equals("Keycloak"))
                    .map(parts -> parts[0])
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("Keycloak does not run."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void signal(String signal) {
        try {
            var answer =
                    new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor();
            if (answer != 0) {
                throw new IllegalStateException("kill " + signal + " " + pid + " answered " + answer);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        signal("-CONT");
    }
}
