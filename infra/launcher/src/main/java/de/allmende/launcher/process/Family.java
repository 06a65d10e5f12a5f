package de.allmende.launcher.process;

import de.allmende.launcher.CannotStart;
import de.allmende.launcher.Progress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All child processes: starts them, watches them, restarts the crashed ones, ends them from the top down. */
public final class Family {
    private final Progress progress;
    private final PidFile pidFile;
    private final Map<String, Child> children = new LinkedHashMap<>();
    private final Map<String, RestartBudget> budgets = new LinkedHashMap<>();
    private boolean ending;

    public Family(Progress progress, Path pidFile) {
        this.progress = progress;
        this.pidFile = new PidFile(pidFile);
    }

    /** Ends what a killed launcher left running. */
    public void endLeftovers() {
        var ended = pidFile.endLeftovers();
        if (!ended.isEmpty()) {
            progress.line("  Vom letzten Lauf noch aktiv und jetzt beendet: " + String.join(", ", ended));
        }
    }

    /** Starts a program and waits until it is ready. From then on a crash is answered by a restart. */
    public void start(Program program) throws IOException, InterruptedException {
        setAside(program.log());
        var child = spawn(program);
        if (!child.awaitReady()) {
            var how = child.isAlive()
                    ? " antwortet auch nach " + program.patience().toSeconds() + " Sekunden nicht."
                    : " hat sich beim Start beendet.";
            throw CannotStart.withLog(program.name() + how, program.log());
        }
        watch(child);
    }

    public synchronized boolean isEnding() {
        return ending;
    }

    public synchronized boolean isEmpty() {
        return children.isEmpty();
    }

    /** Ends everything; what stands on something else goes first. */
    public void end() {
        List<Child> running;
        synchronized (this) {
            ending = true;
            running = new ArrayList<>(children.values());
        }
        for (var layer : List.of(Layer.values()).reversed()) {
            endTogether(running.stream()
                    .filter(child -> child.program().layer() == layer)
                    .toList());
        }
    }

    private static void endTogether(List<Child> children) {
        var threads = children.stream()
                .map(child -> Thread.ofPlatform().start(child::end))
                .toList();
        for (var thread : threads) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private synchronized Child spawn(Program program) throws IOException {
        if (ending) {
            throw CannotStart.because(program.name() + " wird nicht mehr gestartet: Allmende wird gerade beendet.");
        }
        program.beforeEachStart().run();
        Files.createDirectories(program.log().resolve("..").normalize());
        var log = ProcessBuilder.Redirect.appendTo(program.log().toFile());
        var process = Spawner.spawn(program.command(), program.environment(), program.folder(), log);
        var child = new Child(program, process);
        children.put(program.name(), child);
        pidFile.write(children.values());
        return child;
    }

    private void watch(Child child) {
        var _ = child.ended()
                .thenAccept(code -> Thread.ofPlatform().daemon().start(() -> crashed(child.program(), code)));
    }

    private void crashed(Program program, int code) {
        int attempt;
        synchronized (this) {
            if (ending) {
                return;
            }
            attempt = budgets.computeIfAbsent(program.name(), _ -> new RestartBudget())
                    .take(Instant.now());
        }
        var sentence = program.name() + " hat sich unerwartet beendet (" + reason(code) + ")";
        if (attempt == 0) {
            progress.line("  ✗ " + sentence + " und wird nicht noch einmal gestartet: schon " + RestartBudget.LIMIT
                    + " Neustarts in " + RestartBudget.WINDOW.toMinutes() + " Minuten. Protokoll: " + program.log());
            return;
        }
        progress.line("  ✗ " + sentence + "; Neustart " + attempt + " von höchstens " + RestartBudget.LIMIT + " in "
                + RestartBudget.WINDOW.toMinutes() + " Minuten. Protokoll: " + program.log());
        restart(program);
    }

    private void restart(Program program) {
        try {
            var begun = System.nanoTime();
            var child = spawn(program);
            if (child.awaitReady()) {
                progress.line("  ✓ " + program.name() + " läuft wieder (" + Progress.since(begun) + ")");
            } else if (child.isAlive()) {
                progress.line(
                        "  ✗ " + program.name() + " läuft, antwortet aber noch nicht. Protokoll: " + program.log());
            }
            watch(child);
        } catch (IOException e) {
            progress.line("  ✗ " + program.name() + " lässt sich nicht starten: " + e.getMessage());
        } catch (CannotStart _) {
            // the system is ending
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static String reason(int code) {
        return code > 128 ? "Signal " + (code - 128) : "Code " + code;
    }

    /** Keeps the log of the last run beside the new one. */
    private static void setAside(Path log) throws IOException {
        if (Files.exists(log)) {
            Files.move(log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
