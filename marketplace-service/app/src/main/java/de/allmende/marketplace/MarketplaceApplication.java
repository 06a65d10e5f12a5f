package de.allmende.marketplace;

import de.allmende.platform.boot.Allmende;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** marketplace-service: what municipalities see and book. */
@SpringBootApplication
public class MarketplaceApplication {

    public static void main(String[] arguments) {
        Allmende.run(MarketplaceApplication.class, arguments);
    }
}
