package de.allmende.benchmarks;

import com.github.f4b6a3.uuid.UuidCreator;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

/**
 * Does without the product what it does: sends the script's statements as the services' own roles, so under row-level security, to the very
 * tables of the product, with prepared statements and the ids of real rows.
 */
final class SqlClient implements AutoCloseable {

    private final SqlScript script;
    private final Map<String, Connection> databases;
    private final Map<String, String> sample;

    private SqlClient(SqlScript script, Map<String, Connection> databases, Map<String, String> sample) {
        this.script = script;
        this.databases = databases;
        this.sample = sample;
    }

    /** @param sample what the script's variables begin with */
    static SqlClient connected(Site site, SqlScript script, Map<String, String> sample) throws SQLException {
        var databases = new HashMap<String, Connection>();
        for (var transaction : script.transactions()) {
            var name = transaction.database();
            if (!databases.containsKey(name)) {
                var connection =
                        DriverManager.getConnection(site.database(name), name + "_app", site.secret(name + "-app"));
                connection.setAutoCommit(false);
                databases.put(name, connection);
            }
        }
        return new SqlClient(script, databases, sample);
    }

    void run() throws SQLException {
        var variables = fresh();
        for (var transaction : script.transactions()) {
            var database = Objects.requireNonNull(databases.get(transaction.database()));
            database.setReadOnly(transaction.readOnly());
            for (var statement : transaction.statements()) {
                run(database, statement, variables);
            }
            database.commit();
        }
    }

    @Override
    public void close() throws SQLException {
        for (var database : databases.values()) {
            database.close();
        }
    }

    private Map<String, String> fresh() {
        var variables = new HashMap<>(sample);
        for (var id : new String[] {"booking_id", "event_id", "audit_id"}) {
            variables.put(id, UuidCreator.getTimeOrderedEpoch().toString());
        }
        var today = LocalDate.now(ZoneOffset.UTC);
        variables.put("key", UUID.randomUUID().toString());
        variables.put("now", Instant.now().toString());
        variables.put("today", today.toString());
        variables.put("year", Integer.toString(today.getYear()));
        return variables;
    }

    private static void run(Connection database, SqlScript.Statement script, Map<String, String> variables)
            throws SQLException {
        try (var statement = database.prepareStatement(script.sql())) {
            int position = 0;
            for (var name : script.variables()) {
                statement.setString(++position, Objects.requireNonNull(variables.get(name), name));
            }
            if (statement.execute()) {
                read(statement, script.sets() ? variables : new HashMap<>());
            }
        }
    }

    private static void read(PreparedStatement statement, Map<String, String> variables) throws SQLException {
        try (var rows = statement.getResultSet()) {
            var columns = rows.getMetaData();
            while (rows.next()) {
                for (int column = 1; column <= columns.getColumnCount(); column++) {
                    variables.put(columns.getColumnName(column), rows.getString(column));
                }
            }
        }
    }
}
