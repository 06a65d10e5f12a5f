package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The association looks at a town's data only when the town lets it, and the town sees that. */
@DisplayName("Supportfall: der Verband nimmt Einblick bei Landstuhl")
@TestMethodOrder(OrderAnnotation.class)
class SupportCaseIT {

    private static final List<String> ALL_SERVICES = List.of(
            "/api/tenants/v1/people",
            "/api/marketplace/v1/bookings?side=CONSUMER",
            "/api/billing/v1/invoices?side=CONSUMER");

    /** What the supporter has no role for at home. */
    private static final List<String> NOT_AT_HOME = List.of(
            "/api/tenants/v1/api-clients",
            "/api/marketplace/v1/audit-entries?pageSize=1",
            "/api/billing/v1/audit-entries?pageSize=1");

    private static final Desk TOWN = Desk.of("admin@landstuhl.example");
    private static final Desk SUPPORTER = Desk.of("katalog@verband.example");

    private static String caseId = "";

    @Test
    @Order(1)
    @DisplayName("Ohne Erlaubnis sieht der Verband nichts; die Stadt liest den Grund und erlaubt zwei Stunden.")
    void theTownGrantsIt() {
        var town = TOWN.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
        try (var desk = Browser.onADesk().loggedInAs("katalog@verband.example", "/mandanten/" + town + "/einblick")) {
            desk.isAt("Einblick bei");
            desk.page().getByLabel("Als welche Rolle möchten Sie sehen?").selectOption("TENANT_ADMIN");
            desk.page().getByLabel("Grund").fill("Herr Heinrich findet seine Buchung nicht.");
            desk.click(AriaRole.BUTTON, "Einblick beantragen");
            desk.isAt("Supportfälle").shows("Wartet auf Erlaubnis");
        }
        caseId = SUPPORTER.get("/api/tenants/v1/support-cases").succeeds().at("/items/0/id");
        SUPPORTER.post(act("entry"), "{}").isRefused(409, "SUPPORT_CASE_NOT_ACTIVE");
        SUPPORTER.post(act("grant"), "{}").isRefused(403, "ROLE_MISSING");
        Desk.of("besteller@landstuhl.example").post(act("grant"), "{}").isRefused(403, "ROLE_MISSING");
        Desk.of("admin@trier.example").post(act("grant"), "{}").isRefused(404, "NOT_FOUND");

        try (var desk = Browser.onADesk().loggedInAs("admin@landstuhl.example", "/support")) {
            desk.isAt("Supportfälle").shows("Herr Heinrich findet seine Buchung nicht.");
            desk.row("Herr Heinrich")
                    .getByRole(AriaRole.BUTTON)
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("Erlauben"))
                    .click();
            desk.shows("Einblick erlaubt");
            desk.shows("darf Ihre Daten ansehen");
        }
        try (var desk = Browser.onADesk().loggedInAs("besteller@landstuhl.example", "/katalog")) {
            desk.shows("darf Ihre Daten ansehen");
        }
    }

    @Test
    @Order(2)
    @DisplayName("Im Einblick liest der Verband bei allen Diensten, ändert nichts und gibt nichts frei.")
    void theSupporterOnlyReads() {
        SUPPORTER.post(act("entry"), "{}").succeeds();
        Eventually.get(
                "the supporter sees the town",
                () -> SUPPORTER.get("/api/tenants/v1/me").succeeds(),
                me -> me.at("/tenant/alias").equals("landstuhl")
                        && me.at("/looksIn").equals("true"));
        ALL_SERVICES.forEach(
                path -> Eventually.get(path, () -> SUPPORTER.get(path).status(), status -> status == 200));
        assertThat(SUPPORTER.get("/api/tenants/v1/people").succeeds().text()).contains("Harald Heinrich");

        SUPPORTER
                .post("/api/tenants/v1/people", "{\"name\": \"Nora Neu\", \"email\": \"nora@landstuhl.example\"}")
                .isRefused(403, "SUPPORT_READS_ONLY");
        SUPPORTER.post(act("end"), "{}").isRefused(403, "SUPPORT_READS_ONLY");

        try (var desk = Browser.onADesk().loggedInAs("katalog@verband.example", "/personen")) {
            desk.isAt("Personen und Rechte").shows("Sie sehen").shows("Harald Heinrich");
            desk.click(AriaRole.BUTTON, "Einblick verlassen");
            desk.isAt("Supportfälle");
            assertThat(desk.offers(AriaRole.BUTTON, "Einblick verlassen")).isFalse();
        }
    }

    @Test
    @Order(3)
    @DisplayName("Auch wer die Freigabe ansehen darf, gibt nicht frei.")
    void theSupporterApprovesNothing() {
        var supporter = Desk.of("abrechnung@verband.example");
        var orderer = Desk.of("besteller@landstuhl.example");
        var town = TOWN.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
        var asked = supporter
                .post("/api/tenants/v1/tenants/" + town + "/support-cases", """
                {"role": "APPROVER", "hours": 1, "reason": "Die Freigabe zeigt einen Fehler."}""")
                .succeeds()
                .at("/id");
        var path = "/api/tenants/v1/support-cases/" + asked;
        TOWN.post(path + "/grant", "{}").succeeds();
        supporter.post(path + "/entry", "{}").succeeds();
        var booking =
                BookedService.orderedBy(orderer, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"10\"}");

        Eventually.get(
                "the supporter sees what waits",
                () -> supporter.get("/api/marketplace/v1/approvals"),
                answer -> answer.status() == 200 && answer.text().contains(booking.id()));
        booking.decidedBy(supporter, "APPROVE").isRefused(403, "SUPPORT_READS_ONLY");

        Eventually.get(
                "tenant-service shows the town, too",
                () -> supporter.get("/api/tenants/v1/me").succeeds().at("/looksIn"),
                looksIn -> looksIn.equals("true"));
        supporter.post("/api/tenants/v1/me/support-case/leaving", "{}").succeeds();
        Eventually.get(
                "the supporter is at home",
                () -> supporter.post(path + "/end", "{}"),
                answer -> answer.status() == 200);
        orderer.post(booking.path() + "/withdrawal", "{}").succeeds();
    }

    @Test
    @Order(4)
    @DisplayName("Jeder Blick steht im Protokoll der Stadt, bei dem Dienst, bei dem er geschah.")
    void eachLookStandsInTheTownsTrail() {
        for (var service : List.of("tenants", "marketplace", "billing")) {
            assertThat(TOWN.get("/api/" + service + "/v1/audit-entries")
                            .succeeds()
                            .text())
                    .contains("SUPPORT_LOOKED")
                    .contains("/api/" + service + "/v1/");
        }
        assertThat(TOWN.get("/api/tenants/v1/audit-entries").succeeds().text())
                .contains("SUPPORT_GRANTED", "SUPPORT_ENTERED", "SUPPORT_LEFT");
    }

    @Test
    @Order(5)
    @DisplayName("Beendet die Stadt den Einblick, ist er in einer Sekunde bei allen Diensten vorbei.")
    void theTownEndsIt() {
        SUPPORTER.post(act("entry"), "{}").succeeds();
        NOT_AT_HOME.forEach(
                path -> Eventually.get(path, () -> SUPPORTER.get(path).status(), status -> status == 200));
        Eventually.get(
                "the town",
                () -> SUPPORTER.get("/api/tenants/v1/me").succeeds().at("/tenant/alias"),
                alias -> alias.equals("landstuhl"));

        TOWN.post(act("end"), "{}").succeeds();
        WithinASecond.everywhere(SUPPORTER::get, NOT_AT_HOME, answer -> answer.status() == 403);
        assertThat(SUPPORTER.get("/api/tenants/v1/me").succeeds().at("/tenant/alias"))
                .isEqualTo("verband");
        SUPPORTER.post(act("entry"), "{}").isRefused(409, "SUPPORT_CASE_NOT_ACTIVE");
        assertThat(TOWN.get("/api/tenants/v1/me")
                        .succeeds()
                        .json()
                        .get("lookers")
                        .isEmpty())
                .isTrue();
    }

    private static String act(String name) {
        return "/api/tenants/v1/support-cases/" + caseId + "/" + name;
    }
}
