package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What somebody has changed at Keycloak behind the marketplace's back is noticed, and set right on command. */
@DisplayName("Abgleich mit dem Anmeldesystem")
class LoginDriftIT {

    private static final String ADMIN = "admin@drifthaus.example";
    private static final String COLLEAGUE = "dora@drifthaus.example";
    private static final String DRIFTS = "/api/tenants/v1/login-drifts";
    private static final Desk STAFF = Desk.of("mandanten@verband.example");

    private final KeycloakDesk keycloak = KeycloakDesk.open();

    /** A supplier with an administrator, a colleague and a machine client. */
    @BeforeAll
    static void aTenantWithPeople() {
        STAFF.post("/api/tenants/v1/tenants", """
                {"name": "Drifthaus GmbH", "kind": "SUPPLIER", "alias": "drifthaus", "approvalPreset": "STANDARD",
                 "administrator": {"name": "Dirk Drift", "email": "%s"}}""".formatted(ADMIN)).succeeds();
        var admin = Eventually.get("the administrator can log in", LoginDriftIT::loggedIn, desk -> desk.size() == 1)
                .getFirst();
        admin.post("/api/tenants/v1/people", """
                {"name": "Dora Drift", "email": "%s", "roles": ["READER"]}""".formatted(COLLEAGUE)).succeeds();
        Eventually.get(
                "the colleague has a login",
                () -> admin.get("/api/tenants/v1/people").succeeds().text(),
                people -> !people.contains("PENDING"));
        for (var application : List.of("Driftakte", "Driftkasse")) {
            admin.post("/api/tenants/v1/api-clients", """
                    {"application": "%s", "scopes": ["bookings:read"]}""".formatted(application))
                    .succeeds();
        }
        compared();
    }

    private static List<Desk> loggedIn() {
        try {
            return List.of(Desk.of(ADMIN));
        } catch (IllegalStateException notYet) {
            return List.of();
        }
    }

    private static List<JsonNode> compared() {
        return ofTheHouse(STAFF.post(DRIFTS + "/comparison", "").succeeds());
    }

    private static List<JsonNode> ofTheHouse(Answer report) {
        return report.json()
                .get("items")
                .valueStream()
                .filter(drift -> drift.get("tenantName").asString().equals("Drifthaus GmbH"))
                .toList();
    }

    private static JsonNode only(String kind) {
        var found = compared();
        assertThat(found).extracting(drift -> drift.get("kind").asString()).containsExactly(kind);
        return found.getFirst();
    }

    private static void isGoneWhenRepaired(String kind, String name) {
        var drift = only(kind);
        assertThat(drift.get("name").asString()).isEqualTo(name);
        STAFF.post(DRIFTS + "/" + drift.get("id").asString() + "/repair", "").succeeds();
        assertThat(ofTheHouse(STAFF.get(DRIFTS).succeeds())).isEmpty();
        assertThat(compared()).isEmpty();
    }

    private String organization() {
        return keycloak.organizationId("drifthaus.example");
    }

    @Test
    @DisplayName("findet jede Art von Abweichung, behebt sie auf Befehl, und danach ist sie weg")
    void findsAndRepairsEachKind() {
        assertThat(compared()).isEmpty();

        keycloak.change("/users/" + keycloak.userId(COLLEAGUE), "enabled", false);
        isGoneWhenRepaired("LOGIN_DISABLED", "Dora Drift");
        Desk.of(COLLEAGUE).get("/api/tenants/v1/me").succeeds();

        keycloak.delete("/organizations/" + organization() + "/members/" + keycloak.userId(COLLEAGUE));
        isGoneWhenRepaired("MEMBER_MISSING", "Dora Drift");
        Desk.of(COLLEAGUE).get("/api/tenants/v1/me").succeeds();

        keycloak.post(
                "/organizations/" + organization() + "/members",
                '"' + keycloak.userId("besteller@trier.example") + '"');
        isGoneWhenRepaired("MEMBER_FOREIGN", "besteller@trier.example");
        Desk.of("besteller@trier.example").get("/api/tenants/v1/me").succeeds();

        keycloak.change("/organizations/" + organization(), "name", "Umbenannt");
        isGoneWhenRepaired("ORGANIZATION_CHANGED", "drifthaus");

        keycloak.delete("/clients/" + keycloak.clientId("fachverfahren-driftakte-drifthaus"));
        isGoneWhenRepaired("CLIENT_MISSING", "Driftakte");

        keycloak.post("/clients", """
                {"clientId": "schattenzugang", "enabled": true, "attributes": {"tenantId": "%s"}}""".formatted(keycloak.get("/organizations/" + organization())
                .at("/attributes/tenantId/0")
                .asString()));
        isGoneWhenRepaired("CLIENT_FOREIGN", "schattenzugang");
        assertThat(keycloak.get("/clients?clientId=schattenzugang")
                        .at("/0/enabled")
                        .asBoolean())
                .isFalse();

        keycloak.delete("/organizations/" + organization());
        isGoneWhenRepaired("ORGANIZATION_MISSING", "drifthaus");
        assertThat(Desk.of(ADMIN).get("/api/tenants/v1/me").succeeds().at("/tenant/alias"))
                .isEqualTo("drifthaus");

        whoLostTheLoginIsInvitedAnew();

        assertThat(Desk.of(ADMIN)
                        .get("/api/tenants/v1/audit-entries")
                        .succeeds()
                        .text())
                .contains("LOGIN_DRIFT_REPAIRED", "Katrin Hoffmann");
    }

    private void whoLostTheLoginIsInvitedAnew() {
        keycloak.delete("/users/" + keycloak.userId(COLLEAGUE));
        isGoneWhenRepaired("LOGIN_MISSING", "Dora Drift");

        var invited = Desk.of(ADMIN)
                .post("/api/tenants/v1/invitations", """
                {"name": "Dora Drift", "email": "%s"}""".formatted(COLLEAGUE))
                .succeeds();
        var accepted = Desk.of(ADMIN)
                .post("/api/tenants/v1/accepted-invitations", "{\"secret\": \"%s\"}".formatted(invited.at("/secret")))
                .succeeds();
        assertThat(accepted.at("/state")).isEqualTo("STARTED");
        assertThat(compared()).isEmpty();
    }

    @Test
    @DisplayName("zeigt der Mandantenverwaltung auf einer Seite, was anders ist")
    void showsItOnAPage() {
        var stranger = keycloak.userId("kaemmerei@trier.example");
        keycloak.post("/organizations/" + organization() + "/members", '"' + stranger + '"');
        try (var browser = Browser.onADesk().loggedInAs("mandanten@verband.example", "/anmeldesystem")) {
            browser.isAt("Abgleich mit dem Anmeldesystem").click(AriaRole.BUTTON, "Jetzt abgleichen");
            browser.shows("Unbekanntes Mitglied der Organisation").shows("kaemmerei@trier.example");
            assertThat(browser.objections("anmeldesystem-abweichung")).isEmpty();
            browser.wide(Browser.PHONE);
            assertThat(browser.objections("anmeldesystem-abweichung")).isEmpty();
            browser.click(AriaRole.BUTTON, "Beheben kaemmerei@trier.example");
            browser.shows("Abweichung beheben?");
            assertThat(browser.objections("anmeldesystem-beheben")).isEmpty();
            browser.click(AriaRole.BUTTON, "Abweichung beheben");
            browser.shows("Die Abweichung ist behoben.");
        }
        assertThat(compared()).isEmpty();
        Desk.of("admin@trier.example").get(DRIFTS).isRefused(403, "ROLE_MISSING");
    }
}
