package de.allmende.benchmarks;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** The results as text: shown line by line as they come, and kept in a file at the end. */
final class Report {

    private final PrintStream out;
    private final StringBuilder text = new StringBuilder();

    Report(PrintStream out) {
        this.out = out;
    }

    void line(String line) {
        out.println(line);
        text.append(line).append('\n');
    }

    void title(String title) {
        line("");
        line(title);
        line("-".repeat(title.length()));
    }

    void ratio(Ratio ratio) {
        line(ratio.line());
    }

    /** Figures of a contender whose turns were loads. */
    void contender(String name, Contest<Turn> contest) {
        line("%-34s %s, p50 %.1f ms, p99 %.1f ms, %d refused"
                .formatted(
                        name,
                        contest.series(name, Turn::rate).line("/s"),
                        contest.series(name, turn -> turn.quantile(0.50)).median(),
                        contest.series(name, turn -> turn.quantile(0.99)).median(),
                        contest.turns(name).stream().mapToInt(Turn::refused).sum()));
    }

    void footprint(String when, Footprint footprint) {
        line("MiB of memory %s; RSS counts shared pages for each process, PSS divides them".formatted(when));
        footprint
                .processes()
                .forEach((process, memory) ->
                        line("%-22s %6d RSS %6d PSS".formatted(process, memory.resident(), memory.proportional())));
        line("%-22s %6s     %6d PSS".formatted("all", "", footprint.total()));
    }

    /** Shown only while the benchmark runs. */
    void progress(String what) {
        out.println("... " + what);
    }

    void keep(Path file) throws IOException {
        Files.writeString(file, text);
    }
}
