package de.allmende.billing.tenantfact;

import de.allmende.platform.persistence.TenantTransactions;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Wires the room and fills it before the service reports that it is ready. */
@Configuration(proxyBeanMethods = false)
class TenantFactConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(TenantFactConfiguration.class);
    private static final int ATTEMPTS = 30;
    private static final Duration PAUSE = Duration.ofSeconds(1);

    @Bean
    FillTenantFacts fillTenantFacts(TenantDirectory directory, TenantFacts facts, TenantTransactions transactions) {
        return new FillTenantFacts(directory, facts, transactions);
    }

    @Bean
    @Order(1)
    ApplicationRunner firstFill(FillTenantFacts fill) {
        return arguments -> {
            for (int attempt = 1; attempt <= ATTEMPTS; attempt++) {
                try {
                    LOG.info("Facts of {} tenants are here.", fill.fill());
                    return;
                } catch (RuntimeException e) {
                    LOG.warn("tenant-service does not answer yet, attempt {}: {}", attempt, e.getMessage());
                    Thread.sleep(PAUSE);
                }
            }
            LOG.error("Started without facts from tenant-service; events will bring them.");
        };
    }
}
