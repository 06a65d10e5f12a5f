package de.allmende.contracts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The contracts as they were released, and as they are now. */
final class Released {

    static final Path HERE = Path.of("").toAbsolutePath();

    private static final Path RELEASED = HERE.resolve("released");
    private static final Path NOW = HERE.resolve("../..").normalize();

    private Released() {}

    /** The same file or folder, then and now. */
    record Contract(Path then, Path now) {

        @Override
        public String toString() {
            return RELEASED.relativize(then).toString();
        }
    }

    static List<Contract> openApi() throws IOException {
        return find("**/openapi/*.yaml");
    }

    static List<Contract> protobuf() throws IOException {
        return find("**/src/main/protobuf");
    }

    private static List<Contract> find(String pattern) throws IOException {
        var matcher = RELEASED.getFileSystem().getPathMatcher("glob:" + pattern);
        try (Stream<Path> files = Files.walk(RELEASED)) {
            return files.filter(matcher::matches)
                    .map(then -> new Contract(then, NOW.resolve(RELEASED.relativize(then))))
                    .toList();
        }
    }
}
