package de.allmende.benchmarks;

import java.util.List;

/** How long everything takes to start, and how much memory each process has then; the measure is Keycloak alone. */
final class StartBenchmark {

    private static final String WHOLE = "whole";
    private static final String KEYCLOAK = "Keycloak alone";

    private final Site site;
    private final int rounds;

    StartBenchmark(Site site, int rounds) {
        this.site = site;
        this.rounds = rounds;
    }

    /** Leaves data, and nothing running. */
    void reportTo(Report report) {
        report.progress("a start from nothing");
        var cold = started("--fresh");
        if (!site.hasLearnt()) {
            report.progress("this build is new: Java learns how its services start, then once more from nothing");
            site.learn();
            cold = started("--fresh");
        }
        report.progress(rounds + " starts with data, in turns with Keycloak alone");
        var contest = Contest.of(
                rounds,
                List.of(new Contender<>(KEYCLOAK, () -> started("--ground")), new Contender<>(WHOLE, this::started)));
        var whole = contest.series(WHOLE, Start::seconds);
        var keycloak = contest.series(KEYCLOAK, Start::seconds);

        report.title("Start of the whole");
        report.ratio(Ratio.of("start with data, whole : Keycloak alone", whole, keycloak, new Aim.AtMost(2)));
        report.line("Keycloak alone (with PostgreSQL, Redis)  " + keycloak.line("s"));
        report.line("whole, with data                         " + whole.line("s"));
        report.line("whole, from nothing (once)               %.1f s".formatted(cold.seconds()));
        report.line("");
        report.line("seconds until ready    from nothing  with data");
        for (var process : cold.processes()) {
            var warm = contest.series(WHOLE, start -> start.secondsOf(process));
            report.line("%-22s %12.1f %10.1f".formatted(process, cold.secondsOf(process), warm.median()));
        }
        report.line("");
        report.footprint(
                "right after the last start", contest.turns(WHOLE).getLast().footprint());
    }

    private Start started(String... options) {
        try (var running = site.start(options)) {
            return Start.of(running);
        }
    }
}
