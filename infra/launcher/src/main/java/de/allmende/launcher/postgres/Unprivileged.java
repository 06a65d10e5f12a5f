package de.allmende.launcher.postgres;

import de.allmende.launcher.CannotStart;
import de.allmende.launcher.process.OneShot;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * PostgreSQL refuses to run as root. For root it is started in an own user namespace, in which root is nobody; where the kernel
 * forbids that, as the user nobody, to whom its files are given. Everyone else starts it as they are.
 *
 * @param prefix what to put before a command of PostgreSQL
 * @param owner whose its files must be; empty: they are ours already
 */
record Unprivileged(List<String> prefix, Optional<Integer> owner) {
    private static final int ROOT = 0;
    private static final int NOBODY = 65_534;
    private static final int FOLDERS_OF_OURS = 2;
    private static final List<String> NAMESPACE = List.of("unshare", "-U", "--");
    private static final List<String> OTHER_USER =
            List.of("setpriv", "--reuid=" + NOBODY, "--regid=" + NOBODY, "--clear-groups", "--");

    static Unprivileged here() throws IOException, InterruptedException {
        if (!Integer.valueOf(ROOT).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"))) {
            return new Unprivileged(List.of(), Optional.empty());
        }
        if (OneShot.succeeds(with(NAMESPACE, List.of("true")))) {
            return new Unprivileged(NAMESPACE, Optional.of(ROOT));
        }
        if (OneShot.succeeds(with(OTHER_USER, List.of("true")))) {
            return new Unprivileged(OTHER_USER, Optional.of(NOBODY));
        }
        throw CannotStart.because(
                "PostgreSQL läuft nicht als root, und hier sind weder „unshare -U“ noch „setpriv“ möglich."
                        + " Bitte Allmende als gewöhnlicher Benutzer starten.");
    }

    List<String> command(Path program, List<String> arguments) {
        return with(with(prefix, List.of(program.toString())), arguments);
    }

    /** Makes the folder usable for the user PostgreSQL runs as; the folders it lies in, which are ours, let that user through. */
    void give(Path folder) throws IOException, InterruptedException {
        if (owner.isEmpty()) {
            return;
        }
        if (!owner.get().equals(Files.getAttribute(folder, "unix:uid"))) {
            try (var all = Files.walk(folder)) {
                for (var each : all.toList()) {
                    giveOne(each, owner.get());
                }
            }
        }
        var above = folder.resolve("..").normalize();
        for (int level = 0; level < FOLDERS_OF_OURS && !letsOthersThrough(above); level++) {
            giveOne(above, owner.get());
            above = above.resolve("..").normalize();
        }
        if (!OneShot.succeeds(with(prefix, List.of("test", "-w", folder.toString())))) {
            throw CannotStart.because("Der Benutzer nobody, unter dem PostgreSQL laufen soll, kommt nicht an " + folder
                    + ". Bitte mit --data-dir ein Verzeichnis wählen, das nicht unter /root liegt.");
        }
    }

    private static void giveOne(Path path, int owner) throws IOException {
        Files.setAttribute(path, "unix:uid", owner, LinkOption.NOFOLLOW_LINKS);
        Files.setAttribute(path, "unix:gid", owner, LinkOption.NOFOLLOW_LINKS);
    }

    private static boolean letsOthersThrough(Path folder) throws IOException {
        return Files.getPosixFilePermissions(folder).contains(PosixFilePermission.OTHERS_EXECUTE);
    }

    private static List<String> with(List<String> first, List<String> second) {
        var both = new ArrayList<>(first);
        both.addAll(second);
        return List.copyOf(both);
    }
}
