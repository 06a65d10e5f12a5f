package de.allmende.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Nobody takes it all, and what happens without Redis. */
class LimitTest extends EdgeTest {

    private static final String ME = "/api/tenants/v1/me";

    @BeforeEach
    void answerEverything() {
        SERVICES.stubFor(get(anyUrl()).willReturn(okJson("{}")));
    }

    @Test
    void tellsWhatIsLeftAndStopsWhenNothingIs() {
        var machine = machine("greedy");
        var first = machine.gets(ME);
        assertThat(first.header("RateLimit-Limit")).isEqualTo(String.valueOf(CLIENT_LIMIT));
        assertThat(first.header("RateLimit-Remaining")).isEqualTo(String.valueOf(CLIENT_LIMIT - 1));
        assertThat(Integer.parseInt(first.header("RateLimit-Reset"))).isBetween(1, 2);

        var answer = first;
        for (var i = 0; i < 2 * CLIENT_LIMIT && answer.status() == 200; i++) {
            answer = machine.gets(ME);
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.reason()).isEqualTo("TOO_MANY_REQUESTS");
        assertThat(answer.json().get("title").asString()).isEqualTo("Zu viele Anfragen");
        assertThat(Integer.parseInt(answer.header("Retry-After"))).isBetween(1, 2);
        assertThat(machine("modest").gets(ME).status()).isEqualTo(200);
    }

    @Test
    void countsPersonsAndStrangersApart() {
        var browser = browser();
        browser.logsIn(ISSUER);

        assertThat(browser.gets(ME).header("RateLimit-Limit")).isEqualTo("1200");
        assertThat(browser().gets(ME).header("RateLimit-Limit")).isEqualTo("600");
    }

    @Test
    void letsStrangersKnockButNotForLong() {
        var door = "/api/tenants/v1/accepted-invitations";
        SERVICES.stubFor(post(door).willReturn(okJson("{}")));

        var person = browser();
        person.logsIn(ISSUER);
        assertThat(person.posts(door, "{}").reason()).isEqualTo("CSRF_TOKEN_WRONG");
        assertThat(person.withCsrf().posts(door, "{}").status()).isEqualTo(200);
        var answer = browser().posts(door, "{}");
        assertThat(answer.status()).isEqualTo(200);
        for (var i = 0; i < 60 && answer.status() == 200; i++) {
            answer = browser().posts(door, "{}");
        }

        assertThat(answer.status()).isEqualTo(429);
        assertThat(answer.header("RateLimit-Limit")).isEqualTo("30");
        assertThat(machine("knocking").posts(door, "{}").status()).isEqualTo(429);
        assertThat(browser().gets(ME).header("RateLimit-Limit")).isEqualTo("600");
    }

    @Test
    void machinesContinueWithoutRedisAndBrowsersResumeAfterwards() {
        var browser = browser();
        browser.logsIn(ISSUER);
        var machine = machine("steadfast");
        redisGoes();
        try {
            assertThat(machine.gets(ME).status()).isEqualTo(200);
            assertThat(machine.gets(ME).header("RateLimit-Limit")).isEqualTo(String.valueOf(CLIENT_LIMIT));

            var call = browser.gets(ME);
            assertThat(call.status()).isEqualTo(503);
            assertThat(call.reason()).isEqualTo("SESSION_STORE_AWAY");
            assertThat(call.header("Retry-After")).isNotEmpty();

            var page = browser.opens("/buchungen");
            assertThat(page.status()).isEqualTo(503);
            assertThat(page.header("Content-Type")).startsWith("text/html");
            assertThat(page.body()).contains("Das Portal ist kurz nicht erreichbar", "href=\"/buchungen\"");

            await().atMost(Duration.ofSeconds(10))
                    .until(() -> part("redis").equals("DOWN")
                            && browser.gets("/health").status() == 503);
        } finally {
            redisReturns();
        }
        await().atMost(Duration.ofSeconds(10))
                .until(() -> browser.opens("/buchungen").status() == 200);
        await().atMost(Duration.ofSeconds(10)).until(() -> part("redis").equals("UP"));
        assertThat(machine.gets(ME).status()).isEqualTo(200);
        browser.logsIn(ISSUER);
        assertThat(browser.gets(ME).status()).isEqualTo(200);
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
