package de.allmende.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** The system's PostgreSQL, looked at by its superuser. */
final class Cluster implements AutoCloseable {

    private static final String SAMPLE = """
            select b.*, a.caller, a.operation, a.request_hash, a.status, a.headers, a.body
            from marketplace.idempotent_answer a
            join marketplace.booking b on b.consumer_id = a.tenant_id
            where a.idempotency_key = ?
            order by b.id desc limit 1""";

    private final Connection marketplace;

    private Cluster(Connection marketplace) {
        this.marketplace = marketplace;
    }

    static Cluster opened(Site site) throws SQLException {
        return new Cluster(
                DriverManager.getConnection(site.database("marketplace"), "postgres", site.secret("postgres")));
    }

    /** The columns of a booking that was just made under this key, and of the answer kept for it, as text. */
    Map<String, String> sample(String idempotencyKey) throws SQLException {
        try (var statement = marketplace.prepareStatement(SAMPLE)) {
            statement.setString(1, idempotencyKey);
            var rows = statement.executeQuery();
            if (!rows.next()) {
                throw new IllegalStateException("No booking was made under the key " + idempotencyKey);
            }
            var sample = new HashMap<String, String>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                if (rows.getString(column) != null) {
                    sample.put(rows.getMetaData().getColumnName(column), rows.getString(column));
                }
            }
            return sample;
        }
    }

    /** How many bytes were ever written to the log that makes commits durable. */
    long written() throws SQLException {
        try (var statement = marketplace.createStatement()) {
            var rows = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        marketplace.close();
    }
}
