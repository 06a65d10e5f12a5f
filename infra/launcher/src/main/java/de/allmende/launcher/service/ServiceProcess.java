package de.allmende.launcher.service;

import de.allmende.launcher.DataDirectory;
import de.allmende.launcher.Folders;
import de.allmende.launcher.Home;
import de.allmende.launcher.Java;
import de.allmende.launcher.PrivateFiles;
import de.allmende.launcher.process.Http;
import de.allmende.launcher.process.Layer;
import de.allmende.launcher.process.OneShot;
import de.allmende.launcher.process.Program;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** One of the product's own processes: a jar, what it is told, and where it says that it is ready. */
public final class ServiceProcess {
    private static final List<String> JAVA_OPTIONS = List.of(
            "-Xmx256m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:+ExitOnOutOfMemoryError",
            "-Dspring.profiles.active=demo,timetravel",
            "-Dfile.encoding=UTF-8",
            "-Duser.timezone=UTC",
            "--enable-native-access=ALL-UNNAMED",
            "--sun-misc-unsafe-memory-access=allow");

    /** Halves the work of a start that has not been trained yet; what runs long is somewhat slower with it. */
    private static final String QUICK_COMPILER = "-XX:TieredStopAtLevel=1";

    private final String name;
    private final String module;
    private final Layer layer;
    private final String readiness;
    private final Map<String, String> settings;
    private final Map<String, Path> places;
    private final DataDirectory data;

    ServiceProcess(
            String name,
            String module,
            Layer layer,
            String readiness,
            Map<String, String> settings,
            Map<String, Path> places,
            DataDirectory data) {
        this.name = name;
        this.module = module;
        this.layer = layer;
        this.readiness = readiness;
        this.settings = settings;
        this.places = places;
        this.data = data;
    }

    public String name() {
        return name;
    }

    /** Says at once, before anything is started, when there is nothing to start. */
    public void requireBuilt(Home home) {
        PreparedJar.built(name, module, home);
    }

    /** Brings the service's database up to date as its owner, unless this very build did so before. */
    public void migrate(Home home, Map<String, String> owner) throws IOException, InterruptedException {
        var jar = jar(home);
        PrivateFiles.folder(data.temporary(name));
        var mark = data.postgres().resolve("migrated-" + name);
        if (Files.exists(mark) && Files.readString(mark).equals(jar.stamp())) {
            return;
        }
        var told = Settings.written(data.config(name + "-migrate"), owner);
        var command = java(jar, told, List.of(QUICK_COMPILER));
        command.add("migrate");
        OneShot.run(
                command,
                Map.of(),
                jar.folder(),
                data.log(name + "-migrate"),
                "Die Datenbank von " + name + " lässt sich nicht auf den neuen Stand bringen.");
        Files.writeString(mark, jar.stamp());
    }

    public Program program(Home home) throws IOException, InterruptedException {
        var jar = jar(home);
        Folders.delete(data.temporary(name));
        PrivateFiles.folder(data.temporary(name));
        var told = Settings.written(data.config(name), settings);
        var learnt = Files.exists(jar.learnt()) ? "-XX:AOTCache=" + jar.learnt() : QUICK_COMPILER;
        return Program.of(
                name,
                layer,
                java(jar, told, List.of(learnt)),
                Map.of(),
                jar.folder(),
                data.log(name),
                () -> Http.answersOk(readiness));
    }

    /**
     * Lets Java watch one start that ends before it serves, at the lowest priority, so that later starts are faster. Does nothing if
     * that was done for this build.
     */
    public boolean train(Home home) throws IOException, InterruptedException {
        var jar = jar(home);
        if (Files.exists(jar.learnt())) {
            return false;
        }
        var unfinished = jar.folder().resolve("app.aot.unfinished");
        var options = List.of("-XX:AOTCacheOutput=" + unfinished, "-Dspring.context.exit=onRefresh");
        var command = new ArrayList<>(List.of("nice", "-n", "19"));
        command.addAll(java(jar, new Settings(data.config(name)), options));
        OneShot.run(command, Map.of(), jar.folder(), data.log(name + "-train"), name + " lässt sich nicht einüben.");
        Files.move(unfinished, jar.learnt(), StandardCopyOption.ATOMIC_MOVE);
        return true;
    }

    private PreparedJar jar(Home home) throws IOException, InterruptedException {
        return PreparedJar.of(name, module, home, data.prepared(), data.log(name + "-prepare"));
    }

    private List<String> java(PreparedJar jar, Settings told, List<String> more) {
        var command = new ArrayList<String>();
        command.add(Java.executable());
        command.addAll(JAVA_OPTIONS);
        command.addAll(more);
        command.add("-Djava.io.tmpdir=" + data.temporary(name));
        places.forEach((property, place) -> command.add("-D" + property + "=" + place));
        command.add(told.asJavaOption());
        command.add("-jar");
        command.add(jar.jar().toString());
        return command;
    }
}
