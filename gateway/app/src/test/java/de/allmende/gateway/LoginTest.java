package de.allmende.gateway;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.web.util.UriUtils;

/** The way into a session, through it and out of it. */
class LoginTest extends EdgeTest {

    @Test
    void sendsTheBrowserToTheIssuerWithAProofKeyForTheOrganization() {
        var answer = browser().opens("/login?organization=mainz");

        assertThat(answer.status()).isEqualTo(302);
        assertThat(UriUtils.decode(answer.header("Location"), "UTF-8"))
                .startsWith(ISSUER.issuer() + "/protocol/openid-connect/auth?")
                .contains("code_challenge_method=S256", "code_challenge=", "nonce=", "state=")
                .contains("redirect_uri=http://localhost:8080/login/oauth2/code/allmende")
                .containsPattern("scope=(openid organization:mainz|organization:mainz openid)&");
    }

    @Test
    void goesOnToTheLoginProviderOfTheTenantAndNowhereElse() {
        var known = "lgp_01jd6x6k3v0000000000000000";
        assertThat(browser()
                        .opens("/login?organization=mainz&provider=" + known)
                        .header("Location"))
                .contains("kc_idp_hint=" + known);
        for (var other : List.of("google", "lgp_", known + "%26prompt=none", "LGP_01JD6X6K3V0000000000000000")) {
            assertThat(browser()
                            .opens("/login?organization=mainz&provider=" + other)
                            .header("Location"))
                    .contains("/protocol/openid-connect/auth?")
                    .doesNotContain("kc_idp_hint", "prompt");
        }
    }

    @Test
    void comesBackToThePageThePersonWantedWithANewSessionId() {
        var browser = browser();
        browser.opens("/login");
        var before = browser.cookie("allmende");

        var answer = browser.logsIn(
                "/login?returnTo=/buchungen?zustand=offen", ISSUER, TestIssuer.MAINZ, Duration.ofMinutes(10));

        assertThat(answer.status()).isEqualTo(302);
        assertThat(answer.header("Location")).endsWith("/buchungen?zustand=offen");
        assertThat(browser.cookie("allmende")).isNotNull().isNotEqualTo(before);
        assertThat(answer.response().headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly", "SameSite=Lax", "Path=/");
        assertThat(browser.gets("/api/session").json().get("authenticated").asBoolean())
                .isTrue();
    }

    @Test
    void tellsAnonymousVisitorsSoAndKeepsNothingForThem() {
        var browser = browser();

        var answer = browser.gets("/api/session");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("authenticated").asBoolean()).isFalse();
        assertThat(answer.json().get("csrfHeader").asString()).isEqualTo("X-CSRF-TOKEN");
        assertThat(browser.cookie("allmende")).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example",
                "\\\\elsewhere.example",
                "elsewhere",
                "javascript:alert(1)",
                "/a b",
                "/a\r\nLocation: https://elsewhere.example"
            })
    void returnsToNoOtherSite(String address) {
        var answer = browser().gets("/login?returnTo=" + UriUtils.encode(address, "UTF-8"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("RETURN_NOT_LOCAL");
    }

    @ParameterizedTest
    @ValueSource(strings = {"mainz profile", "*", "Mainz", "mainz organization:trier", ""})
    void switchesToNothingButAnAlias(String alias) {
        var answer = browser().gets("/switch?organization=" + UriUtils.encode(alias, "UTF-8"));

        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.reason()).isEqualTo("UNKNOWN_ORGANIZATION_NAME");
    }

    @Test
    void changesTheSessionIdAndTheTokenWhenTheOrganizationIsSwitched() throws ParseException {
        SERVICES.stubFor(get(anyUrl()).willReturn(okJson("{}")));
        var browser = browser();
        browser.logsIn(ISSUER);
        var before = browser.cookie("allmende");

        browser.logsIn(
                "/switch?organization=trier",
                ISSUER,
                Map.of("trier", Map.of("id", "org-trier")),
                Duration.ofMinutes(10));
        browser.gets("/api/tenants/v1/me");

        assertThat(browser.cookie("allmende")).isNotEqualTo(before);
        assertThat(relayedToken().getJWTClaimsSet().getJSONObjectClaim("organization"))
                .containsOnlyKeys("trier");
    }

    @Test
    void keepsTheOldSessionWhenAPersonDoesNotBelongToTheOrganization() throws ParseException {
        SERVICES.stubFor(get(anyUrl()).willReturn(okJson("{}")));
        var browser = browser();
        browser.logsIn(ISSUER);

        var answer = browser.logsIn("/switch?organization=trier", ISSUER, Map.of(), Duration.ofMinutes(10));
        browser.gets("/api/tenants/v1/me");

        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("Kein Zugang zu dieser Organisation");
        assertThat(relayedToken().getJWTClaimsSet().getJSONObjectClaim("organization"))
                .containsOnlyKeys("mainz");
    }

    @Test
    void letsNobodyInWithTwoOrganizationsInOneToken() {
        var browser = browser();

        var answer = browser.logsIn(
                "/login",
                ISSUER,
                Map.of("mainz", Map.of("id", "org-mainz"), "trier", Map.of("id", "org-trier")),
                Duration.ofMinutes(10));

        assertThat(answer.status()).isEqualTo(403);
        assertThat(browser.gets("/api/session").json().get("authenticated").asBoolean())
                .isFalse();
    }

    @Test
    void refusesACallbackThatBelongsToNoLogin() {
        var answer = browser().opens("/login/oauth2/code/allmende?code=stolen&state=guessed");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).contains("Neu anmelden");
    }

    @Test
    void relaysTheTokenOfTheSessionWithoutItsCookie() {
        SERVICES.stubFor(get(anyUrl()).willReturn(okJson("{}")));
        var browser = browser();
        browser.logsIn(ISSUER);

        assertThat(browser.gets("/api/tenants/v1/me").status()).isEqualTo(200);

        SERVICES.verify(getRequestedFor(urlEqualTo("/api/tenants/v1/me"))
                .withHeader("Authorization", matching("Bearer ey.+"))
                .withHeader("Cookie", absent()));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 15})
    void refreshesTheTokenOnceForRequestsInParallel(long lifetime) throws Exception {
        SERVICES.stubFor(get(anyUrl()).willReturn(okJson("{}")));
        ISSUER.willRefresh("person-1");
        var browser = browser();
        browser.logsIn("/login", ISSUER, TestIssuer.MAINZ, Duration.ofSeconds(lifetime));

        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var calls = IntStream.range(0, 8)
                    .<Callable<Integer>>mapToObj(
                            i -> () -> browser.gets("/api/tenants/v1/me").status())
                    .toList();
            for (var answer : threads.invokeAll(calls)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        }

        assertThat(ISSUER.refreshes()).isEqualTo(1);
    }

    @Test
    void endsTheSessionWhenTheIssuerHasEndedTheLogin() {
        ISSUER.willRefuseToRefresh();
        var browser = browser();
        browser.logsIn("/login", ISSUER, TestIssuer.MAINZ, Duration.ofSeconds(5));

        var answer = browser.gets("/api/tenants/v1/me");

        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.reason()).isEqualTo("SESSION_EXPIRED");
        assertThat(browser.gets("/api/session").json().get("authenticated").asBoolean())
                .isFalse();
    }

    @Test
    void worksWithoutTheIssuerUntilTheTokenEndsAndSaysSoThen() throws InterruptedException {
        SERVICES.stubFor(get(anyUrl()).willReturn(okJson("{}")));
        ISSUER.willBeAway();
        var browser = browser();
        browser.logsIn("/login", ISSUER, TestIssuer.MAINZ, Duration.ofSeconds(3));

        assertThat(browser.gets("/api/tenants/v1/me").status()).isEqualTo(200);
        Thread.sleep(Duration.ofMillis(3100));
        var answer = browser.gets("/api/tenants/v1/me");

        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.reason()).isEqualTo("IDENTITY_PROVIDER_AWAY");
        ISSUER.willRefresh("person-1");
        assertThat(browser.gets("/api/tenants/v1/me").status()).isEqualTo(200);
    }

    @Test
    void logsOutHereAndAtTheIssuer() {
        var browser = browser();
        browser.logsIn(ISSUER);
        var cookie = browser.withCsrf().cookie("allmende");

        var answer = browser.posts("/logout", "");

        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().get("location").asString())
                .startsWith(ISSUER.issuer() + "/protocol/openid-connect/logout?id_token_hint=ey")
                .contains("post_logout_redirect_uri=http%3A%2F%2Flocalhost%3A8080%2F");
        browser.setCookie("allmende", String.valueOf(cookie));
        assertThat(browser.gets("/api/session").json().get("authenticated").asBoolean())
                .isFalse();
    }

    @Test
    void logsOutNobodyByALink() {
        var browser = browser();
        browser.logsIn(ISSUER);

        browser.opens("/logout");

        assertThat(browser.gets("/api/session").json().get("authenticated").asBoolean())
                .isTrue();
    }

    private static SignedJWT relayedToken() throws ParseException {
        var calls = SERVICES.findAll(getRequestedFor(urlEqualTo("/api/tenants/v1/me")));
        return SignedJWT.parse(calls.getLast().getHeader("Authorization").substring("Bearer ".length()));
    }
}
