package de.allmende.gateway.routing;

import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where the services are.
 *
 * @param tenant base address of tenant-service
 * @param marketplace base address of marketplace-service
 * @param billing base address of billing-service
 * @param connectTimeout after which a service counts as away
 * @param responseTimeout for an answer to begin, and between its parts
 * @param connections at most to one service
 */
@Validated
@ConfigurationProperties("allmende.services")
public record ServiceSettings(
        @NotNull URI tenant,
        @NotNull URI marketplace,
        @NotNull URI billing,
        @DefaultValue("1s") Duration connectTimeout,
        @DefaultValue("30s") Duration responseTimeout,
        @Min(1) @DefaultValue("200") int connections) {

    /** All services by name. */
    public List<Service> all() {
        return List.of(
                new Service("tenant-service", "/api/tenants/**", tenant),
                new Service("marketplace-service", "/api/marketplace/**", marketplace),
                new Service("billing-service", "/api/billing/**", billing));
    }

    /**
     * One service.
     *
     * @param paths that lead to it
     * @param address its base address
     */
    public record Service(String name, String paths, URI address) {}
}
