package de.allmende.launcher;

import de.allmende.launcher.process.Family;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/**
 * Brings up the whole of Allmende and keeps it up until Ctrl-C. People call {@code infra/start}; tests and benchmarks start it
 * themselves as a child process, with a JDK 25:
 *
 * <pre>{@code
 * java -jar infra/launcher/target/launcher-*.jar --data-dir /some/folder --port-base 18080 --fresh
 * }</pre>
 *
 * <p>The system is ready when {@code <data-dir>/demo.json} exists: it is removed first, and written at once when everything runs.
 * If the process ends before, its last lines say why in one sentence and name the log. SIGTERM ends everything in order; whatever
 * a killed launcher leaves behind is ended by the kernel, or at the latest by the next start. The environment variable
 * {@code ALLMENDE_DEMO_PASSWORD} sets the password of the demo accounts. Needs {@code mvnw package} to have been run.
 */
public final class Launcher {
    private Launcher() {}

    public static void main(String[] arguments) {
        var progress = new Progress(System.out);
        try {
            var home = Home.find();
            var options = Options.parse(List.of(arguments), System.getenv(), home.root());
            if (options.help()) {
                progress.line(Options.helpText());
                return;
            }
            run(home, options, progress);
        } catch (CannotStart e) {
            progress.line("");
            progress.line(e.text());
            System.exit(1);
        } catch (IOException e) {
            progress.line("Unerwarteter Fehler: " + e);
            System.exit(1);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static void run(Home home, Options options, Progress progress) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        progress.line("Allmende wird gestartet. Daten: " + options.dataDirectory());
        var data = DataDirectory.open(options.dataDirectory());
        data.claim();
        Files.deleteIfExists(data.demoFile());
        var family = new Family(progress, data.children());
        family.endLeftovers();
        var ports = new Ports(options.portBase());
        Machine.checkPorts(ports);
        Machine.checkMemory();
        if (options.fresh()) {
            data.forget();
        }
        PrivateFiles.folder(data.demo());
        var secrets = new Secrets(data.secrets());
        var password = options.demoPassword()
                .map(given -> secrets.given("demo-password", given))
                .orElseGet(() -> secrets.readable("demo-password"));

        endInOrder(family, data, progress);
        var reassurance = progress.reassure();
        var startup = new Startup(home, data, ports, secrets, family, progress);
        bringUp(startup, options.ground(), family);
        reassurance.interrupt();

        var demo = DemoFile.collect(ports, password, data.demo());
        progress.line("Allmende läuft (" + Progress.since(begun) + ").");
        progress.line("");
        demo.lines().forEach(progress::line);
        progress.line("");
        progress.line("  Alles auch in " + data.demoFile() + "; Protokolle in "
                + data.log("x").getParent());
        progress.line("  Beenden mit Strg-C.");
        demo.write(data.demoFile());
        if (!options.fresh() && !options.ground()) {
            startup.trainInBackground();
        }
        new CountDownLatch(1).await();
    }

    /** A Ctrl-C on the way makes steps fail; nobody wants to read about those. */
    private static void bringUp(Startup startup, boolean groundOnly, Family family) throws InterruptedException {
        try {
            if (groundOnly) {
                startup.bringUpGround();
            } else {
                startup.bringUpAll();
            }
        } catch (CannotStart e) {
            if (family.isEnding()) {
                new CountDownLatch(1).await();
            }
            throw e;
        }
    }

    private static void endInOrder(Family family, DataDirectory data, Progress progress) {
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(() -> {
            if (!family.isEmpty()) {
                var begun = System.nanoTime();
                progress.line("Allmende wird beendet …");
                family.end();
                progress.line("Beendet (" + Progress.since(begun) + ").");
            }
            try {
                Files.deleteIfExists(data.demoFile());
                Files.deleteIfExists(data.children());
            } catch (IOException _) {
                // the next start removes them
            }
        }));
    }
}
