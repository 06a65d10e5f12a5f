package de.allmende.launcher.postgres;

import de.allmende.launcher.Archives;
import de.allmende.launcher.CannotStart;
import de.allmende.launcher.Folders;
import java.io.IOException;
import java.nio.file.Path;

/** The programs of PostgreSQL, unpacked from the jar that carries them. */
record PostgresBinaries(Path folder) {

    static PostgresBinaries unpackedInto(Path prepared) throws IOException, InterruptedException {
        var archive = PostgresBinaries.class.getResource("/postgres-" + platform() + ".txz");
        if (archive == null) {
            throw CannotStart.because("Für diesen Rechner (" + platform()
                    + ") liegt Allmende kein PostgreSQL bei; unterstützt wird Linux auf x86_64.");
        }
        var stamp = platform() + " " + archive.openConnection().getContentLengthLong();
        var place = prepared.resolve(Folders.versioned("postgres", stamp));
        return new PostgresBinaries(Folders.filledOnce(place, stamp, folder -> {
            try (var content = archive.openStream()) {
                Archives.unpackXz(content, folder);
            }
        }));
    }

    Path initdb() {
        return folder.resolve("bin/initdb");
    }

    Path postgres() {
        return folder.resolve("bin/postgres");
    }

    Path control() {
        return folder.resolve("bin/pg_ctl");
    }

    private static String platform() {
        var system = System.getProperty("os.name", "").equals("Linux") ? "linux" : System.getProperty("os.name", "");
        var processor =
                System.getProperty("os.arch", "").equals("amd64") ? "x86_64" : System.getProperty("os.arch", "");
        return system + "-" + processor;
    }
}
