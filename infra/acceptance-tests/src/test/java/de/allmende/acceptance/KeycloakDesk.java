package de.allmende.acceptance;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.HashMap;
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
            var token = Desk.send(
                            HttpClient.newHttpClient(),
                            HttpRequest.newBuilder(URI.create(issuer + "/protocol/openid-connect/token"))
                                    .header("Content-Type", "application/x-www-form-urlencoded")
                                    .POST(BodyPublishers.ofString(LoginForms.encoded(form)))
                                    .build())
                    .succeeds()
                    .at("/access_token");
            return new KeycloakDesk(issuer.replace("/realms/", "/admin/realms/"), token);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    JsonNode get(String path) {
        return send("GET", path, null).succeeds().json();
    }

    void post(String path, String json) {
        send("POST", path, json).succeeds();
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
