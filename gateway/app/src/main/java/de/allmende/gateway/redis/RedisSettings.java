package de.allmende.gateway.redis;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where Redis is.
 *
 * @param password empty when it asks for none
 * @param timeout for connecting, for waiting for a free connection and for every answer; nobody waits as long while Redis is well, and
 *     a shorter one takes a busy machine for an outage
 * @param connections at most, once for the sessions and once for the limits
 */
@Validated
@ConfigurationProperties("allmende.redis")
public record RedisSettings(
        @NotBlank @DefaultValue("127.0.0.1") String host,
        @Min(1) @Max(65535) int port,
        @DefaultValue("") String password,
        @DefaultValue("500ms") Duration timeout,
        @Min(1) @DefaultValue("64") int connections) {

    @Override
    public String toString() {
        return "RedisSettings[" + host + ":" + port + "]";
    }
}
