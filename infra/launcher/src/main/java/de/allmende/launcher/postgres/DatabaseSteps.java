package de.allmende.launcher.postgres;

import de.allmende.launcher.CannotStart;
import de.allmende.launcher.Placeholders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * The numbered SQL files that make roles and databases. Each may be run again: a statement whose {@code -- unless} question is
 * answered with a row is left out. {@code -- in} says in which database a file works; without it, in {@code postgres}.
 */
public final class DatabaseSteps {
    private static final String UNLESS = "-- unless ";
    private static final String IN = "-- in ";

    private final Path folder;
    private final Placeholders placeholders;

    public DatabaseSteps(Path folder, Placeholders placeholders) {
        this.folder = folder;
        this.placeholders = placeholders;
    }

    public void applyTo(PostgresCluster cluster) throws IOException, SQLException {
        for (var file : files()) {
            var lines = Files.readAllLines(file);
            var database = lines.stream()
                    .filter(line -> line.startsWith(IN))
                    .map(line -> line.substring(IN.length()).strip())
                    .findFirst()
                    .orElse("postgres");
            try (var connection = cluster.connect(database)) {
                apply(connection, lines);
            } catch (SQLException e) {
                throw CannotStart.because(
                        "Der Datenbankschritt " + file.getFileName() + " ist fehlgeschlagen: " + e.getMessage(), e);
            }
        }
    }

    private List<Path> files() throws IOException {
        try (var found = Files.list(folder)) {
            return found.filter(file -> file.toString().endsWith(".sql"))
                    .sorted()
                    .toList();
        }
    }

    private void apply(Connection connection, List<String> lines) throws SQLException {
        var questions = new ArrayList<String>();
        var statement = new StringBuilder();
        for (var line : lines) {
            if (line.startsWith(UNLESS)) {
                questions.add(line.substring(UNLESS.length()));
            } else if (!line.startsWith("--") && !line.isBlank()) {
                statement.append(line).append('\n');
            }
            if (line.stripTrailing().endsWith(";") && !line.startsWith("--")) {
                run(connection, questions, statement.toString());
                questions.clear();
                statement.setLength(0);
            }
        }
        if (!statement.isEmpty()) {
            throw new SQLException("the last statement does not end with a semicolon");
        }
    }

    private void run(Connection connection, List<String> questions, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var question : questions) {
                if (statement.executeQuery(question).next()) {
                    return;
                }
            }
            statement.execute(placeholders.fill(sql));
        }
    }
}
