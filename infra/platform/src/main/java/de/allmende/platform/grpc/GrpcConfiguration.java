package de.allmende.platform.grpc;

import de.allmende.platform.security.CachedActorDirectory;
import de.allmende.platform.security.TokenActors;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.platform.web.CurrentActor;
import io.grpc.ServerInterceptor;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.grpc.server.GlobalServerInterceptor;

/** Calls between services, on virtual threads. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GrpcProperties.class)
public class GrpcConfiguration {

    @Bean
    GrpcServerExecutorProvider virtualThreads() {
        return Executors::newVirtualThreadPerTaskExecutor;
    }

    @Bean
    GrpcNeighbours grpcNeighbours(
            @Value("${allmende.service}") String service, GrpcProperties properties, CurrentActor currentActor) {
        return new GrpcNeighbours(
                service + "-service",
                properties,
                () -> currentActor
                        .find()
                        .map(authentication -> authentication.token())
                        .orElse(null));
    }

    @Bean
    @ConditionalOnMissingBean
    ActorDirectory actorDirectory(GrpcNeighbours neighbours) {
        return new CachedActorDirectory(new GrpcActorDirectory(neighbours), InstantSource.system());
    }

    @Bean
    @GlobalServerInterceptor
    @Order(0)
    ServerInterceptor failures() {
        return new FailureInterceptor();
    }

    @Bean
    @GlobalServerInterceptor
    @Order(1)
    ServerInterceptor callerGuard(GrpcProperties properties, TokenActors tokens) {
        return new CallerGuard(properties.grpc(), tokens);
    }
}
