package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Without Keycloak nobody new comes in; whoever is in works on, and what was asked for is not lost. */
@DisplayName("Keycloak antwortet nicht")
class KeycloakAwayIT {

    private static final String CLIENTS = "/api/tenants/v1/api-clients";
    private static final String CLIENT = "{\"application\": \"Stillstand\", \"scopes\": [\"bookings:read\"]}";
    private static final String QUANTITIES = "{\"e-akte.standard.arbeitsplatz\": \"10\"}";

    private final Desk admin = Desk.of("admin@ludwigshafen.example");
    private final Desk orderer = Desk.of("besteller@ludwigshafen.example");
    private final Desk staff = Desk.of("mandanten@verband.example");
    private final Fachverfahren machine = Fachverfahren.named("E-Akte");

    @Test
    @DisplayName(
            "Wer angemeldet ist, arbeitet weiter; Einladung, Person und Zugang entstehen, sobald es wieder antwortet")
    void whoeverIsInWorksOnAndNothingIsLost() {
        var secret = admin.post("/api/tenants/v1/invitations", """
                {"name": "Wanda Warte", "email": "warte@ludwigshafen.example", "rights": [{"role": "READER"}]}""").succeeds().at("/secret");

        sessionsAndTokensGoOn();

        try (var guest = Browser.onAPhone()) {
            try (var keycloak = PausedKeycloak.now()) {
                sessionsAndTokensGoOn();
                administrationSaysSo();
                admin.post("/api/tenants/v1/people", """
                        {"name": "Petra Pause", "email": "pause@ludwigshafen.example", "roles": ["READER"]}""").succeeds();
                assertThat(loginOf("Petra Pause")).isEqualTo("PENDING");

                guest.open("/einladung#" + secret).isAt("Einladung zu Allmende");
                guest.click(AriaRole.BUTTON, "Einladung annehmen");
                guest.shows("Ihre Annahme ist gespeichert");
                assertThat(guest.objections("einladung-wartet")).isEmpty();
                assertThat(admin.get("/api/tenants/v1/invitations").succeeds().text())
                        .contains("\"state\":\"ACCEPTED\"");
                assertThat(keycloak).isNotNull();
            }
            guest.shows("Ihr Zugang ist eingerichtet");
            assertThat(guest.objections("einladung-angenommen")).isEmpty();
        }

        Eventually.get("the person has a login", () -> loginOf("Petra Pause"), "READY"::equals);
        Desk.of("pause@ludwigshafen.example").get("/api/tenants/v1/me").succeeds();
        var created = admin.post(CLIENTS, CLIENT).succeeds();
        Fachverfahren.with(created.at("/clientId"), created.at("/clientSecret"))
                .get("/api/marketplace/v1/service-instances")
                .succeeds();
    }

    private void sessionsAndTokensGoOn() {
        orderer.get("/api/tenants/v1/me").succeeds();
        BookedService.orderedBy(orderer, "e-akte", "standard", QUANTITIES);
        machine.get("/api/marketplace/v1/service-instances").succeeds();
    }

    private void administrationSaysSo() {
        var refused = admin.post(CLIENTS, CLIENT).isRefused(503, "IDENTITY_PROVIDER_AWAY");
        assertThat(refused.at("/detail")).contains("Wer angemeldet ist, arbeitet weiter", "noch einmal");
        assertThat(refused.header("Retry-After")).isNotEmpty();
        staff.post("/api/tenants/v1/login-drifts/comparison", "").isRefused(503, "IDENTITY_PROVIDER_AWAY");
        staff.get("/api/tenants/v1/login-drifts").succeeds();
    }

    private String loginOf(String name) {
        return admin.get("/api/tenants/v1/people")
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .filter(person -> person.get("name").asString().equals(name))
                .map(person -> person.get("loginState").asString())
                .findFirst()
                .orElseThrow();
    }
}
