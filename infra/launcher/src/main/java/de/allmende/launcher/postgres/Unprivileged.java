package de.allmende.launcher.postgres;

import de.allmende.launcher.CannotStart;
import de.allmende.launcher.process.OneShot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. For root it is started in an own user namespace, in which root is nobody; where the kernel
 * forbids that, as the user nobody, to whom its files are given. Everyone else starts it as they are.
 *
 * @param prefix what to put before a command of PostgreSQL
 */
record Unprivileged(List<String> prefix, boolean asNobody) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final List<String> NAMESPACE = List.of("unshare", "-U", "--");
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

    static Unprivileged here() throws IOException, InterruptedException {
        if (!Integer.valueOf(ROOT).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            return new Unprivileged(List.of(), false);
        }
        if (OneShot.succeeds(with(NAMESPACE, List.of("true")))) {
            return new Unprivileged(NAMESPACE, false);
        }
        if (OneShot.succeeds(with(OTHER_USER, List.of("true")))) {
            return new Unprivileged(OTHER_USER, true);
        }
        throw CannotStart.because(
                "PostgreSQL läuft nicht als root, und hier sind weder „unshare -U“ noch „setpriv“ möglich."
                        + " Bitte Allmende als gewöhnlicher Benutzer starten.");
    }

    List<String> command(Path program, List<String> arguments) {
        return with(with(prefix, List.of(program.toString())), arguments);
    }

    /** Makes the folder usable for the user PostgreSQL runs as. */
    void give(Path folder) throws IOException, InterruptedException {
        if (!asNobody) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.toList()) {
                Files.setAttribute(each, "unix:uid", NOBODY, LinkOption.NOFOLLOW_LINKS);
                Files.setAttribute(each, "unix:gid", NOBODY, LinkOption.NOFOLLOW_LINKS);
            }
        }
        if (!OneShot.succeeds(with(OTHER_USER, List.of("test", "-w", folder.toString())))) {
            throw CannotStart.because("Der Benutzer nobody, unter dem PostgreSQL laufen soll, kommt nicht an " + folder
                    + ". Bitte mit --data-dir ein Verzeichnis wählen, das nicht unter /root liegt.");
        }
    }

    private static List<String> with(List<String> first, List<String> second) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }
}
