package de.allmende.gateway.health;

import de.allmende.gateway.identity.SecuritySettings;
import de.allmende.gateway.routing.ServiceSettings;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import redis.clients.jedis.RedisClient;

/** Which parts the whole consists of. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class HealthConfiguration {

    @Bean(destroyMethod = "close")
    HttpClient healthCalls() {
        return HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build();
    }

    @Bean
    HealthBoard healthBoard(
            RedisClient redis,
            HttpClient healthCalls,
            SecuritySettings security,
            ServiceSettings services,
            InstantSource clock) {
        var checks = new ArrayList<HealthCheck>();
        checks.add(new PartCheck("gateway", () -> {}));
        checks.add(new PartCheck("redis", redis::ping));
        checks.add(new HttpCheck("keycloak", healthCalls, security.jwksUri()));
        for (var service : services.all()) {
            checks.add(new HttpCheck(service.name(), healthCalls, readiness(service.address())));
        }
        return new HealthBoard(checks, clock);
    }

    private static URI readiness(URI base) {
        return base.resolve("/actuator/health/readiness");
    }

    private record PartCheck(String name, Runnable ask) implements HealthCheck {

        @Override
        public void run() {
            ask.run();
        }
    }
}
