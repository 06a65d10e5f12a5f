package de.allmende.platform.test;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import de.allmende.platform.boot.Migration;
import de.allmende.platform.kernel.NamedPoints;
import de.allmende.platform.persistence.TenantTransactions;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jooq.impl.DataSourceConnectionProvider;
import org.jooq.impl.DefaultConfiguration;
import org.springframework.boot.jooq.autoconfigure.ExceptionTranslatorExecuteListener;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.test.context.DynamicPropertyRegistry;

/**
 * A real PostgreSQL, migrated as in production: the owner owns, the app role does the work and is neither owner nor
 * superuser. One server serves all tests of a JVM; it migrates once per service, and every call of {@link #of} gives a fresh
 * copy of that.
 */
public final class TestDatabase implements AutoCloseable {

    private static final Map<String, EmbeddedPostgres> SERVER = new ConcurrentHashMap<>();
    private static final Map<String, String> MIGRATED = new ConcurrentHashMap<>();
    private static int databases;

    private final String service;
    private final String url;
    private final HikariDataSource app;
    private final DSLContext context;
    private final TenantTransactions transactions;

    private TestDatabase(String service, String url, int connections) {
        this.service = service;
        this.url = url;
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(service + "_app");
        config.setPassword(service + "_app");
        config.setMaximumPoolSize(connections);
        this.app = new HikariDataSource(config);
        var configuration = new DefaultConfiguration();
        configuration.set(SQLDialect.POSTGRES);
        configuration.set(new DataSourceConnectionProvider(new TransactionAwareDataSourceProxy(app)));
        configuration.setExecuteListener(ExceptionTranslatorExecuteListener.DEFAULT);
        this.context = DSL.using(configuration);
        this.transactions = new TenantTransactions(context, new DataSourceTransactionManager(app), NamedPoints.NONE);
    }

    /** A fresh, migrated database of a service; its migrations must be on the class path. */
    public static TestDatabase of(String service) {
        return of(service, 20);
    }

    /** The same with a pool of so many connections. */
    public static synchronized TestDatabase of(String service, int connections) {
        var postgres = SERVER.computeIfAbsent("server", key -> start());
        var migrated = MIGRATED.computeIfAbsent(service, key -> migrated(postgres, key));
        var name = service + "_" + ++databases;
        execute(postgres, "create database " + name + " owner " + service + "_owner template " + migrated);
        return new TestDatabase(service, url(postgres, name), connections);
    }

    private static String migrated(EmbeddedPostgres postgres, String service) {
        var owner = service + "_owner";
        execute(postgres, "create role " + owner + " login password '" + owner + "' nosuperuser nobypassrls");
        execute(postgres, "create role %1$s_app login password '%1$s_app' nosuperuser nobypassrls".formatted(service));
        var name = service + "_migrated";
        execute(
                postgres,
                "create database " + name + " owner " + owner
                        + " template template0 encoding 'UTF8' locale_provider builtin builtin_locale 'C.UTF-8'");
        Migration.migrate(service, url(postgres, name), owner, owner);
        return name;
    }

    private static void execute(EmbeddedPostgres postgres, String sql) {
        try (var connection = DriverManager.getConnection(postgres.getJdbcUrl("postgres", "postgres"));
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String url(EmbeddedPostgres postgres, String database) {
        return "jdbc:postgresql://localhost:" + postgres.getPort() + "/" + database;
    }

    private static EmbeddedPostgres start() {
        try {
            return EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As the app role, through the bound transaction: what repositories get. */
    public DSLContext context() {
        return context;
    }

    public TenantTransactions transactions() {
        return transactions;
    }

    /** Tells a booted service where its database is, and where its audit trail is anchored. */
    public void tell(DynamicPropertyRegistry properties) {
        properties.add("spring.datasource.url", () -> url);
        properties.add("spring.datasource.username", () -> service + "_app");
        properties.add("spring.datasource.password", () -> service + "_app");
        properties.add("allmende.audit.anchor-directory", TestAnchors::directory);
        properties.add("allmende.audit.anchor-key", TestAnchors::key);
    }

    /** What nobody in the product can do: for tests that damage or look past the rules. */
    public void asSuperuser(String sql) {
        try (var connection = DriverManager.getConnection(url, "postgres", "");
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    public DataSource app() {
        return app;
    }

    public String url() {
        return url;
    }

    @Override
    public void close() {
        app.close();
    }
}
