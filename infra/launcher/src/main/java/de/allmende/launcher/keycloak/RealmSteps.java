package de.allmende.launcher.keycloak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The realm as numbered steps in a folder, applied in the order of their numbers. */
public final class RealmSteps {
    private final Path folder;

    public RealmSteps(Path folder) {
        this.folder = folder;
    }

    public void apply(AdminCalls calls, Map<String, String> given) throws IOException, InterruptedException {
        for (var file : files()) {
            try {
                RealmStep.parse(Files.readString(file)).apply(calls, given);
            } catch (IOException e) {
                throw new IOException("Schritt " + file.getFileName() + ": " + e.getMessage(), e);
            }
        }
    }

    List<Path> files() throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
        }
    }
}
