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

    private static final String PAGE = """
            select (select id from tenant.tenant where kind = 'ASSOCIATION'), array_agg(id)
            from (select id from tenant.tenant where WANTED
                  order by name collate "de-x-icu", id fetch next 50 rows only)""";

    private final Connection connection;

    private Cluster(Connection connection) {
        this.connection = connection;
    }

    static Cluster opened(Site site, String database) throws SQLException {
        return new Cluster(DriverManager.getConnection(site.database(database), "postgres", site.secret("postgres")));
    }

    /** The columns of a booking that was just made under this key, and of the answer kept for it, as text. */
    Map<String, String> sample(String idempotencyKey) throws SQLException {
        try (var statement = connection.prepareStatement(SAMPLE)) {
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

    /**
     * Every municipality of the register joins the association of the demo.
     *
     * @return how many tenants there are then
     */
    int addAllMunicipalities() throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement()) {
            statement.execute(SqlScript.text("/all-municipalities.sql"));
            connection.commit();
            var rows = statement.executeQuery("select count(*) from tenant.tenant");
            rows.next();
            return rows.getInt(1);
        } finally {
            connection.setAutoCommit(true);
        }
    }

    /** The association and whom its first page shows when it looks for some tenants, as text. */
    Map<String, String> page(String wanted) throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery(PAGE.replace("WANTED", wanted));
            rows.next();
            return Map.of("association_id", rows.getString(1), "found", rows.getString(2));
        }
    }

    /** How many bytes were ever written to the log that makes commits durable. */
    long written() throws SQLException {
        try (var statement = connection.createStatement()) {
            var rows = statement.executeQuery("select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint");
            rows.next();
            return rows.getLong(1);
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
