package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the quickstart tells a developer, done with curl and nothing else. */
@DisplayName("Eine Herstellerin liest nur den Schnelleinstieg")
class VendorIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();

    @Test
    @DisplayName("und meldet mit curl den ersten Verbrauch")
    void reportsTheFirstUsageWithCurl() throws Exception {
        var orderer = Desk.of("besteller@speyer.example");
        var booking =
                BookedService.orderedBy(orderer, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"10\"}");
        booking.decidedBy(Desk.of("freigeber@speyer.example"), "APPROVE").succeeds();
        booking.fulfilledBy(Desk.of("katalog@verband.example"));

        var demo = ALLMENDE.demo();
        var client = Objects.requireNonNull(demo.machines().get("E-Akte"));
        var token = curl(
                        "-d",
                        "grant_type=client_credentials",
                        "-d",
                        "client_id=" + client.clientId(),
                        "--data-urlencode",
                        "client_secret=" + client.clientSecret(),
                        "-d",
                        "scope=organization usage:write bookings:read",
                        demo.issuer() + "/protocol/openid-connect/token")
                .get("access_token")
                .asString();
        var instances = curl(
                "-H",
                "Authorization: Bearer " + token,
                demo.gateway() + "/api/marketplace/v1/service-instances?ars=073180000000&offering=e-akte");
        var instance = instances.at("/items/0/id").asString();
        var report = """
                {"events":[{"eventId":"vendor-000001","source":"e-akte","serviceInstance":"%s","meter":"activeUsers",\
                "quantity":"42","occurredAt":"%s"}]}""".formatted(instance, ALLMENDE.now());
        var status = Eventually.get(
                "the report is accepted",
                () -> curl(
                                "-H",
                                "Authorization: Bearer " + token,
                                "-H",
                                "Content-Type: application/json",
                                "-d",
                                report,
                                demo.gateway() + "/api/billing/v1/usage-events")
                        .at("/results/0/status")
                        .asString(),
                answer -> !answer.equals("REJECTED"));
        assertThat(status).isEqualTo("ACCEPTED");
    }

    @Test
    @DisplayName("und findet die Schnittstellenbeschreibungen ohne Anmeldung")
    void findsTheDescriptionsWithoutALogin() throws Exception {
        for (var service : List.of("tenants", "marketplace", "billing")) {
            assertThat(text(ALLMENDE.demo().gateway() + "/api/" + service + "/v1/openapi.yaml"))
                    .startsWith("openapi: 3.1");
        }
    }

    private static JsonNode curl(String... arguments) {
        try {
            return new JsonMapper().readTree(text(arguments));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static String text(String... arguments) throws IOException {
        var command = new java.util.ArrayList<>(List.of("curl", "-s", "--max-time", "30"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).start();
        return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
