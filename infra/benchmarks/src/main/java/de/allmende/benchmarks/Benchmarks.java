package de.allmende.benchmarks;

import de.allmende.acceptance.Installation;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/** The command: measures a system of its own on this machine, shows the results and keeps them as text. */
public final class Benchmarks {

    private static final int CLIENTS = 8;

    private Benchmarks() {}

    public static void main(String[] arguments) throws IOException, SQLException {
        Locale.setDefault(Locale.ROOT);
        var root = Path.of(System.getProperty("allmende.root", "")).toAbsolutePath();
        var data = root.resolve("infra/benchmarks/target/allmende/data");
        var portBase = Installation.freePortBase();
        var rounds = 5;
        var options = List.of(arguments).iterator();
        while (options.hasNext()) {
            var option = options.next();
            switch (option) {
                case "--port-base" -> portBase = Integer.parseInt(options.next());
                case "--rounds" -> rounds = Integer.parseInt(options.next());
                case "--data-dir" -> data = Path.of(options.next()).toAbsolutePath();
                default -> throw new IllegalArgumentException(option + " is unknown: infra/benchmark --help");
            }
        }
        var report = new Report(System.out);
        head(report, root, arguments);
        measure(report, new Site(root, data, portBase), rounds);
        report.line("");
        report.line("Load of the machine at the end: " + Machine.load());
        report.keep(root.resolve("infra/benchmarks/results.txt"));
    }

    private static void head(Report report, Path root, String... arguments) throws IOException {
        report.line("Allmende, benchmarks");
        report.line("");
        report.line("date     " + Instant.now().truncatedTo(ChronoUnit.SECONDS));
        report.line("commit   " + Machine.commit(root));
        report.line("machine  " + Machine.description());
        report.line("load     " + Machine.load() + " before the begin");
        report.line("command  infra/benchmark " + String.join(" ", arguments));
    }

    private static void measure(Report report, Site site, int rounds) throws SQLException {
        new StartBenchmark(site, rounds).reportTo(report);
        try (var running = site.start()) {
            var people = Person.loggedIn(CLIENTS, running.demo(), site);
            new BookingBenchmark(site, people, rounds).reportTo(report);
            new CatalogueBenchmark(people, rounds).reportTo(report);
            new RightsBenchmark(people, rounds).reportTo(report);
            var clerk = Person.loggedIn("mandanten@verband.example", site.tenants(), running.demo(), site);
            new MembersBenchmark(site, clerk, rounds).reportTo(report);
            report.line("");
            report.footprint("after these loads", Footprint.of(running));
        }
    }
}
