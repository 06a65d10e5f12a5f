package de.allmende.platform.dataexport;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;

/**
 * One file of an export, which lies in a spool.
 *
 * @param path relative to the folder of its service: folders of lower-case letters, digits and hyphens, then a name with an ending
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

    private static final Pattern PATH = Pattern.compile("([a-z0-9-]+/)*[A-Za-z0-9][A-Za-z0-9_-]*(\\.[A-Za-z0-9_-]+)+");

    public ExportedFile {
        if (!isPath(path)) {
            throw new IllegalArgumentException("This is no name of a file: " + path);
        }
        columns = List.copyOf(columns);
    }

    /** Whether a file of an export can lie there. */
    public static boolean isPath(String path) {
        return PATH.matcher(path).matches();
    }
}
