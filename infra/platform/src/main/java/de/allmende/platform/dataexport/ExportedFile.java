package de.allmende.platform.dataexport;

import java.nio.file.Path;
import java.util.List;

/**
 * One file of an export, which lies in a spool.
 *
 * @param path relative to the folder of its service
 * @param columns of a table; empty for other files
 * @param sha256 in lower-case hexadecimal digits
 */
public record ExportedFile(
        String path,
        String mediaType,
        String title,
        List<ExportColumn> columns,
        Path content,
        long bytes,
        String sha256) {

    public ExportedFile {
        columns = List.copyOf(columns);
    }
}
