package de.allmende.gateway;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import redis.embedded.RedisServer;

/** The running edge, between an issuer and services of our own. All tests share one. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
abstract class EdgeTest {

    static final int CLIENT_LIMIT = 40;

    static final TestIssuer ISSUER = new TestIssuer();
    static final WireMockServer SERVICES =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    private static final int REDIS_PORT = freePort();
    private static RedisServer redis;

    static {
        SERVICES.start();
        redis = startRedis();
        Runtime.getRuntime().addShutdownHook(new Thread(EdgeTest::redisGoes));
    }

    @LocalServerPort
    int port;

    @DynamicPropertySource
    static void surroundings(DynamicPropertyRegistry properties) {
        properties.add("management.server.port", () -> 0);
        properties.add("allmende.security.issuer", ISSUER::issuer);
        properties.add("allmende.security.jwks-uri", ISSUER::keys);
        properties.add("allmende.gateway.client-secret", () -> "portal-secret");
        properties.add("allmende.gateway.public-url", () -> "http://localhost:8080");
        properties.add("allmende.redis.port", () -> REDIS_PORT);
        properties.add("allmende.services.tenant", SERVICES::baseUrl);
        properties.add("allmende.services.marketplace", SERVICES::baseUrl);
        properties.add("allmende.services.billing", () -> "http://127.0.0.1:" + freePort());
        properties.add("allmende.services.response-timeout", () -> "700ms");
        properties.add("allmende.limits.client.requests", () -> CLIENT_LIMIT);
    }

    @BeforeEach
    void forget() {
        SERVICES.resetAll();
        ISSUER.forgetCalls();
    }

    Browser browser() {
        return new Browser(port);
    }

    /** A business application of this name with a good token. */
    Browser machine(String client) {
        return new Browser(port).with("Authorization", "Bearer " + ISSUER.machineToken(client));
    }

    static void redisGoes() {
        try {
            redis.stop();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void redisReturns() {
        redis = startRedis();
    }

    private static RedisServer startRedis() {
        try {
            var server = RedisServer.newRedisServer()
                    .port(REDIS_PORT)
                    .setting("bind 127.0.0.1")
                    .setting("save \"\"")
                    .build();
            server.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
