package de.allmende.benchmarks;

import de.allmende.acceptance.Installation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.LinkedHashMap;
import java.util.Map;

/** The memory of each process of a running system, by the names that the launcher gives them. */
record Footprint(Map<String, Memory> processes) {

    static Footprint of(Installation running) {
        var processes = new LinkedHashMap<String, Memory>();
        try {
            for (var line : Files.readAllLines(running.data().resolve("children"))) {
                var parts = line.split(" ", 3);
                ProcessHandle.of(Long.parseLong(parts[0]))
                        .ifPresent(process -> processes.put(parts[2], Memory.ofFamily(process)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        processes.put("launcher", Memory.of(running.launcher()));
        return new Footprint(processes);
    }

    /** In mebibytes, shared pages counted once. */
    long total() {
        return processes.values().stream().mapToLong(Memory::proportional).sum();
    }
}
