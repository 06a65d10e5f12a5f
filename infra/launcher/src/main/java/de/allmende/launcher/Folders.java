package de.allmende.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Comparator;

/** Whole folders: deleting them, and filling them once. */
public final class Folders {
    private static final String STAMP = ".complete";

    private Folders() {}

    /** What fills an empty folder. */
    @FunctionalInterface
    public interface Filling {
        void fill(Path folder) throws IOException, InterruptedException;
    }

    /** Fills the folder unless it was filled before from the same thing, told by its stamp. An interrupted filling is begun anew. */
    public static Path filledOnce(Path folder, String stamp, Filling filling) throws IOException, InterruptedException {
        var mark = folder.resolve(STAMP);
        if (!Files.exists(mark) || !Files.readString(mark).equals(stamp)) {
            delete(folder);
            PrivateFiles.folder(folder);
            filling.fill(folder);
            Files.writeString(mark, stamp);
        }
        return folder;
    }

    public static void delete(Path path) {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(path)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(each);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
