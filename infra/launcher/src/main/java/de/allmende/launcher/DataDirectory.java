package de.allmende.launcher;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Where one installation keeps everything: {@code prepared} can be made again, the rest is its data. */
public record DataDirectory(Path root) {

    /** What {@code --fresh} throws away. Prepared programs and logs stay. */
    private static final List<String> DATA =
            List.of("postgres", "redis", "secrets", "tls", "config", "demo", "demo.json", "clock-offset", "anchors");

    /** What this process has claimed, kept from the garbage collector: it would close the file, and the lock would be gone. */
    private static final Queue<FileLock> CLAIMS = new ConcurrentLinkedQueue<>();

    static DataDirectory open(Path root) {
        try {
            PrivateFiles.folder(root);
            return new DataDirectory(root.toRealPath());
        } catch (IOException e) {
            throw CannotStart.because("Das Datenverzeichnis " + root + " kann nicht angelegt werden.", e);
        }
    }

    /** Claims the directory for this process until it ends; two launchers on the same data would destroy them. */
    void claim() {
        try {
            var lock = FileChannel.open(root.resolve("launcher.lock"), CREATE, WRITE)
                    .tryLock();
            if (lock == null) {
                throw inUse();
            }
            CLAIMS.add(lock);
        } catch (OverlappingFileLockException e) {
            throw inUse();
        } catch (IOException e) {
            throw CannotStart.because("Das Datenverzeichnis " + root + " ist nicht beschreibbar.", e);
        }
    }

    private CannotStart inUse() {
        return CannotStart.because("Allmende läuft schon mit dem Datenverzeichnis " + root
                + ". Bitte dort mit Strg-C beenden oder mit --data-dir und --port-base eine zweite Anlage starten.");
    }

    void forget() {
        for (var name : DATA) {
            Folders.delete(root.resolve(name));
        }
    }

    public Path postgres() {
        return root.resolve("postgres");
    }

    public Path redis() {
        return root.resolve("redis");
    }

    public Path secrets() {
        return root.resolve("secrets");
    }

    public Path tls(String service) {
        return root.resolve("tls").resolve(service);
    }

    public Path config(String name) {
        return root.resolve("config").resolve(name);
    }

    public Path demo() {
        return root.resolve("demo");
    }

    public Path demoFile() {
        return root.resolve("demo.json");
    }

    public Path clockOffset() {
        return root.resolve("clock-offset");
    }

    /** Where the audit trails are anchored, apart from the databases. */
    public Path anchors() {
        return root.resolve("anchors");
    }

    public Path prepared() {
        return root.resolve("prepared");
    }

    /** Where a process may leave what it needs only while it runs. */
    public Path temporary(String name) {
        return root.resolve("tmp").resolve(name);
    }

    public Path children() {
        return root.resolve("children");
    }

    public Path log(String name) {
        return root.resolve("logs").resolve(name + ".log");
    }
}
