package de.allmende.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The memory of a process, as Linux counts it.
 *
 * @param resident all pages in memory; what processes share counts for each of them
 * @param proportional the same with shared pages divided among those who share them, so that processes can be added up
 */
record Memory(long resident, long proportional) {

    private static final int KIBI_TO_MEBI = 1024;

    /** A process that has just ended has none. */
    static Memory of(ProcessHandle process) {
        try {
            var lines = Files.readAllLines(Path.of("/proc/" + process.pid() + "/smaps_rollup"));
            return new Memory(mebibytes(lines, "Rss:"), mebibytes(lines, "Pss:"));
        } catch (IOException _) {
            return new Memory(0, 0);
        }
    }

    /** With all children, such as PostgreSQL's. */
    static Memory ofFamily(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .map(Memory::of)
                .reduce(Memory::plus)
                .orElseThrow();
    }

    Memory plus(Memory other) {
        return new Memory(resident + other.resident, proportional + other.proportional);
    }

    private static long mebibytes(List<String> lines, String field) {
        return lines.stream()
                .filter(line -> line.startsWith(field))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) / KIBI_TO_MEBI)
                .sum();
    }
}
