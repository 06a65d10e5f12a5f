package de.allmende.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
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

    /**
     * Fills the folder unless it was filled before from the same thing, told by its stamp. An interrupted filling is begun anew;
     * two processes that want the same folder wait for each other.
     */
    public static Path filledOnce(Path folder, String stamp, Filling filling) throws IOException, InterruptedException {
        var mark = folder.resolve(STAMP);
        PrivateFiles.folder(folder.resolve("..").normalize());
        var lock = folder.resolveSibling(folder.getFileName() + ".lock");
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            if (!Files.exists(mark) || !Files.readString(mark).equals(stamp)) {
                delete(folder);
                PrivateFiles.folder(folder);
                filling.fill(folder);
                Files.writeString(mark, stamp);
            }
        }
        return folder;
    }

    /** A name for the folder of one version of something, so that another version does not take its place. */
    public static String versioned(String name, String stamp) {
        return name + "-" + Integer.toHexString(stamp.hashCode());
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
