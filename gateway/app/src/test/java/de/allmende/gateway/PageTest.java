package de.allmende.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The portal's pages, the headers of every answer, and the health of the whole. */
class PageTest extends EdgeTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/buchungen", "/buchungen/bkg_01j", "/entwickler"})
    void everyAddressAPersonOpensIsThePortal(String address) {
        var answer = browser().opens(address);

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Content-Type")).startsWith("text/html");
        assertThat(answer.header("Cache-Control")).isEqualTo("no-cache");
        assertThat(answer.body()).contains("<div id=\"root\">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/missing.js", "/logout", "/api/unknown", "/missing.png"})
    void whatIsNoPageIsNotThePortal(String address) {
        var answer = browser().opens(address);

        assertThat(answer.status()).isIn(401, 404);
        assertThat(answer.body()).doesNotContain("<div id=\"root\">");
    }

    @Test
    void aProgramGetsNoPageWhereThereIsNothing() {
        var answer = browser().with("Accept", "application/json").gets("/buchungen");

        assertThat(answer.status()).isEqualTo(404);
        assertThat(answer.reason()).isEqualTo("NOT_FOUND");
    }

    @Test
    void filesWithAHashNeverChange() {
        var answer = browser().gets("/assets/index-4f2a.js");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).contains("max-age=31536000", "public", "immutable");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/assets/index-4f2a.js", "/api/session", "/api/tenants/v1/me", "/nothing.here"})
    void everyAnswerCarriesTheSecurityHeaders(String address) {
        var answer = browser().opens(address);

        assertThat(answer.header("Content-Security-Policy"))
                .contains("default-src 'none'", "frame-ancestors 'none'", "script-src 'self'")
                .doesNotContain("unsafe", "*");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Referrer-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
        assertThat(answer.header("Permissions-Policy")).contains("camera=()");
        assertThat(answer.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void takesARequestIdFromOutsideOnlyWhenItIsWellFormed() {
        var given = browser().with("X-Request-Id", "batch-2026-11-22_7").gets("/api/session");
        var wrong = browser().with("X-Request-Id", "<script>alert(1)</script>").gets("/api/session");

        assertThat(given.header("X-Request-Id")).isEqualTo("batch-2026-11-22_7");
        assertThat(wrong.header("X-Request-Id")).matches("[0-9a-f-]{36}");
    }

    @Test
    void healthNamesEveryPartAndSinceWhen() {
        SERVICES.stubFor(get("/actuator/health/readiness").willReturn(okJson("{\"status\":\"UP\"}")));
        await().atMost(Duration.ofSeconds(10)).until(() -> "UP".equals(part("marketplace-service")));

        var answer = browser().gets("/health");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.json().get("state").asString()).isEqualTo("DOWN");
        assertThat(part("billing-service")).isEqualTo("DOWN");
        assertThat(part("tenant-service")).isEqualTo("UP");
        assertThat(part("redis")).isEqualTo("UP");
        assertThat(part("keycloak")).isEqualTo("UP");
        assertThat(part("gateway")).isEqualTo("UP");
        var since =
                answer.json().get("parts").get("billing-service").get("since").asString();
        assertThat(Instant.parse(since)).isBefore(Instant.now());
    }

    private String part(String name) {
        return browser()
                .gets("/health")
                .json()
                .get("parts")
                .get(name)
                .get("state")
                .asString();
    }
}
