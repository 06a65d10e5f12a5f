package de.allmende.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What travels to the services and back. */
class RoutingTest extends EdgeTest {

    @Test
    void relaysTheTokenAndTheRequestIdAndNothingInternal() {
        SERVICES.stubFor(get(anyUrl()).willReturn(okJson("{}")));
        var token = ISSUER.machineToken("relay");
        var machine = browser()
                .with("Authorization", "Bearer " + token)
                .with("X-Request-Id", "well-formed-id-1")
                .with("X-Forwarded-For", "10.0.0.1")
                .with("Forwarded", "for=10.0.0.1")
                .with("X-Allmende-Tenant", "somebody-else")
                .with("If-None-Match", "\"7\"");
        machine.setCookie("tracking", "1");

        machine.gets("/api/tenants/v1/tenants?q=M%C3%BCnster%20%26%20Co&pageSize=50");

        SERVICES.verify(getRequestedFor(urlPathEqualTo("/api/tenants/v1/tenants"))
                .withQueryParam("q", equalTo("Münster & Co"))
                .withQueryParam("pageSize", equalTo("50"))
                .withHeader("Authorization", equalTo("Bearer " + token))
                .withHeader("X-Request-Id", equalTo("well-formed-id-1"))
                .withHeader("If-None-Match", equalTo("\"7\""))
                .withHeader("Cookie", absent())
                .withHeader("X-Forwarded-For", absent())
                .withHeader("X-Forwarded-Host", absent())
                .withHeader("Forwarded", absent())
                .withHeader("X-Allmende-Tenant", absent()));
    }

    @Test
    void keepsBackWhatOnlyTheEdgeMaySay() {
        SERVICES.stubFor(get(anyUrl())
                .willReturn(ok("{}").withHeader("Set-Cookie", "service=1")
                        .withHeader("X-Request-Id", "of-the-service")
                        .withHeader("X-Frame-Options", "ALLOWALL")
                        .withHeader("ETag", "\"3\"")
                        .withHeader("Location", SERVICES.baseUrl() + "/api/tenants/v1/tenants/tnt_1")));

        var answer = machine("back").gets("/api/tenants/v1/me");

        assertThat(answer.response().headers().allValues("Set-Cookie")).isEmpty();
        assertThat(answer.response().headers().allValues("X-Request-Id"))
                .hasSize(1)
                .doesNotContain("of-the-service");
        assertThat(answer.response().headers().allValues("X-Frame-Options")).containsExactly("DENY");
        assertThat(answer.header("ETag")).isEqualTo("\"3\"");
        assertThat(answer.header("Location")).isEqualTo("/api/tenants/v1/tenants/tnt_1");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void passesProblemsOfServicesUnchanged() {
        SERVICES.stubFor(post("/api/marketplace/v1/bookings")
                .willReturn(okJson("{\"reason\":\"VALUE_LIMIT\"}")
                        .withStatus(409)
                        .withHeader("Content-Type", "application/problem+json")));

        var answer = machine("refused").posts("/api/marketplace/v1/bookings", "{\"note\":\"Straße\"}");

        assertThat(answer.status()).isEqualTo(409);
        assertThat(answer.reason()).isEqualTo("VALUE_LIMIT");
        SERVICES.verify(postRequestedFor(urlEqualTo("/api/marketplace/v1/bookings"))
                .withRequestBody(equalTo("{\"note\":\"Straße\"}")));
    }

    @Test
    void saysThatANeighbourIsAway() {
        var answer = machine("away").gets("/api/billing/v1/invoices");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.reason()).isEqualTo("SERVICE_AWAY");
        assertThat(answer.header("Retry-After")).isEqualTo("5");
    }

    @Test
    void saysThatTheOutcomeIsUnknownWhenANeighbourIsTooSlow() {
        SERVICES.stubFor(post(anyUrl()).willReturn(ok().withFixedDelay(1500)));

        var answer = machine("slow").posts("/api/marketplace/v1/bookings", "{}");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.reason()).isEqualTo("SERVICE_TOO_SLOW");
        assertThat(SERVICES.findAll(postRequestedFor(anyUrl()))).hasSize(1);
    }

    @Test
    void refusesABodyOfMoreThanAMebibyteHoweverItIsSent() {
        SERVICES.stubFor(post(anyUrl()).willReturn(ok()));
        var large = new byte[1024 * 1024 + 1];

        var announced = machine("large").posts("/api/billing/v1/usage-events", "x".repeat(large.length));
        var streamed = machine("large").streams("/api/marketplace/v1/bookings", large);

        assertThat(announced.status()).isEqualTo(413);
        assertThat(announced.reason()).isEqualTo("BODY_TOO_LARGE");
        assertThat(streamed.status()).isEqualTo(413);
        assertThat(streamed.reason()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void passesALargerBodyThatIsAPdf() {
        SERVICES.stubFor(post(anyUrl()).willReturn(ok()));

        var scanned = machine("pdf").posts("/api/tenants/v1/any", new byte[10 * 1024 * 1024], "application/pdf");
        var tooLarge = machine("pdf").posts("/api/tenants/v1/any", new byte[12 * 1024 * 1024], "application/pdf");

        assertThat(scanned.status()).isEqualTo(200);
        assertThat(tooLarge.reason()).isEqualTo("BODY_TOO_LARGE");
    }

    @Test
    void passesABodyOfUnknownLengthThatFits() {
        SERVICES.stubFor(post(anyUrl()).willReturn(ok()));

        assertThat(machine("fits")
                        .streams("/api/marketplace/v1/bookings", new byte[1024 * 1024])
                        .status())
                .isEqualTo(200);
    }

    @Test
    void knowsNoAddressesBesideTheRoutes() {
        var answer = machine("lost").gets("/api/elsewhere/v1/things");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.reason()).isEqualTo("NOT_FOUND");
    }
}
