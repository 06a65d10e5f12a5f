package de.allmende.benchmarks;

import de.allmende.acceptance.Installation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * One start.
 *
 * @param seconds until everything was ready
 * @param steps seconds of each step, as the launcher tells them
 * @param footprint right after
 */
record Start(double seconds, Map<String, Double> steps, Footprint footprint) {

    private static final Pattern STEP = Pattern.compile("  ✓ (.+) \\((\\d+),(\\d) s\\)");

    static Start of(Installation running) {
        var steps = new HashMap<String, Double>();
        for (var line : running.output()) {
            var step = STEP.matcher(line);
            if (step.matches()) {
                steps.put(step.group(1), Double.parseDouble(step.group(2) + "." + step.group(3)));
            }
        }
        return new Start(running.startTime().toMillis() / 1000.0, steps, Footprint.of(running));
    }

    /** Those of whose start the launcher tells, in the order in which they began. */
    List<String> processes() {
        return footprint.processes().keySet().stream()
                .filter(steps::containsKey)
                .toList();
    }

    /** From a process's begin until it said that it is ready. */
    double secondsOf(String process) {
        return Objects.requireNonNull(steps.get(process), process);
    }
}
