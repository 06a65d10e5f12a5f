package de.allmende.launcher;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What was asked for on the command line. */
record Options(
        boolean help, boolean fresh, boolean ground, int portBase, Path dataDirectory, Optional<String> demoPassword) {

    static final int DEFAULT_PORT_BASE = 8080;
    static final String DEMO_PASSWORD = "ALLMENDE_DEMO_PASSWORD";
    private static final int SHORTEST_PASSWORD = 12;

    /** The text {@code infra/start --help} shows, too. */
    static String helpText() {
        try (var text = Options.class.getResourceAsStream("/help.txt")) {
            return new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Options parse(List<String> arguments, Map<String, String> environment, Path home) {
        var help = false;
        var fresh = false;
        var ground = false;
        var portBase = DEFAULT_PORT_BASE;
        var data = home.resolve("infra/.data");
        var rest = arguments.iterator();
        while (rest.hasNext()) {
            var option = rest.next();
            switch (option) {
                case "--help", "-h" -> help = true;
                case "--fresh" -> fresh = true;
                case "--ground" -> ground = true;
                case "--port-base" -> portBase = portBase(valueOf(option, rest));
                case "--data-dir" -> data = Path.of(valueOf(option, rest));
                default ->
                    throw CannotStart.because(
                            "Die Option „" + option + "“ gibt es nicht. infra/start --help zeigt alle.");
            }
        }
        var absolute = data.toAbsolutePath().normalize();
        return new Options(help, fresh, ground, portBase, absolute, demoPassword(environment));
    }

    private static String valueOf(String option, Iterator<String> rest) {
        if (!rest.hasNext()) {
            throw CannotStart.because("Nach " + option + " fehlt ein Wert. infra/start --help zeigt, welcher.");
        }
        return rest.next();
    }

    private static int portBase(String text) {
        var last = 65_535 - Ports.COUNT + 1;
        try {
            var number = Integer.parseInt(text);
            if (number >= 1024 && number <= last) {
                return number;
            }
        } catch (NumberFormatException _) {
            // falls through to the same sentence
        }
        throw CannotStart.because("--port-base erwartet eine Zahl von 1024 bis " + last + ", nicht „" + text + "“.");
    }

    private static Optional<String> demoPassword(Map<String, String> environment) {
        var given = Optional.ofNullable(environment.get(DEMO_PASSWORD)).filter(password -> !password.isBlank());
        if (given.isPresent() && given.get().length() < SHORTEST_PASSWORD) {
            throw CannotStart.because(
                    DEMO_PASSWORD + " ist zu kurz: Das Passwort braucht mindestens " + SHORTEST_PASSWORD + " Zeichen.");
        }
        return given;
    }
}
