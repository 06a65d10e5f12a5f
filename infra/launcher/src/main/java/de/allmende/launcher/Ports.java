package de.allmende.launcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The ports of one installation, counted from its base. All but the portal's and the login's are for the machine itself only. */
public record Ports(int base) {
    static final int COUNT = 12;

    public int gateway() {
        return base;
    }

    public int keycloak() {
        return base + 1;
    }

    public int postgres() {
        return base + 2;
    }

    public int redis() {
        return base + 3;
    }

    public int http(String service) {
        return base + 4 + 2 * position(service);
    }

    public int grpc(String service) {
        return http(service) + 1;
    }

    public int keycloakManagement() {
        return base + 10;
    }

    public int gatewayManagement() {
        return base + 11;
    }

    public String publicUrl() {
        return "http://localhost:" + gateway();
    }

    public String keycloakUrl() {
        return "http://localhost:" + keycloak();
    }

    public String issuer() {
        return keycloakUrl() + "/realms/allmende";
    }

    /** Every port with the name a person would give it. */
    Map<Integer, String> named() {
        var named = new LinkedHashMap<Integer, String>();
        named.put(gateway(), "das Portal");
        named.put(keycloak(), "die Anmeldung (Keycloak)");
        named.put(postgres(), "PostgreSQL");
        named.put(redis(), "Redis");
        for (var service : List.of("tenant", "marketplace", "billing")) {
            named.put(http(service), service + "-service (HTTP)");
            named.put(grpc(service), service + "-service (gRPC)");
        }
        named.put(keycloakManagement(), "die Verwaltung von Keycloak");
        named.put(gatewayManagement(), "die Verwaltung des Gateways");
        return named;
    }

    private static int position(String service) {
        return switch (service) {
            case "tenant" -> 0;
            case "marketplace" -> 1;
            case "billing" -> 2;
            default -> throw new IllegalArgumentException("no ports for " + service);
        };
    }
}
