package de.allmende.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.ok;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Who is let through to the services. */
class AccessTest extends EdgeTest {

    @Test
    void refusesASessionAndATokenInOneRequest() {
        var both = machine("both");
        both.setCookie("allmende", "anything");

        var answer = both.gets("/api/tenants/v1/me");

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("TWO_CREDENTIALS");
        assertThat(SERVICES.findAll(getRequestedFor(urlPathMatching("/api/.*"))))
                .isEmpty();
    }

    @Test
    void answersAnonymousCallsWithAGermanProblemAndNeverWithTheLogin() {
        var answer = browser().with("Accept", "text/html").gets("/api/marketplace/v1/bookings");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
        assertThat(answer.json().get("type").asString()).isEqualTo("urn:allmende:problem:login-required");
        assertThat(answer.json().get("title").asString()).isEqualTo("Anmeldung erforderlich");
        assertThat(answer.json().get("status").asInt()).isEqualTo(401);
        assertThat(answer.json().get("requestId").asString()).isEqualTo(answer.header("X-Request-Id"));
    }

    @Test
    void answersAnonymousWritesTheSameWay() {
        assertThat(browser().posts("/api/marketplace/v1/bookings", "{}").reason())
                .isEqualTo("LOGIN_REQUIRED");
    }

    @Test
    void speaksEnglishToThoseWhoAsk() {
        var answer = browser().with("Accept-Language", "en-GB").gets("/api/tenants/v1/me");

        assertThat(answer.json().get("title").asString()).isEqualTo("Login required");
    }

    @Test
    void handsOutDescriptionsOfTheApiWithoutLogin() {
        SERVICES.stubFor(get("/api/marketplace/v1/openapi.yaml").willReturn(ok("openapi: 3.1.0")));

        assertThat(browser().gets("/api/marketplace/v1/openapi.yaml").body()).isEqualTo("openapi: 3.1.0");
        SERVICES.verify(getRequestedFor(urlPathEqualTo("/api/marketplace/v1/openapi.yaml"))
                .withHeader("Authorization", absent()));
    }

    @Test
    void refusesTokensThatAreNotMeantForUs() {
        var tokens = List.of(
                "nonsense",
                ISSUER.accessToken(claims -> claims.audience("account")),
                ISSUER.accessToken(claims -> claims.issuer("https://elsewhere.example/realms/allmende")),
                ISSUER.accessToken(claims -> claims.claim("typ", "ID")),
                ISSUER.accessToken(claims -> claims.claim("cnf", Map.of("jkt", "a-key"))),
                ISSUER.accessToken(claims -> claims.expirationTime(null)),
                ISSUER.accessToken(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))));

        assertThat(tokens).allSatisfy(token -> {
            var answer = browser().with("Authorization", "Bearer " + token).gets("/api/tenants/v1/me");
            assertThat(answer.status()).isEqualTo(401);
            assertThat(answer.reason()).isEqualTo("INVALID_TOKEN");
            assertThat(answer.header("WWW-Authenticate")).startsWith("Bearer");
        });
        assertThat(SERVICES.findAll(getRequestedFor(urlPathMatching("/api/.*"))))
                .isEmpty();
    }

    @Test
    void knowsNoOtherWayToAuthenticate() {
        var answer = browser().with("Authorization", "Basic dGVzdDp0ZXN0").gets("/api/tenants/v1/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.reason()).isEqualTo("LOGIN_REQUIRED");
    }
}
