package de.allmende.billing;

import de.allmende.platform.boot.Allmende;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** billing-service: how much. */
@SpringBootApplication
public class BillingApplication {

    public static void main(String[] arguments) {
        Allmende.run(BillingApplication.class, arguments);
    }
}
