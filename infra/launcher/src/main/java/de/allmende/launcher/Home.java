package de.allmende.launcher;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The folder the product lies in: where built jars, the Keycloak distribution and the deployment files are found. */
public record Home(Path root) {

    /** The home this launcher was built in: the nearest folder above its jar that holds {@code infra/deploy}. */
    static Home find() {
        try {
            var self = Path.of(Home.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            for (var folder = self; folder != null; folder = folder.getParent()) {
                if (Files.isDirectory(folder.resolve("infra/deploy"))) {
                    return new Home(folder);
                }
            }
            throw CannotStart.because("Der Starter " + self + " liegt nicht in einem Allmende-Verzeichnis.");
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Where the programs of others are unpacked, which take long to prepare: once for all installations started from here, or, if
     * nothing can be written here, in the data directory.
     */
    Path programs(DataDirectory data) {
        var infra = root.resolve("infra");
        return Files.isWritable(infra) ? infra.resolve(".data/prepared") : data.prepared();
    }

    public Path realmSteps() {
        return root.resolve("infra/deploy/keycloak");
    }

    public Path databaseSteps() {
        return root.resolve("infra/deploy/postgres");
    }

    public Path keycloakArchive() {
        return only(root.resolve("infra/launcher/target/keycloak"), "keycloak-*.tar.gz")
                .orElseThrow(
                        () -> CannotStart.because(
                                "Keycloak fehlt unter infra/launcher/target/keycloak. Bitte erst bauen: ./mvnw package -DskipTests"));
    }

    /** The runnable jar in a module's target folder, if it was built. */
    public Optional<Path> jar(String module) {
        return only(root.resolve(module).resolve("target"), "*-app-*.jar");
    }

    private static Optional<Path> only(Path folder, String pattern) {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        try (var found = Files.newDirectoryStream(folder, pattern)) {
            List<Path> matching = new ArrayList<>();
            found.forEach(matching::add);
            return matching.stream()
                    .filter(path -> !path.getFileName().toString().matches(".*-(sources|javadoc|tests|plain)\\.jar"))
                    .max(Comparator.comparingLong(path -> path.toFile().lastModified()));
        } catch (IOException e) {
            throw CannotStart.because("Das Verzeichnis " + folder + " ist nicht lesbar.", e);
        }
    }
}
