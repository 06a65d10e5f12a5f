package de.allmende.tenant.identity.client;

import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import de.allmende.platform.test.TestKeys;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.DefaultApplicationArguments;

class KeycloakVersionTest {

    private static final String COUNT = "/admin/realms/allmende/organizations/count";

    private final WireMockServer keycloak =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        keycloak.start();
        keycloak.stubFor(post("/realms/allmende/protocol/openid-connect/token")
                .willReturn(okJson("{\"access_token\":\"t1\",\"expires_in\":300}")));
        keycloak.stubFor(get(COUNT).willReturn(okJson("13")));
        tells("{\"features\": []}");
    }

    @AfterEach
    void stop() {
        keycloak.stop();
    }

    private void tells(String serverInfo) {
        keycloak.stubFor(get("/admin/serverinfo").willReturn(okJson(serverInfo)));
    }

    private void check() {
        var properties = new KeycloakProperties(
                keycloak.baseUrl(),
                "https://login.example/realms/allmende",
                "allmende",
                "tenant-service",
                TestKeys.pem(TestKeys.elliptic(256)),
                "example",
                null,
                Duration.ofSeconds(2),
                Duration.ofSeconds(20));
        new KeycloakVersion(new KeycloakAdmin(properties), properties).run(new DefaultApplicationArguments());
    }

    @ParameterizedTest
    @ValueSource(strings = {"9.0.3", "25.0.6", "26.6.99.redhat-00001", "26.7.2"})
    void refusesAnOldVersionAndSaysWhatIsNeeded(String version) {
        tells("{\"systemInfo\": {\"version\": \"%s\"}}".formatted(version));

        assertThatThrownBy(this::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("Keycloak [0-9.]+ is too old: tenant-service needs 26\\.7\\.3 or newer\\.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"26.7.3", "26.10.0", "27.0.0-SNAPSHOT"})
    void takesAVersionThatIsNewEnough(String version) {
        tells("{\"systemInfo\": {\"version\": \"%s\"}}".formatted(version));

        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @Test
    void takesAKeycloakThatKeepsItsVersionToItselfAndLetsUsKeepOrganizations() {
        assertThatCode(this::check).doesNotThrowAnyException();
        keycloak.stubFor(get("/admin/serverinfo").willReturn(status(403)));
        assertThatCode(this::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {403, 404})
    void refusesAKeycloakThatDoesNotLetUsKeepOrganizations(int answer) {
        keycloak.stubFor(get(COUNT).willReturn(status(answer)));

        assertThatThrownBy(this::check)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("older than 26.7.3")
                .hasMessageContaining("infra/deploy/keycloak");
    }

    @Test
    void doesNotStopTheStartWhileKeycloakIsAway() {
        keycloak.stubFor(get("/admin/serverinfo").willReturn(status(503)));

        assertThatCode(this::check).doesNotThrowAnyException();
    }
}
