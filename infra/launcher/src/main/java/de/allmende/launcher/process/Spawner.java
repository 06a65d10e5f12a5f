package de.allmende.launcher.process;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;

/**
 * Starts child processes so that they get no Ctrl-C of the terminal (the launcher ends them in order) and die with a killed
 * launcher. The kernel ties a child to the <em>thread</em> that started it, so all come from one thread that lives as long as
 * the launcher.
 */
final class Spawner {
    private static final boolean OWN_SESSION = installed("setsid");
    private static final boolean DIES_WITH_PARENT = installed("setpriv");

    private static final Executor THREAD = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("spawner").factory());

    private Spawner() {}

    /** Starts the command with all that it prints going to the log, and nothing to read. */
    static Process spawn(
            List<String> command, Map<String, String> environment, Path folder, ProcessBuilder.Redirect log)
            throws IOException {
        var builder = new ProcessBuilder(tied(command))
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log);
        builder.environment().putAll(environment);
        try {
            return CompletableFuture.supplyAsync(() -> started(builder), THREAD).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof UncheckedIOException cause ? cause.getCause() : new IOException(e);
        }
    }

    /** The command with what ties it to its parent. Both tools replace themselves, so the pid is the program's own. */
    private static List<String> tied(List<String> command) {
        var tied = new ArrayList<String>();
        if (OWN_SESSION) {
            tied.add("setsid");
        }
        tied.addAll(command);
        if (DIES_WITH_PARENT) {
            tied.addAll(positionOfProgram(tied), List.of("setpriv", "--pdeathsig", "TERM", "--"));
        }
        return tied;
    }

    /** A change of user undoes the tie, so it stands behind the last {@code --} of such a prefix. */
    private static int positionOfProgram(List<String> command) {
        var changesUser = command.contains("unshare") || command.contains("setpriv");
        return changesUser ? command.indexOf("--") + 1 : OWN_SESSION ? 1 : 0;
    }

    private static Process started(ProcessBuilder builder) {
        try {
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean installed(String tool) {
        var path = System.getenv().getOrDefault("PATH", "/usr/bin:/bin");
        return path.lines()
                .flatMap(text -> List.of(text.split(File.pathSeparator, -1)).stream())
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, tool)));
    }
}
