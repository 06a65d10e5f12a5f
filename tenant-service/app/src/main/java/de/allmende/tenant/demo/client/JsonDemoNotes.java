package de.allmende.tenant.demo.client;

import de.allmende.tenant.demo.DemoNotes;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Notes in {@code people.json} and {@code machine-clients.json}, readable for the owner only. */
@Component
@Profile("demo")
final class JsonDemoNotes implements DemoNotes {

    private final Path people;
    private final Path machines;
    private final JsonMapper json;

    JsonDemoNotes(@Value("${allmende.demo.directory}") Path directory, JsonMapper json) {
        this.people = directory.resolve("people.json");
        this.machines = directory.resolve("machine-clients.json");
        this.json = json;
    }

    @Override
    public void people(List<Note> notes) {
        write(people, notes);
    }

    @Override
    public boolean knowsMachine(String clientId) {
        return known().stream().anyMatch(machine -> machine.clientId().equals(clientId));
    }

    @Override
    public void machine(MachineNote machine) {
        var all = new ArrayList<>(known());
        all.removeIf(known -> known.clientId().equals(machine.clientId()));
        all.add(machine);
        write(machines, all);
    }

    private List<MachineNote> known() {
        return Files.exists(machines)
                ? json.readValue(machines.toFile(), new TypeReference<List<MachineNote>>() {})
                : List.of();
    }

    /** Beside the file first, then in its place, so that nobody reads half of it. */
    private void write(Path file, Object content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var beside = file.resolveSibling(file.getFileName() + ".new");
            Files.deleteIfExists(beside);
            Files.createFile(
                    beside, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(beside, json.writerWithDefaultPrettyPrinter().writeValueAsBytes(content));
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The demo's notes cannot be written: " + file, e);
        }
    }
}
