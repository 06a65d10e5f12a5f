package de.allmende.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.tukaani.xz.XZInputStream;

/** Unpacks tar archives, so that no tool needs to be installed for it. */
public final class Archives {
    private static final int ANY_EXECUTE = 0b001_001_001;

    private Archives() {}

    public static void unpackXz(InputStream archive, Path folder) throws IOException {
        unpack(new TarArchiveInputStream(new XZInputStream(archive)), folder, 0);
    }

    /** Unpacks a gzipped tar without its one top folder. */
    public static void unpackGzipWithoutTop(InputStream archive, Path folder) throws IOException {
        unpack(new TarArchiveInputStream(new GZIPInputStream(archive, 1 << 16)), folder, 1);
    }

    private static void unpack(TarArchiveInputStream archive, Path folder, int skipped) throws IOException {
        try (archive) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                var name = Path.of(entry.getName()).normalize();
                if (name.getNameCount() > skipped && !name.toString().isEmpty()) {
                    place(archive, entry, inside(folder, name.subpath(skipped, name.getNameCount())));
                }
            }
        }
    }

    private static Path inside(Path folder, Path name) throws IOException {
        var target = folder.resolve(name).normalize();
        if (!target.startsWith(folder)) {
            throw new IOException("archive entry leaves its folder: " + name);
        }
        return target;
    }

    private static void place(InputStream content, TarArchiveEntry entry, Path target) throws IOException {
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        if ((entry.getMode() & ANY_EXECUTE) != 0 && !target.toFile().setExecutable(true, false)) {
            throw new IOException("cannot make executable: " + target);
        }
    }
}
