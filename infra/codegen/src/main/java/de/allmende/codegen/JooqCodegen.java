package de.allmende.codegen;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.jooq.codegen.GenerationTool;
import org.jooq.meta.jaxb.Configuration;
import org.jooq.meta.jaxb.Database;
import org.jooq.meta.jaxb.Generate;
import org.jooq.meta.jaxb.Generator;
import org.jooq.meta.jaxb.Jdbc;
import org.jooq.meta.jaxb.Logging;
import org.jooq.meta.jaxb.Target;

/**
 * Generates a service's tables as jOOQ classes: migrates an embedded PostgreSQL, then reads its catalogue.
 *
 * <p>Arguments: folder of the ground's migrations, folder of the service's migrations, target folder, package, name of the
 * service. Does nothing while the migrations are the ones of the last run.
 */
public final class JooqCodegen {

    private static final String SUPERUSER = "postgres";

    private JooqCodegen() {}

    public static void main(String[] arguments) throws Exception {
        var ground = Path.of(arguments[0]);
        var migrations = Path.of(arguments[1]);
        var target = Path.of(arguments[2]);
        var mark = target.resolve("migrations.sha256");
        var hash = hash(ground, migrations);
        if (Files.exists(mark) && Files.readString(mark).equals(hash)) {
            return;
        }
        generate(ground, migrations, target, arguments[3], arguments[4]);
        Files.writeString(mark, hash);
    }

    private static void generate(Path ground, Path migrations, Path target, String packageName, String service)
            throws Exception {
        try (var postgres = EmbeddedPostgres.builder().start()) {
            var url = postgres.getJdbcUrl(SUPERUSER, SUPERUSER);
            createAppRole(url, service);
            Flyway.configure()
                    .dataSource(url, SUPERUSER, SUPERUSER)
                    .schemas("plumbing")
                    .placeholders(Map.of("service", service))
                    .locations("filesystem:" + ground, "filesystem:" + migrations)
                    .load()
                    .migrate();
            GenerationTool.generate(new Configuration()
                    .withLogging(Logging.WARN)
                    .withJdbc(new Jdbc()
                            .withDriver("org.postgresql.Driver")
                            .withUrl(url)
                            .withUser(SUPERUSER)
                            .withPassword(SUPERUSER))
                    .withGenerator(new Generator()
                            .withDatabase(new Database()
                                    .withName("org.jooq.meta.postgres.PostgresDatabase")
                                    .withInputSchema(service))
                            .withGenerate(new Generate()
                                    .withRecords(true)
                                    .withJavaTimeTypes(true)
                                    .withDeprecationOnUnknownTypes(false))
                            .withTarget(
                                    new Target().withPackageName(packageName).withDirectory(target.toString()))));
        }
    }

    private static void createAppRole(String url, String service) throws SQLException {
        try (var connection = DriverManager.getConnection(url);
                var statement = connection.createStatement()) {
            statement.execute("create role " + service + "_app");
        }
    }

    private static String hash(Path... folders) throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var folder : folders) {
            try (var files = Files.list(folder)) {
                for (var file : files.sorted().toList()) {
                    digest.update(file.getFileName().toString().getBytes(java.nio.charset.StandardCharsets.UTF_8));
                    digest.update(Files.readAllBytes(file));
                }
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
