package de.allmende.acceptance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Somebody who changes things at Keycloak's own administration, behind the marketplace's back. */
final class KeycloakDesk {

    private static final JsonMapper JSON = new JsonMapper();

    private final HttpClient client = HttpClient.newHttpClient();
    private final String admin;
    private final String token;

    private KeycloakDesk(String admin, String token) {
        this.admin = admin;
        this.token = token;
    }

    static KeycloakDesk open() {
        var allmende = RunningAllmende.get();
        var issuer = allmende.demo().issuer();
        try {
            var form = new HashMap<>(ClientAssertion.ofTenantService());
            form.put("grant_type", "client_credentials");
            return new KeycloakDesk(issuer.replace("/realms/", "/admin/realms/"), token(issuer, form));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** The administrator of the whole installation; paths begin with the realm. */
    static KeycloakDesk ofTheInstallation() {
        var allmende = RunningAllmende.get();
        var keycloak = URI.create(allmende.demo().issuer()).resolve("/").toString();
        try {
            var form = Map.of(
                    "grant_type", "password",
                    "client_id", "admin-cli",
                    "username", "admin",
                    "password", Files.readString(allmende.data().resolve("secrets/keycloak-admin")));
            return new KeycloakDesk(keycloak + "admin/realms", token(keycloak + "realms/master", form));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String token(String issuer, Map<String, String> form) {
        return Desk.send(
                        HttpClient.newHttpClient(),
                        HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                                .header("Content-Type", "application/x-www-form-urlencoded")
                                .POST(BodyPublishers.ofString(LoginForms.encoded(form)))
                                .build())
                .succeeds()
                .at("/access_token");
    }

    JsonNode get(String path) {
        return send("GET", path, null).succeeds().json();
    }

    void post(String path, String json) {
        send("POST", path, json).succeeds();
    }

    void put(String path) {
        send("PUT", path, null).succeeds();
    }

    void delete(String path) {
        send("DELETE", path, null).succeeds();
    }

    /** Writes the whole thing back with one field changed. */
    void change(String path, String field, Object value) {
        var whole = (ObjectNode) get(path);
        whole.putPOJO(field, value);
        send("PUT", path, JSON.writeValueAsString(whole)).succeeds();
    }

    String userId(String email) {
        return get("/users?exact=true&username=" + email).at("/0/id").asString();
    }

    String clientId(String clientId) {
        return get("/clients?clientId=" + clientId).at("/0/id").asString();
    }

    /** Empty for a client that has none. */
    String secretOf(String clientId) {
        return get("/clients/" + clientId(clientId)).path("secret").asString("");
    }

    String organizationId(String domain) {
        return get("/organizations?exact=true&search=" + domain).at("/0/id").asString();
    }

    private Answer send(String method, String path, @Nullable String json) {
        var body = json == null ? BodyPublishers.noBody() : BodyPublishers.ofString(json);
        return Desk.send(
                client,
                HttpRequest.newBuilder(URI.create(admin + path))
                        .header("Authorization", "Bearer " + token)
                        .header("Content-Type", "application/json")
                        .method(method, body)
                        .build());
    }
}
