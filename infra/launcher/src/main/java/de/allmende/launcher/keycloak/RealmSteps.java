package de.allmende.launcher.keycloak;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

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

    /** Tells one state of the steps, and of what is given to them, from another. */
    public String stamp(Map<String, String> given) throws IOException {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(new TreeMap<>(given).toString().getBytes(StandardCharsets.UTF_8));
            for (var file : files()) {
                digest.update(Files.readAllBytes(file));
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
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
