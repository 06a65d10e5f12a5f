package de.allmende.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/** Statements in their transactions, in the manner of pgbench: {@code :name} is a variable, {@code \gset} sets some. */
record SqlScript(List<Transaction> transactions) {

    private static final String IN = "-- in ";
    private static final String READ_ONLY = ", read only";
    private static final String SET = "\\gset";
    private static final Pattern VARIABLE = Pattern.compile("(?<!:):([a-z_]+)");

    /** Begins, does its statements, commits. */
    record Transaction(String database, boolean readOnly, List<Statement> statements) {}

    /**
     * @param sql with a question mark for each variable
     * @param sets whether the columns of the answer's row become variables
     */
    record Statement(String sql, List<String> variables, boolean sets) {

        static Statement of(String text) {
            var sets = text.endsWith(SET);
            var plain =
                    text.substring(0, text.length() - (sets ? SET.length() : 1)).strip();
            var variables = VARIABLE.matcher(plain).results().map(found -> found.group(1));
            return new Statement(VARIABLE.matcher(plain).replaceAll("?"), variables.toList(), sets);
        }
    }

    static SqlScript resource(String name) {
        return of(text(name));
    }

    /** As it is, without looking for transactions and variables. */
    static String text(String name) {
        try (var content = SqlScript.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(content, name).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static SqlScript of(String text) {
        var transactions = new ArrayList<Transaction>();
        var statement = new StringBuilder();
        for (var line : text.lines().toList()) {
            if (line.startsWith(IN)) {
                var database = line.substring(IN.length()).replace(READ_ONLY, "");
                transactions.add(new Transaction(database, line.endsWith(READ_ONLY), new ArrayList<>()));
            } else if (!line.startsWith("--")) {
                statement.append(line).append('\n');
                if (line.endsWith(";") || line.endsWith(SET)) {
                    transactions
                            .getLast()
                            .statements()
                            .add(Statement.of(statement.toString().strip()));
                    statement.setLength(0);
                }
            }
        }
        return new SqlScript(List.copyOf(transactions));
    }

    /** Without begin and commit. */
    int size() {
        return transactions.stream().mapToInt(each -> each.statements().size()).sum();
    }
}
