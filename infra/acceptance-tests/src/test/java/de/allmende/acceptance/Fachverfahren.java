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

    private Fachverfahren(Demo demo, String credential) {
        this.demo = demo;
        this.token = asked(demo, credential).succeeds().at("/access_token");
    }

    static Fachverfahren named(String application) {
        var demo = RunningAllmende.get().demo();
        var client = Objects.requireNonNull(demo.machines().get(application), application);
        return with(client.clientId(), client.clientSecret());
    }

    static Fachverfahren with(String clientId, String clientSecret) {
        return new Fachverfahren(RunningAllmende.get().demo(), secret(clientId, clientSecret));
    }

    /** Logs in by private_key_jwt. */
    static Fachverfahren withAssertion(String assertion) {
        return new Fachverfahren(
                RunningAllmende.get().demo(),
                "client_assertion_type=" + encoded(ClientAssertion.TYPE) + "&client_assertion=" + assertion);
    }

    /** What the identity provider says to somebody who asks for a token. */
    static int tokenStatus(String clientId, String clientSecret) {
        return asked(RunningAllmende.get().demo(), secret(clientId, clientSecret))
                .status();
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

    private static String secret(String clientId, String clientSecret) {
        return "client_id=" + clientId + "&client_secret=" + encoded(clientSecret);
    }

    private static Answer asked(Demo demo, String credential) {
        var body = "grant_type=client_credentials&" + credential + "&scope="
                + encoded("organization usage:write bookings:read");
        return Desk.send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(URI.create(demo.issuer() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
