package de.allmende.acceptance;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Objects;

/** A line-of-business system that calls the API with its own credential. */
final class Fachverfahren {

    private final Demo demo;
    private final HttpClient client = HttpClient.newHttpClient();
    private final String token;

    private Fachverfahren(Demo demo, String application) {
        this.demo = demo;
        this.token = token(Objects.requireNonNull(demo.machines().get(application), application));
    }

    static Fachverfahren named(String application) {
        return new Fachverfahren(RunningAllmende.get().demo(), application);
    }

    Answer get(String path) {
        return Desk.send(client, request(path).GET().build());
    }

    Answer post(String path, String json) {
        return Desk.send(
                client,
                request(path)
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(json))
                        .build());
    }

    /** Reports usage as soon as billing knows the service instance, which it hears of a moment after the booking. */
    void reports(String usage) {
        Eventually.get(
                "the report is accepted",
                () -> post("/api/billing/v1/usage-events", "{\"events\": [%s]}".formatted(usage))
                        .succeeds()
                        .at("/results/0/status"),
                status -> status.equals("ACCEPTED") || status.equals("DUPLICATE"));
    }

    /** That 42 people more than booked have worked with the service. */
    static String usage(String eventId, String serviceInstance) {
        return """
                {"eventId": "%s", "source": "e-akte", "serviceInstance": "%s", "meter": "activeUsers",
                 "quantity": "42", "occurredAt": "%s"}""".formatted(eventId, serviceInstance, RunningAllmende.get().now());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(demo.gateway() + path))
                .timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token);
    }

    private String token(Demo.MachineClient credential) {
        var body = "grant_type=client_credentials&client_id=" + credential.clientId() + "&client_secret="
                + URLEncoder.encode(credential.clientSecret(), StandardCharsets.UTF_8)
                + "&scope=" + URLEncoder.encode("organization usage:write bookings:read", StandardCharsets.UTF_8);
        var answer = Desk.send(
                client,
                HttpRequest.newBuilder(URI.create(demo.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
        return answer.succeeds().at("/access_token");
    }
}
