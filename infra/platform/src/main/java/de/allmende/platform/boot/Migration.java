package de.allmende.platform.boot;

import java.util.Map;
import org.flywaydb.core.Flyway;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;

/** Runs the ground's migrations and the service's own, as the owner of the database. */
public final class Migration {

    /** Holds nothing: the migration needs the configuration only. */
    static final class NoBeans {}

    private Migration() {}

    static void run(String... arguments) {
        try (var context = new SpringApplicationBuilder(NoBeans.class)
                .web(WebApplicationType.NONE)
                .run(arguments)) {
            var settings = context.getEnvironment();
            migrate(
                    settings.getRequiredProperty("allmende.service"),
                    settings.getRequiredProperty("allmende.migration.url"),
                    settings.getRequiredProperty("allmende.migration.username"),
                    settings.getRequiredProperty("allmende.migration.password"));
        }
    }

    /** Migrates one database; tests use it too. */
    public static void migrate(String service, String url, String username, String password) {
        Flyway.configure()
                .dataSource(url, username, password)
                .schemas("plumbing")
                .locations("classpath:db/ground", "classpath:db/migration")
                .outOfOrder(true) // ground and service are numbered apart
                .placeholders(Map.of("service", service))
                .load()
                .migrate();
    }
}
