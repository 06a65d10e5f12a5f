package de.allmende.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A write in a session must come from the portal itself. */
class BrowserWriteTest extends EdgeTest {

    private static final String BOOKINGS = "/api/marketplace/v1/bookings";

    @BeforeEach
    void acceptEverything() {
        SERVICES.stubFor(post(anyUrl()).willReturn(okJson("{}").withStatus(201)));
    }

    @Test
    void needsTheToken() {
        var browser = browser();
        browser.logsIn(ISSUER);

        var answer = browser.posts(BOOKINGS, "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.reason()).isEqualTo("CSRF_TOKEN_WRONG");
        assertThat(SERVICES.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void doesNotTakeTheTokenOfAnotherSession() {
        var other = browser();
        other.logsIn(ISSUER);
        var browser = browser();
        browser.logsIn(ISSUER);
        browser.with(
                "X-CSRF-TOKEN",
                other.gets("/api/session").json().get("csrfToken").asString());

        assertThat(browser.posts(BOOKINGS, "{}").reason()).isEqualTo("CSRF_TOKEN_WRONG");
    }

    @Test
    void passesWithTheToken() {
        var browser = browser();
        browser.logsIn(ISSUER);

        assertThat(browser.withCsrf().posts(BOOKINGS, "{}").status()).isEqualTo(201);
        assertThat(browser.with("Sec-Fetch-Site", "same-origin")
                        .posts(BOOKINGS, "{}")
                        .status())
                .isEqualTo(201);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cross-site", "same-site"})
    void doesNotPassFromAnotherSiteEvenWithTheToken(String site) {
        var browser = browser();
        browser.logsIn(ISSUER);

        var answer = browser.withCsrf().with("Sec-Fetch-Site", site).posts(BOOKINGS, "{}");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.reason()).isEqualTo("CROSS_SITE_REQUEST");
        assertThat(SERVICES.findAll(postRequestedFor(anyUrl()))).isEmpty();
    }

    @Test
    void anotherSiteCannotSwitchTheOrganization() {
        var browser = browser();
        browser.logsIn(ISSUER);

        var answer = browser.with("Sec-Fetch-Site", "cross-site").gets("/switch?organization=trier");

        assertThat(answer.reason()).isEqualTo("CROSS_SITE_REQUEST");
    }

    @Test
    void machinesNeedNoToken() {
        assertThat(machine("writer").posts(BOOKINGS, "{}").status()).isEqualTo(201);
    }
}
