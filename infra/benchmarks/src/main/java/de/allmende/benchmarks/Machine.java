package de.allmende.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** On what and of what the figures were taken. */
final class Machine {

    private Machine() {}

    static String description() throws IOException {
        var memory = Files.readAllLines(Path.of("/proc/meminfo")).getFirst().replaceAll("\\D", "");
        return "%d cores, %d MiB, Linux %s, JDK %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        Long.parseLong(memory) / 1024,
                        System.getProperty("os.version"),
                        System.getProperty("java.vm.version"));
    }

    /** What else ran: the mean number of processes that wanted a core in the last minute. */
    static String load() throws IOException {
        return Files.readString(Path.of("/proc/loadavg")).split(" ", 2)[0];
    }

    /** The commit that lies here, and whether something was changed since. */
    static String commit(Path root) throws IOException {
        var changed =
                git(root, "status", "--porcelain", "--untracked-files=no", "--", ".", ":!infra/benchmarks/results.txt");
        return git(root, "rev-parse", "--short=12", "HEAD") + (changed.isEmpty() ? "" : " with changes");
    }

    private static String git(Path root, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of("git", "-C", root.toString()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
    }
}
