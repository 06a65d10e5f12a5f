package de.allmende.platform.grpc;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who is called where, and who may call here.
 *
 * @param neighbours gRPC target of each neighbour, such as {@code static://127.0.0.1:8085}
 * @param tls where ca.pem and this service's certificate and key are
 * @param grpc the callers' table; a method without a row is denied to everyone
 */
@ConfigurationProperties("allmende")
public record GrpcProperties(
        @DefaultValue Map<String, String> neighbours,
        @DefaultValue Tls tls,
        @DefaultValue Callers grpc) {

    public record Tls(@Nullable String directory) {}

    /**
     * @param callers full method name, such as {@code [allmende.billing.v1.PricingService/Quote]}, to the services (by the name
     *     in their certificate) that may call it
     * @param tokenless methods that jobs call without a user's token
     */
    public record Callers(
            @DefaultValue Map<String, List<String>> callers,
            @DefaultValue Set<String> tokenless) {}
}
