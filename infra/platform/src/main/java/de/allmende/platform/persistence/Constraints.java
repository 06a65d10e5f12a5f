package de.allmende.platform.persistence;

import java.util.Optional;
import org.postgresql.util.PSQLException;

/** Reads the verdict of the database: the name of the constraint that was violated. */
public final class Constraints {

    private Constraints() {}

    public static Optional<String> violated(RuntimeException exception) {
        for (Throwable cause = exception; cause != null; cause = cause.getCause()) {
            if (cause instanceof PSQLException database && database.getServerErrorMessage() != null) {
                return Optional.ofNullable(database.getServerErrorMessage().getConstraint());
            }
        }
        return Optional.empty();
    }
}
