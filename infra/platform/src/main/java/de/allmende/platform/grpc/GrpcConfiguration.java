package de.allmende.platform.grpc;

import de.allmende.platform.security.CachedActorDirectory;
import de.allmende.platform.security.TokenActors;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.platform.web.CurrentActor;
import io.grpc.ServerInterceptor;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.ssl.SslBundleRegistrar;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.grpc.server.autoconfigure.GrpcServerExecutorProvider;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.pem.PemSslStoreBundle;
import org.springframework.boot.ssl.pem.PemSslStoreDetails;
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

    /** The bundle {@code internal}: this service's certificate, and the authority that all of them trust. */
    @Bean
    @ConditionalOnProperty("allmende.tls.directory")
    SslBundleRegistrar mutualTls(
            @Value("${allmende.service}") String service, @Value("${allmende.tls.directory}") Path directory) {
        var own = PemSslStoreDetails.forCertificate("file:" + directory.resolve(service + "-service.pem"))
                .withPrivateKey("file:" + directory.resolve(service + "-service.key"));
        var trusted = PemSslStoreDetails.forCertificate("file:" + directory.resolve("ca.pem"));
        return registry -> registry.registerBundle("internal", SslBundle.of(new PemSslStoreBundle(own, trusted)));
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
