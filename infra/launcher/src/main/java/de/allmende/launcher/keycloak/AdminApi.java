package de.allmende.launcher.keycloak;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Keycloak's Admin REST API, called as the installation's administrator. */
public final class AdminApi implements AdminCalls {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final JsonMapper JSON = JsonMapper.shared();

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(PATIENCE)
            .build();
    private final String url;
    private final String token;

    private AdminApi(String url, String password) throws IOException, InterruptedException {
        this.url = url;
        this.token = token(password);
    }

    public static AdminApi loggedIn(String url, String password) throws IOException, InterruptedException {
        return new AdminApi(url, password);
    }

    @Override
    public Answer call(String method, String path, String body) throws IOException, InterruptedException {
        var publisher =
                body.isEmpty() ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body);
        var request = HttpRequest.newBuilder(URI.create(url + "/admin" + path))
                .timeout(PATIENCE)
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, publisher)
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        return new Answer(response.statusCode(), response.body());
    }

    private String token(String password) throws IOException, InterruptedException {
        var form = "grant_type=password&client_id=admin-cli&username=" + KeycloakServer.ADMINISTRATOR + "&password="
                + URLEncoder.encode(password, StandardCharsets.UTF_8);
        var request = HttpRequest.newBuilder(URI.create(url + "/realms/master/protocol/openid-connect/token"))
                .timeout(PATIENCE)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form))
                .build();
        var response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IOException("Keycloak lehnt die Anmeldung des Verwalters ab: " + response.body());
        }
        JsonNode answer = JSON.readTree(response.body());
        return answer.path("access_token").asString();
    }
}
