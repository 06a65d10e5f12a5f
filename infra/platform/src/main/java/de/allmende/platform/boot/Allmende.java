package de.allmende.platform.boot;

import java.util.Arrays;
import org.springframework.boot.SpringApplication;

/**
 * Starts a service: {@code java -jar service.jar} serves with the credentials of the app role,
 * {@code java -jar service.jar migrate} brings the database up to date with the owner's and ends.
 */
public final class Allmende {

    private Allmende() {}

    public static void run(Class<?> application, String... arguments) {
        if (Arrays.asList(arguments).contains("migrate")) {
            Migration.run(arguments);
            return;
        }
        SpringApplication.run(application, arguments);
    }
}
