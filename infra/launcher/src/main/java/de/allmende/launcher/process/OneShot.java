package de.allmende.launcher.process;

import de.allmende.launcher.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A program that does one thing and ends. */
public final class OneShot {
    private OneShot() {}

    /** Runs the command; when it does not end with 0, the sentence says so and names the log. */
    public static void run(
            List<String> command, Map<String, String> environment, Path folder, Path log, String sentence)
            throws IOException, InterruptedException {
        Files.createDirectories(log.resolve("..").normalize());
        var process = Spawner.spawn(command, environment, folder, ProcessBuilder.Redirect.to(log.toFile()));
        try {
            if (process.waitFor() != 0) {
                throw CannotStart.withLog(sentence, log);
            }
        } finally {
            process.destroyForcibly();
        }
    }

    /** Whether the command can be run here at all. */
    public static boolean succeeds(List<String> command) throws InterruptedException {
        try {
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException _) {
            return false;
        }
    }
}
