package de.allmende.launcher;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Why the system cannot be brought up, as one German sentence for the person at the terminal, with the log that says more. */
public final class CannotStart extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final @Nullable String log;

    private CannotStart(String sentence, @Nullable String log, @Nullable Throwable cause) {
        super(sentence, cause);
        this.log = log;
    }

    public static CannotStart because(String sentence) {
        return new CannotStart(sentence, null, null);
    }

    public static CannotStart because(String sentence, Throwable cause) {
        return new CannotStart(sentence, null, cause);
    }

    public static CannotStart withLog(String sentence, Path log) {
        return new CannotStart(sentence, log.toString(), null);
    }

    /** The sentence, and below it where to read on. */
    public String text() {
        return log == null ? sentence() : sentence() + System.lineSeparator() + "  Protokoll: " + log;
    }

    private String sentence() {
        var message = getMessage();
        return message == null ? "Unbekannter Fehler." : message;
    }
}
