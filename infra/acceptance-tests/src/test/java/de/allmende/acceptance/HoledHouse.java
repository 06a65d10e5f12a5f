package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;

/**
 * The product as it was built, with holes: the patched files are compiled against the libraries of each service and put into a copy
 * of its jar, in place of what they change.
 */
final class HoledHouse {

    private static final List<String> SERVICES = List.of("tenant-service", "marketplace-service", "billing-service");
    private static final Path COMMON = Path.of("infra");

    /** As Spring Boot needs a jar within a jar. */
    private static final Map<String, String> STORED = Map.of("compressionMethod", "STORED");

    private final Path root;
    private final Path house;
    private final Map<Path, List<String>> torn = new LinkedHashMap<>();

    private HoledHouse(Path root, Path house) {
        this.root = root;
        this.house = house;
    }

    /**
     * Builds it, in place of what was there.
     *
     * @param root of the product
     * @param house where the copy shall stand; the launcher in it finds everything that it needs
     */
    static void build(Path root, Path house, List<Hole> holes) throws IOException {
        var work = new HoledHouse(root, house);
        work.clear();
        holes.forEach(work::tear);
        work.link("infra/deploy");
        work.link("infra/launcher/target/keycloak");
        work.link("infra/launcher/target/lib");
        work.link("infra/.data/prepared");
        work.link("gateway");
        work.copy(work.built("infra/launcher/target", "launcher-*SNAPSHOT.jar"));
        for (var service : SERVICES) {
            work.spoil(service, work.copy(work.built(service + "/app/target", "*-app-*.jar")));
        }
    }

    private void tear(Hole hole) {
        for (var changed : hole.changed()) {
            torn.put(changed, hole.torn(changed, torn.computeIfAbsent(changed, this::lines)));
        }
    }

    private List<String> lines(Path changed) {
        try {
            return Files.readAllLines(root.resolve(changed));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void spoil(String service, Path jar) throws IOException {
        var made = Files.createDirectories(house.resolve("classes").resolve(service));
        var code = house.resolve("sources").resolve(service);
        var sources = new ArrayList<Path>();
        for (var file : torn.entrySet()) {
            if (!file.getKey().startsWith(service) && !file.getKey().startsWith(COMMON)) {
                continue;
            }
            var place = (isJava(file.getKey()) ? code : made).resolve(insideItsModule(file.getKey()));
            Files.createDirectories(place.getParent());
            Files.write(place, file.getValue());
            if (isJava(file.getKey())) {
                sources.add(place);
            }
        }
        var unpacked = unpacked(jar, house.resolve("unpacked").resolve(service));
        var libraries = filesIn(unpacked.resolve("lib"));
        compile(sources, Stream.concat(Stream.of(unpacked.resolve("classes")), libraries.stream()), made);
        try (var archive = FileSystems.newFileSystem(jar, STORED)) {
            copyAll(made, archive.getPath("BOOT-INF/classes"));
            for (var library : libraries) {
                if (isThinnerWithout(made, library)) {
                    var place = archive.getPath("BOOT-INF/lib")
                            .resolve(library.getFileName().toString());
                    Files.copy(library, place, StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    /** Takes out of a library what is replaced, for a migration must be there once. */
    private static boolean isThinnerWithout(Path replaced, Path library) throws IOException {
        try (var archive = FileSystems.newFileSystem(library, STORED);
                var files = Files.walk(replaced)) {
            var doubled = files.filter(Files::isRegularFile)
                    .map(file -> archive.getPath(replaced.relativize(file).toString()))
                    .filter(Files::exists)
                    .toList();
            for (var file : doubled) {
                Files.delete(file);
            }
            return !doubled.isEmpty();
        }
    }

    private static boolean isJava(Path file) {
        return file.toString().endsWith(".java");
    }

    /** The path behind {@code src/main/java} or {@code src/main/resources}. */
    private static Path insideItsModule(Path file) {
        for (int place = 0; place < file.getNameCount(); place++) {
            if (file.getName(place).endsWith("src")) {
                return file.subpath(place + 3, file.getNameCount());
            }
        }
        throw new AssertionError(file + " is no file of a module.");
    }

    private static void compile(List<Path> sources, Stream<Path> libraries, Path into) throws IOException {
        var options = List.of(
                "-proc:none",
                "-parameters",
                "-nowarn",
                "-d",
                into.toString(),
                "-classpath",
                libraries.map(Path::toString).collect(Collectors.joining(":")));
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var files = compiler.getStandardFileManager(null, null, null)) {
            if (!compiler.getTask(null, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call()) {
                throw new AssertionError("With the holes the product does not compile.");
            }
        }
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }

    private static Path unpacked(Path jar, Path into) throws IOException {
        try (var archive = FileSystems.newFileSystem(jar)) {
            copyAll(archive.getPath("BOOT-INF"), into);
        }
        return into;
    }

    private static void copyAll(Path from, Path into) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var place = into.resolve(from.relativize(file).toString());
                Files.createDirectories(place.getParent());
                Files.copy(file, place, StandardCopyOption.REPLACE_EXISTING);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private Path built(String folder, String name) throws IOException {
        try (var found = Files.newDirectoryStream(root.resolve(folder), name)) {
            return found.iterator().next();
        }
    }

    private Path copy(Path original) throws IOException {
        var place = house.resolve(root.relativize(original));
        Files.createDirectories(place.getParent());
        return Files.copy(original, place);
    }

    private void link(String name) throws IOException {
        var place = house.resolve(name);
        Files.createDirectories(place.getParent());
        Files.createSymbolicLink(place, Files.createDirectories(root.resolve(name)));
    }

    private void clear() throws IOException {
        if (Files.exists(house)) {
            try (var all = Files.walk(house)) {
                for (var one : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(one);
                }
            }
        }
    }
}
