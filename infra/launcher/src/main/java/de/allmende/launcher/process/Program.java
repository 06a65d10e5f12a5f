package de.allmende.launcher.process;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/**
 * A program that runs for as long as the system does.
 *
 * @param name what people call it; its log is named after it
 * @param log where everything it prints goes
 * @param ready answers whether it does its work
 * @param patience how long it may take until it is ready
 * @param beforeEachStart clears away what a crash may have left behind
 * @param farewell a command that ends it in order; empty: SIGTERM does
 */
public record Program(
        String name,
        Layer layer,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        BooleanSupplier ready,
        Duration patience,
        Runnable beforeEachStart,
        List<String> farewell) {

    public Program {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        farewell = List.copyOf(farewell);
    }

    /** A program that needs no clearing away and ends on SIGTERM. */
    public static Program of(
            String name,
            Layer layer,
            List<String> command,
            Map<String, String> environment,
            Path folder,
            Path log,
            BooleanSupplier ready) {
        return new Program(
                name, layer, command, environment, folder, log, ready, Duration.ofMinutes(5), () -> {}, List.of());
    }
}
