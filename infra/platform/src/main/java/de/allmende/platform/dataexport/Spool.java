package de.allmende.platform.dataexport;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Holds the files of a contribution on disk while they are on their way, readable by nobody else; gone when closed. */
public final class Spool implements AutoCloseable {

    private final Path directory;
    private final List<ExportedFile> files = new ArrayList<>();
    private int begun;

    private Spool(Path directory) {
        this.directory = directory;
    }

    public static Spool open() {
        try {
            return new Spool(Files.createTempDirectory("data-export-"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file being written; it is one of the spool's files once it is closed. */
    public final class Writing extends OutputStream {

        private final String path;
        private final String mediaType;
        private final String title;
        private final List<ExportColumn> columns;
        private final Path content;
        private final MessageDigest digest;
        private final OutputStream out;
        private long bytes;

        private Writing(String path, String mediaType, String title, List<ExportColumn> columns) throws IOException {
            this.path = path;
            this.mediaType = mediaType;
            this.title = title;
            this.columns = columns;
            this.content = directory.resolve(Integer.toString(begun++));
            this.digest = sha256();
            this.out = new DigestOutputStream(new BufferedOutputStream(Files.newOutputStream(content)), digest);
        }

        @Override
        public void write(int value) throws IOException {
            out.write(value);
            bytes++;
        }

        @Override
        public void write(byte[] content, int offset, int length) throws IOException {
            out.write(content, offset, length);
            bytes += length;
        }

        @Override
        public void close() throws IOException {
            out.close();
            files.add(new ExportedFile(
                    path,
                    mediaType,
                    title,
                    columns,
                    content,
                    bytes,
                    HexFormat.of().formatHex(digest.digest())));
        }
    }

    public Writing begin(String path, String mediaType, String title, List<ExportColumn> columns) {
        try {
            return new Writing(path, mediaType, title, columns);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public List<ExportedFile> files() {
        return List.copyOf(files);
    }

    @Override
    public void close() {
        try (var left = Files.list(directory)) {
            for (var file : left.toList()) {
                Files.delete(file);
            }
            Files.delete(directory);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
