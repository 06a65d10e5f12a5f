package de.allmende.tenant.identity.client;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.created;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.matching;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.status;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;
import com.github.tomakehurst.wiremock.http.Fault;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestKeys;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.identity.Identities.Welcome;
import de.allmende.tenant.identity.IdentityProviderAway;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class KeycloakIdentitiesTest {

    private static final String ADMIN = "/admin/realms/allmende";
    private static final String TOKEN = "/realms/allmende/protocol/openid-connect/token";
    private static final TenantId KOBLENZ = new TenantId(UUID.fromString("00000000-0000-7000-8000-000000000012"));
    private static final Identities.Organization ORGANIZATION =
            new Identities.Organization(KOBLENZ, "Koblenz", "koblenz");
    private static final Identities.Login LOGIN = new Identities.Login("Anna Maria Amt", "anna@koblenz.example");
    private static final Identities.Machine MACHINE =
            new Identities.Machine(KOBLENZ, "fachverfahren-e-akte", "E-Akte", Set.of("usage:write"), null);

    private static final String UNCLAIMED =
            "{\"id\":\"user-1\",\"emailVerified\":false,\"requiredActions\":[\"UPDATE_PASSWORD\"]}";

    private final WireMockServer keycloak =
            new WireMockServer(WireMockConfiguration.options().dynamicPort());

    @BeforeEach
    void start() {
        keycloak.start();
        keycloak.stubFor(post(TOKEN).willReturn(okJson("{\"access_token\":\"t1\",\"expires_in\":300}")));
    }

    /** Patient enough for a cold machine. */
    private Identities identities() {
        return identities(Duration.ofSeconds(20));
    }

    private Identities identities(Duration readTimeout) {
        var properties = new KeycloakProperties(
                keycloak.baseUrl(),
                "https://login.example/realms/allmende",
                "allmende",
                "tenant-service",
                TestKeys.pem(TestKeys.elliptic(256)),
                "example",
                null,
                Duration.ofSeconds(2),
                readTimeout);
        return new KeycloakIdentities(new KeycloakAdmin(properties), properties);
    }

    @AfterEach
    void stop() {
        keycloak.stop();
    }

    private String location(String path) {
        return keycloak.baseUrl() + ADMIN + path;
    }

    @Test
    void opensAnOrganizationThatCarriesTheTenantsId() {
        keycloak.stubFor(post(ADMIN + "/organizations")
                .withHeader("Authorization", equalTo("Bearer t1"))
                .withRequestBody(matchingJsonPath("$.alias", equalTo("koblenz")))
                .withRequestBody(matchingJsonPath("$.domains[0].name", equalTo("koblenz.example")))
                .withRequestBody(matchingJsonPath(
                        "$.attributes.tenantId[0]", equalTo(KOBLENZ.value().toString())))
                .willReturn(created().withHeader("Location", location("/organizations/org-1"))));

        assertThat(identities().openOrganization(ORGANIZATION)).isEqualTo("org-1");
    }

    @Test
    void logsInByASignedWordAndSendsNoSecret() {
        keycloak.stubFor(post(ADMIN + "/organizations")
                .willReturn(created().withHeader("Location", location("/organizations/org-1"))));

        identities().openOrganization(ORGANIZATION);

        keycloak.verify(postRequestedFor(urlEqualTo(TOKEN))
                .withFormParam("client_assertion_type", containing("jwt-bearer"))
                .withFormParam("client_assertion", matching("[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .withoutFormParam("client_secret"));
    }

    @Test
    void findsTheOrganizationThatExistsAlready() {
        keycloak.stubFor(post(ADMIN + "/organizations").willReturn(status(409)));
        keycloak.stubFor(get(urlPathEqualTo(ADMIN + "/organizations"))
                .withQueryParam("q", equalTo("tenantId:" + KOBLENZ.value()))
                .willReturn(okJson("[{\"id\":\"org-1\",\"name\":\"Koblenz\"}]")));

        assertThat(identities().openOrganization(ORGANIZATION)).isEqualTo("org-1");
    }

    @Test
    void createsALoginWithFirstAndLastNameAndMakesItAMember() {
        keycloak.stubFor(post(ADMIN + "/users")
                .withRequestBody(matchingJsonPath("$.firstName", equalTo("Anna Maria")))
                .withRequestBody(matchingJsonPath("$.lastName", equalTo("Amt")))
                .willReturn(created().withHeader("Location", location("/users/user-1"))));
        keycloak.stubFor(post(ADMIN + "/organizations/org-1/members").willReturn(created()));

        assertThat(identities().admitPerson("org-1", LOGIN)).contains("user-1");
        keycloak.verify(postRequestedFor(urlEqualTo(ADMIN + "/organizations/org-1/members"))
                .withRequestBody(equalTo("\"user-1\"")));
    }

    @Test
    void findsTheLoginAndTheMembershipThatExistAlready() {
        keycloak.stubFor(post(ADMIN + "/users").willReturn(status(409)));
        keycloak.stubFor(get(urlPathEqualTo(ADMIN + "/users"))
                .withQueryParam("email", equalTo("anna@koblenz.example"))
                .willReturn(okJson("[{\"id\":\"user-1\",\"emailVerified\":true}]")));
        keycloak.stubFor(post(ADMIN + "/organizations/org-1/members").willReturn(status(409)));

        assertThat(identities().admitPerson("org-1", LOGIN)).contains("user-1");
    }

    @Test
    void takesNoLoginForWhichNobodyVouches() {
        stubExistingLogin("{\"id\":\"user-1\",\"emailVerified\":false}");

        assertThat(identities().admitPerson("org-1", LOGIN)).isEmpty();
        keycloak.verify(0, postRequestedFor(urlEqualTo(ADMIN + "/organizations/org-1/members")));
    }

    @Test
    void welcomesWithAPasswordThatIsToBeChanged() {
        keycloak.stubFor(post(ADMIN + "/users")
                .withRequestBody(matchingJsonPath("$.emailVerified", equalTo("false")))
                .withRequestBody(matchingJsonPath("$.requiredActions[0]", equalTo("UPDATE_PASSWORD")))
                .willReturn(created().withHeader("Location", location("/users/user-1"))));
        stubPasswordAndMembership();

        assertThat(identities().welcome("org-1", LOGIN, null))
                .isInstanceOfSatisfying(Welcome.Started.class, started -> {
                    assertThat(started.password()).matches("([a-z0-9]{5}-){3}[a-z0-9]{5}");
                    assertThat(started.toString()).doesNotContain(started.password());
                    keycloak.verify(putRequestedFor(urlEqualTo(ADMIN + "/users/user-1/reset-password"))
                            .withRequestBody(matchingJsonPath("$.temporary", equalTo("true")))
                            .withRequestBody(matchingJsonPath("$.value", equalTo(started.password()))));
                });
    }

    @Test
    void givesALoginThatNobodyHasUsedAnotherFirstPassword() {
        stubExistingLogin(UNCLAIMED);
        stubOrganizationsOf("org-1");
        stubPasswordAndMembership();

        assertThat(identities().welcome("org-1", LOGIN, null)).isInstanceOf(Welcome.Started.class);
        assertThat(identities().isUnclaimed("org-1", "user-1")).isTrue();
    }

    /** Else whoever invites could take over the login of a colleague elsewhere. */
    @Test
    void setsNoPasswordOfALoginThatIsUsedOrBelongsToOthers() {
        stubOrganizationsOf("org-1", "org-2");
        stubPasswordAndMembership();
        for (var login : List.of(UNCLAIMED, "{\"id\":\"user-1\",\"emailVerified\":true}")) {
            stubExistingLogin(login);

            assertThat(identities().welcome("org-1", LOGIN, null)).isEqualTo(new Welcome.LoginNeeded());
            assertThat(identities().welcome("org-1", LOGIN, "user-2")).isEqualTo(new Welcome.LoginNeeded());
            keycloak.verify(0, postRequestedFor(urlEqualTo(ADMIN + "/organizations/org-1/members")));
            assertThat(identities().welcome("org-1", LOGIN, "user-1")).isEqualTo(new Welcome.Joined("user-1"));
            keycloak.verify(0, putRequestedFor(urlEqualTo(ADMIN + "/users/user-1/reset-password")));
            keycloak.resetRequests();
        }
    }

    private void stubExistingLogin(String login) {
        keycloak.stubFor(post(ADMIN + "/users").willReturn(status(409)));
        keycloak.stubFor(get(urlPathEqualTo(ADMIN + "/users")).willReturn(okJson("[" + login + "]")));
        keycloak.stubFor(get(ADMIN + "/users/user-1").willReturn(okJson(login)));
    }

    private void stubOrganizationsOf(String... ids) {
        var organizations = Stream.of(ids).map("{\"id\":\"%s\"}"::formatted).collect(Collectors.joining(",", "[", "]"));
        keycloak.stubFor(
                get(ADMIN + "/organizations/members/user-1/organizations").willReturn(okJson(organizations)));
    }

    private void stubPasswordAndMembership() {
        keycloak.stubFor(put(ADMIN + "/users/user-1/reset-password").willReturn(status(204)));
        keycloak.stubFor(post(ADMIN + "/organizations/org-1/members").willReturn(created()));
    }

    @Test
    void showsTheSecretOfANewMachineClient() {
        keycloak.stubFor(post(ADMIN + "/clients")
                .withRequestBody(matchingJsonPath("$.optionalClientScopes[0]", equalTo("organization")))
                .withRequestBody(matchingJsonPath("$.optionalClientScopes[1]", equalTo("usage:write")))
                .willReturn(created().withHeader("Location", location("/clients/client-1"))));
        keycloak.stubFor(get(ADMIN + "/clients/client-1/client-secret").willReturn(okJson("{\"value\":\"s1\"}")));
        stubServiceAccount();

        assertThat(identities().admitMachine("org-1", MACHINE)).isEqualTo(new Identities.MachineLogin("sa-1", "s1"));
    }

    @Test
    void givesAMachineClientOfTheSameTenantANewSecret() {
        stubExistingClient(KOBLENZ.value().toString());
        keycloak.stubFor(post(ADMIN + "/clients/client-1/client-secret").willReturn(okJson("{\"value\":\"s2\"}")));
        stubServiceAccount();

        assertThat(identities().admitMachine("org-1", MACHINE).secret()).isEqualTo("s2");
    }

    @Test
    void leavesAMachineClientOfAnotherTenantAlone() {
        stubExistingClient("00000000-0000-7000-8000-000000000099");

        assertThatThrownBy(() -> identities().admitMachine("org-1", MACHINE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("belongs to another tenant");
        keycloak.verify(0, postRequestedFor(urlEqualTo(ADMIN + "/clients/client-1/client-secret")));
    }

    @Test
    void registersTheKeysOfAMachineClientAndAsksForNoSecret() {
        keycloak.stubFor(post(ADMIN + "/clients")
                .withRequestBody(matchingJsonPath("$.clientAuthenticatorType", equalTo("client-jwt")))
                .withRequestBody(matchingJsonPath("$.secret", equalTo("")))
                .withRequestBody(matchingJsonPath("$.attributes['jwks.string']", equalTo("{}")))
                .willReturn(created().withHeader("Location", location("/clients/client-1"))));
        stubServiceAccount();

        assertThat(identities()
                        .admitMachine(
                                "org-1",
                                new Identities.Machine(
                                        KOBLENZ, "fachverfahren-e-akte-r2", "E-Akte", Set.of("usage:write"), "{}")))
                .isEqualTo(new Identities.MachineLogin("sa-1", null));
    }

    @Test
    void takesTheLoginFromAMachineClientOfTheTenantOnly() {
        keycloak.stubFor(put(ADMIN + "/clients/client-1").willReturn(status(204)));
        keycloak.stubFor(get(urlPathEqualTo(ADMIN + "/clients"))
                .willReturn(
                        okJson("[{\"id\":\"client-1\",\"attributes\":{\"tenantId\":\"" + KOBLENZ.value() + "\"}}]")));

        identities().closeMachine(new TenantId(UUID.randomUUID()), "fachverfahren-e-akte");
        keycloak.verify(0, putRequestedFor(urlEqualTo(ADMIN + "/clients/client-1")));
        identities().closeMachine(KOBLENZ, "fachverfahren-e-akte");

        keycloak.verify(putRequestedFor(urlEqualTo(ADMIN + "/clients/client-1"))
                .withRequestBody(matchingJsonPath("$.enabled", equalTo("false"))));
    }

    @Test
    void removesALoginUnlessItBelongsToAnotherOrganization() {
        keycloak.stubFor(
                get(ADMIN + "/organizations/members/alone/organizations").willReturn(okJson("[{\"id\":\"org-1\"}]")));
        keycloak.stubFor(get(ADMIN + "/organizations/members/shared/organizations")
                .willReturn(okJson("[{\"id\":\"org-1\"},{\"id\":\"org-2\"}]")));
        keycloak.stubFor(
                get(ADMIN + "/organizations/members/gone/organizations").willReturn(status(404)));
        keycloak.stubFor(delete(urlEqualTo(ADMIN + "/users/alone")).willReturn(status(204)));
        keycloak.stubFor(delete(urlEqualTo(ADMIN + "/users/gone")).willReturn(status(404)));

        assertThat(identities().removePerson("org-1", "alone")).isTrue();
        assertThat(identities().removePerson("org-1", "shared")).isFalse();
        assertThat(identities().removePerson("org-1", "gone"))
                .as("removed before")
                .isTrue();

        keycloak.verify(deleteRequestedFor(urlEqualTo(ADMIN + "/users/alone")));
        keycloak.verify(0, deleteRequestedFor(urlEqualTo(ADMIN + "/users/shared")));
    }

    private void stubExistingClient(String tenant) {
        keycloak.stubFor(post(ADMIN + "/clients").willReturn(status(409)));
        keycloak.stubFor(put(ADMIN + "/clients/client-1").willReturn(status(204)));
        keycloak.stubFor(get(urlPathEqualTo(ADMIN + "/clients"))
                .willReturn(okJson("[{\"id\":\"client-1\",\"attributes\":{\"tenantId\":\"" + tenant + "\"}}]")));
    }

    private void stubServiceAccount() {
        keycloak.stubFor(get(ADMIN + "/clients/client-1/service-account-user").willReturn(okJson("{\"id\":\"sa-1\"}")));
        keycloak.stubFor(post(ADMIN + "/organizations/org-1/members").willReturn(created()));
    }

    @Test
    void isAwayWhenTheAnswerIsTooSlow() {
        keycloak.stubFor(post(ADMIN + "/organizations")
                .willReturn(created()
                        .withHeader("Location", location("/organizations/org-1"))
                        .withFixedDelay(10_000)));

        assertThatThrownBy(() -> identities(Duration.ofSeconds(2)).openOrganization(ORGANIZATION))
                .isInstanceOf(IdentityProviderAway.class);
        keycloak.verify(postRequestedFor(urlEqualTo(ADMIN + "/organizations")));
    }

    @Test
    void isAwayWhenKeycloakFails() {
        keycloak.stubFor(post(ADMIN + "/organizations").willReturn(status(500)));

        assertThatThrownBy(() -> identities().openOrganization(ORGANIZATION)).isInstanceOf(IdentityProviderAway.class);
    }

    @Test
    void isAwayWhenTheConnectionIsCut() {
        keycloak.stubFor(
                post(ADMIN + "/organizations").willReturn(aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER)));

        assertThatThrownBy(() -> identities().openOrganization(ORGANIZATION)).isInstanceOf(IdentityProviderAway.class);
    }

    @Test
    void isAwayWhenTheAnswerBreaksOff() {
        keycloak.stubFor(post(ADMIN + "/users").willReturn(status(409)));
        keycloak.stubFor(get(urlPathEqualTo(ADMIN + "/users"))
                .willReturn(aResponse().withStatus(200).withFault(Fault.MALFORMED_RESPONSE_CHUNK)));

        assertThatThrownBy(() -> identities().admitPerson("org-1", LOGIN)).isInstanceOf(IdentityProviderAway.class);
    }

    @Test
    void isAwayWhenNothingListens() {
        var identities = identities();
        keycloak.stop();

        assertThatThrownBy(() -> identities.openOrganization(ORGANIZATION)).isInstanceOf(IdentityProviderAway.class);
    }

    @Test
    void renewsATokenThatIsNoLongerAccepted() {
        keycloak.stubFor(post(ADMIN + "/organizations")
                .withHeader("Authorization", equalTo("Bearer t1"))
                .willReturn(status(401)));
        keycloak.stubFor(post(ADMIN + "/organizations")
                .withHeader("Authorization", equalTo("Bearer t2"))
                .willReturn(created().withHeader("Location", location("/organizations/org-1"))));
        keycloak.stubFor(post(TOKEN)
                .inScenario("token")
                .whenScenarioStateIs(com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED)
                .willReturn(okJson("{\"access_token\":\"t1\",\"expires_in\":300}"))
                .willSetStateTo("renewed"));
        keycloak.stubFor(post(TOKEN)
                .inScenario("token")
                .whenScenarioStateIs("renewed")
                .willReturn(okJson("{\"access_token\":\"t2\",\"expires_in\":300}")));

        assertThat(identities().openOrganization(ORGANIZATION)).isEqualTo("org-1");
    }

    @Test
    void neverWritesSecretsIntoTexts() {
        assertThat(new Identities.MachineLogin("sa-1", "geheim").toString()).doesNotContain("geheim");
    }

    private static final String PROVIDERS = ADMIN + "/identity-provider/instances";
    private static final Identities.ForeignProvider FOREIGN = new Identities.ForeignProvider(
            "lgp_1",
            "https://login.koblenz.example",
            "https://login.koblenz.example/auth",
            "https://login.koblenz.example/token",
            "https://login.koblenz.example/keys",
            "allmende",
            false);

    @Test
    void makesAForeignProviderThatIsOffAndBelievesNothingUnchecked() {
        keycloak.stubFor(post(PROVIDERS).willReturn(created()));
        keycloak.stubFor(post(ADMIN + "/organizations/org-1/identity-providers").willReturn(status(204)));

        identities().createForeignProvider("org-1", FOREIGN, null);

        keycloak.verify(postRequestedFor(urlEqualTo(PROVIDERS))
                .withRequestBody(matchingJsonPath("$.alias", equalTo("lgp_1")))
                .withRequestBody(matchingJsonPath("$.enabled", equalTo("false")))
                .withRequestBody(matchingJsonPath("$.trustEmail", equalTo("false")))
                .withRequestBody(matchingJsonPath("$.hideOnLogin", equalTo("true")))
                .withRequestBody(matchingJsonPath("$.firstBrokerLoginFlowAlias", equalTo("known-people-only")))
                .withRequestBody(matchingJsonPath("$.config.validateSignature", equalTo("true")))
                .withRequestBody(matchingJsonPath("$.config.syncMode", equalTo("IMPORT")))
                .withRequestBody(matchingJsonPath("$.config.clientAuthMethod", equalTo("private_key_jwt"))));
        keycloak.verify(postRequestedFor(urlEqualTo(ADMIN + "/organizations/org-1/identity-providers"))
                .withRequestBody(equalTo("\"lgp_1\"")));
    }

    @Test
    void takesAForeignProviderAndItsPlaceThatAreThereAlready() {
        keycloak.stubFor(post(PROVIDERS).willReturn(status(409)));
        keycloak.stubFor(post(ADMIN + "/organizations/org-1/identity-providers").willReturn(status(409)));

        identities().createForeignProvider("org-1", FOREIGN, null);

        keycloak.verify(postRequestedFor(urlEqualTo(ADMIN + "/organizations/org-1/identity-providers")));
    }

    @Test
    void switchesAForeignProviderOnlyWhenItMust() {
        keycloak.stubFor(get(PROVIDERS + "/lgp_1")
                .willReturn(okJson(
                        "{\"alias\":\"lgp_1\",\"enabled\":false,\"config\":{\"clientSecret\":\"**********\"}}")));
        keycloak.stubFor(put(PROVIDERS + "/lgp_1").willReturn(status(204)));
        keycloak.stubFor(get(PROVIDERS + "/gone").willReturn(status(404)));

        identities().switchForeignProvider("lgp_1", false);
        identities().switchForeignProvider("gone", true);
        keycloak.verify(0, putRequestedFor(urlEqualTo(PROVIDERS + "/lgp_1")));

        identities().switchForeignProvider("lgp_1", true);
        keycloak.verify(putRequestedFor(urlEqualTo(PROVIDERS + "/lgp_1"))
                .withRequestBody(matchingJsonPath("$.enabled", equalTo("true")))
                .withRequestBody(matchingJsonPath("$.config.clientSecret", equalTo("**********"))));
    }
}
