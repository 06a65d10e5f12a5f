package de.allmende.launcher;

import java.io.PrintStream;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tells the person at the terminal what is being done and how long it took. */
public final class Progress {
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final PrintStream out;
    private final Map<String, Long> running = new LinkedHashMap<>();

    public Progress(PrintStream out) {
        this.out = out;
    }

    /** Every ten seconds names what is still being worked on, so that silence never looks like a hang. */
    Thread reassure() {
        return Thread.ofPlatform().daemon().start(() -> {
            try {
                while (true) {
                    Thread.sleep(PATIENCE);
                    sayWhatTakesLong();
                }
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
            }
        });
    }

    public synchronized void line(String text) {
        out.println(text);
        out.flush();
    }

    synchronized void begun(String what) {
        running.put(what, System.nanoTime());
        line("  → " + what);
    }

    synchronized void done(String what) {
        line("  ✓ " + what + " (" + seconds(sinceBegin(what)) + ")");
        running.remove(what);
    }

    synchronized void failed(String what) {
        line("  ✗ " + what + " (" + seconds(sinceBegin(what)) + ")");
        running.remove(what);
    }

    public static String since(long begunNanos) {
        return seconds(Duration.ofNanos(System.nanoTime() - begunNanos));
    }

    private static String seconds(Duration duration) {
        return String.format(Locale.GERMANY, "%.1f s", duration.toMillis() / 1000.0);
    }

    private Duration sinceBegin(String what) {
        var begun = running.get(what);
        return begun == null ? Duration.ZERO : Duration.ofNanos(System.nanoTime() - begun);
    }

    private synchronized void sayWhatTakesLong() {
        for (var what : running.keySet()) {
            var since = sinceBegin(what);
            if (since.compareTo(PATIENCE) >= 0) {
                line("    … " + what + " dauert noch an (bisher " + since.toSeconds() + " s)");
            }
        }
    }
}
