package de.allmende.platform.grpc;

import io.grpc.CallCredentials;
import io.grpc.Channel;
import io.grpc.ConnectivityState;
import io.grpc.Grpc;
import io.grpc.ManagedChannel;
import io.grpc.Metadata;
import io.grpc.Status;
import io.grpc.TlsChannelCredentials;
import io.grpc.stub.AbstractStub;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The telephones to the other services: mutual TLS, a deadline of two seconds, the current user's token relayed.
 *
 * <p>Only UNAVAILABLE is retried by the channel, so a method that writes must carry a request id.
 */
public final class GrpcNeighbours implements AutoCloseable {

    private static final Duration DEADLINE = Duration.ofSeconds(2);
    private static final Duration JOB_DEADLINE = Duration.ofSeconds(10);
    /** A neighbour that is back is heard of within this time; left alone, a channel waits up to two minutes. */
    private static final Duration LONGEST_BACKOFF = Duration.ofSeconds(1);

    private static final Map<String, Object> SERVICE_CONFIG = Map.of(
            "loadBalancingConfig",
            List.of(Map.of("round_robin", Map.of())),
            "methodConfig",
            List.of(Map.of(
                    "name",
                    List.of(Map.of()),
                    "retryPolicy",
                    Map.of(
                            "maxAttempts",
                            3.0,
                            "initialBackoff",
                            "0.1s",
                            "maxBackoff",
                            "0.5s",
                            "backoffMultiplier",
                            2.0,
                            "retryableStatusCodes",
                            List.of("UNAVAILABLE")))));

    private final String service;
    private final GrpcProperties properties;
    private final Supplier<@Nullable String> currentToken;
    private final Map<String, ManagedChannel> channels = new ConcurrentHashMap<>();
    private final ScheduledExecutorService redialling =
            Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());

    /**
     * @param service this service's own name, which is also the name of its certificate's files
     * @param currentToken the token of the request that is being answered, or null
     */
    public GrpcNeighbours(String service, GrpcProperties properties, Supplier<@Nullable String> currentToken) {
        this.service = service;
        this.properties = properties;
        this.currentToken = currentToken;
        var _ = redialling.scheduleWithFixedDelay(
                this::redial, LONGEST_BACKOFF.toMillis(), LONGEST_BACKOFF.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** A stub that acts for the current user. */
    public <S extends AbstractStub<S>> S stub(String neighbour, Function<Channel, S> factory) {
        var stub = factory.apply(channel(neighbour)).withDeadlineAfter(DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
        var token = currentToken.get();
        return token == null ? stub : stub.withCallCredentials(new Relayed(token));
    }

    /** A stub for jobs of ours, without a user's token. */
    public <S extends AbstractStub<S>> S jobStub(String neighbour, Function<Channel, S> factory) {
        return factory.apply(channel(neighbour)).withDeadlineAfter(JOB_DEADLINE.toMillis(), TimeUnit.MILLISECONDS);
    }

    private ManagedChannel channel(String neighbour) {
        return channels.computeIfAbsent(neighbour, this::open);
    }

    private ManagedChannel open(String neighbour) {
        var target = properties.neighbours().get(neighbour);
        if (target == null) {
            throw new IllegalStateException("allmende.neighbours." + neighbour + " is not configured.");
        }
        return Grpc.newChannelBuilder(target.replaceFirst("^static://", ""), credentials())
                .overrideAuthority(neighbour + "-service")
                .defaultServiceConfig(SERVICE_CONFIG)
                .enableRetry()
                .build();
    }

    private void redial() {
        channels.values().stream()
                .filter(channel -> channel.getState(false) == ConnectivityState.TRANSIENT_FAILURE)
                .forEach(ManagedChannel::resetConnectBackoff);
    }

    private io.grpc.ChannelCredentials credentials() {
        var folder = properties.tls().directory();
        if (folder == null) {
            throw new IllegalStateException("allmende.tls.directory is not configured.");
        }
        var directory = Path.of(folder);
        try {
            return TlsChannelCredentials.newBuilder()
                    .keyManager(
                            directory.resolve(service + ".pem").toFile(),
                            directory.resolve(service + ".key").toFile())
                    .trustManager(directory.resolve("ca.pem").toFile())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException("The certificates of " + service + " cannot be read.", e);
        }
    }

    @Override
    public void close() {
        redialling.shutdownNow();
        channels.values().forEach(ManagedChannel::shutdown);
    }

    private static final class Relayed extends CallCredentials {

        private final String token;

        Relayed(String token) {
            this.token = token;
        }

        @Override
        public void applyRequestMetadata(RequestInfo request, Executor executor, MetadataApplier applier) {
            if (!request.getSecurityLevel().equals(io.grpc.SecurityLevel.PRIVACY_AND_INTEGRITY)) {
                applier.fail(Status.UNAUTHENTICATED.withDescription("Tokens travel over TLS only."));
                return;
            }
            var headers = new Metadata();
            headers.put(CallerGuard.AUTHORIZATION, "Bearer " + token);
            applier.apply(headers);
        }
    }
}
