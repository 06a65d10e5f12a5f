package de.allmende.launcher.service;

import de.allmende.launcher.DataDirectory;
import de.allmende.launcher.Ports;
import de.allmende.launcher.Secrets;
import de.allmende.launcher.process.Layer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Which processes the product consists of, and what each is told. */
public final class Services {
    public static final List<String> NAMES = List.of("tenant", "marketplace", "billing");

    private final Ports ports;
    private final DataDirectory data;
    private final Secrets secrets;

    public Services(Ports ports, DataDirectory data, Secrets secrets) {
        this.ports = ports;
        this.data = data;
        this.secrets = secrets;
    }

    public ServiceProcess tenant() {
        var told = common("tenant");
        told.put("allmende.keycloak.url", ports.keycloakUrl());
        told.put("allmende.keycloak.realm", "allmende");
        told.put("allmende.keycloak.client-id", "tenant-service");
        told.put("allmende.keycloak.client-key", secrets.loginKey("tenant-service-login"));
        told.put("allmende.login-providers.exempt-origins", ports.keycloakUrl());
        return service("tenant", told);
    }

    public ServiceProcess marketplace() {
        return service("marketplace", common("marketplace"));
    }

    public ServiceProcess billing() {
        return service("billing", common("billing"));
    }

    public ServiceProcess gateway() {
        var told = security();
        told.put("server.port", String.valueOf(ports.gateway()));
        told.put("server.address", "127.0.0.1");
        told.put("management.server.port", String.valueOf(ports.gatewayManagement()));
        told.put("management.server.address", "127.0.0.1");
        told.put("allmende.gateway.client-id", "allmende-portal");
        told.put("allmende.gateway.client-secret", secrets.machine("portal-client"));
        told.put("allmende.gateway.public-url", ports.publicUrl());
        NAMES.forEach(name -> told.put("allmende.services." + name, "http://127.0.0.1:" + ports.http(name)));
        told.put("allmende.redis.host", "127.0.0.1");
        told.put("allmende.redis.port", String.valueOf(ports.redis()));
        told.put("allmende.redis.password", secrets.machine("redis"));
        var readiness = readiness(ports.gatewayManagement());
        return new ServiceProcess("gateway", "gateway/app", Layer.EDGE, readiness, told, Map.of(), data);
    }

    /** What a migration is told: the owner of the one database and nothing else. */
    public Map<String, String> owner(String name) {
        return Map.of(
                "allmende.migration.url", databaseUrl(name),
                "allmende.migration.username", name + "_owner",
                "allmende.migration.password", secrets.machine(name + "-owner"));
    }

    private ServiceProcess service(String name, Map<String, String> told) {
        var places = Map.of(
                "allmende.tls.directory", data.tls(name + "-service"),
                "allmende.clock.offset-file", data.clockOffset(),
                "allmende.audit.anchor-directory", data.anchors(),
                "allmende.demo.directory", data.demo());
        var readiness = readiness(ports.http(name));
        return new ServiceProcess(
                name + "-service", name + "-service/app", Layer.SERVICE, readiness, told, places, data);
    }

    private Map<String, String> common(String name) {
        var told = security();
        told.put("server.port", String.valueOf(ports.http(name)));
        told.put("server.address", "127.0.0.1");
        told.put("spring.grpc.server.port", String.valueOf(ports.grpc(name)));
        told.put("spring.grpc.server.address", "127.0.0.1");
        told.put("spring.datasource.url", databaseUrl(name));
        told.put("spring.datasource.username", name + "_app");
        told.put("spring.datasource.password", secrets.machine(name + "-app"));
        told.put("allmende.cursors.key", secrets.machine(name + "-cursors"));
        told.put("allmende.audit.anchor-key", secrets.signingKey(name + "-anchors"));
        NAMES.forEach(other -> told.put("allmende.neighbours." + other, "static://127.0.0.1:" + ports.grpc(other)));
        told.put("allmende.demo.password", secrets.readable("demo-password"));
        return told;
    }

    private Map<String, String> security() {
        var told = new LinkedHashMap<String, String>();
        told.put("allmende.security.issuer", ports.issuer());
        told.put("allmende.security.jwks-uri", ports.issuer() + "/protocol/openid-connect/certs");
        told.put("allmende.security.audience", "allmende");
        return told;
    }

    private String databaseUrl(String name) {
        return "jdbc:postgresql://127.0.0.1:" + ports.postgres() + "/" + name;
    }

    private static String readiness(int port) {
        return "http://127.0.0.1:" + port + "/actuator/health/readiness";
    }
}
