package de.allmende.launcher.service;

import de.allmende.launcher.CannotStart;
import de.allmende.launcher.Folders;
import de.allmende.launcher.Home;
import de.allmende.launcher.Java;
import de.allmende.launcher.process.OneShot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * A service's jar, copied and extracted: it starts faster so, and a rebuild does not pull it from under the running process.
 *
 * @param folder holds the extracted jar and, beside it, its libraries
 * @param stamp tells one build from another
 */
record PreparedJar(Path folder, String stamp) {

    static PreparedJar of(String name, String module, Home home, Path prepared, Path log)
            throws IOException, InterruptedException {
        var built = built(name, module, home);
        var stamp = built.getFileName() + " " + Files.size(built) + " " + Files.getLastModifiedTime(built);
        var folder = Folders.filledOnce(prepared.resolve(name), stamp, into -> extract(name, built, into, log));
        return new PreparedJar(folder.resolve("app"), stamp);
    }

    /** What Java has learnt about the jar in a training run; a start with it takes half the time. */
    Path learnt() {
        return folder.resolve("app.aot");
    }

    /** The jar as the build made it. */
    static Path built(String name, String module, Home home) {
        return home.jar(module)
                .orElseThrow(() -> CannotStart.because(name + " ist nicht gebaut: Unter " + module
                        + "/target liegt kein Programm. Bitte ./mvnw package -DskipTests"));
    }

    Path jar() {
        return folder.resolve("app.jar");
    }

    private static void extract(String name, Path built, Path into, Path log) throws IOException, InterruptedException {
        var copy = Files.copy(built, into.resolve("app.jar"));
        OneShot.run(
                List.of(
                        Java.executable(),
                        "-Djarmode=tools",
                        "-jar",
                        copy.toString(),
                        "extract",
                        "--destination",
                        "app"),
                Map.of(),
                into,
                log,
                name + " lässt sich nicht auspacken; ist das Programm vollständig gebaut?");
        Files.delete(copy);
    }
}
