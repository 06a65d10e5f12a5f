package de.allmende.tenant;

import de.allmende.platform.boot.Allmende;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts tenant-service, or brings its database up to date with the argument {@code migrate}. */
@SpringBootApplication(proxyBeanMethods = false)
public class TenantApplication {

    public static void main(String[] arguments) {
        Allmende.run(TenantApplication.class, arguments);
    }
}
