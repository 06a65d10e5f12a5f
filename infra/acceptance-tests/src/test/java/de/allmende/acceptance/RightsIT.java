package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may do what is decided by two people and ends at once. */
@DisplayName("Rechte")
class RightsIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();

    private static final List<String> OPEN_TO_ADMINISTRATORS = List.of(
            "/api/tenants/v1/people",
            "/api/marketplace/v1/bookings?side=CONSUMER",
            "/api/billing/v1/invoices?side=CONSUMER");

    @Test
    @DisplayName(
            "Die einzige Administratorin von Trier geht: der Verband bestätigt die Nachfolge, ihr Recht endet in einer Sekunde")
    void anAdministratorLeavesAndIsReplaced() {
        var leaving = Desk.of("admin@trier.example");
        var successor = Desk.of("datenschutz@trier.example");
        var own = leaving.get("/api/tenants/v1/me/grants").succeeds();
        withdraw(leaving, own.at("/items/0/id")).isRefused(409, "LAST_ADMINISTRATOR");

        var person = successor.get("/api/tenants/v1/me").succeeds().at("/person/id");
        var granted = leaving.post(
                        "/api/tenants/v1/grants",
                        "{\"personId\": \"%s\", \"role\": \"TENANT_ADMIN\"}".formatted(person))
                .succeeds();
        assertThat(granted.at("/state")).isEqualTo("PENDING");
        successor
                .post("/api/tenants/v1/grants", "{\"personId\": \"%s\", \"role\": \"READER\"}".formatted(person))
                .isRefused(403, "ROLE_MISSING");
        leaving.post("/api/tenants/v1/grants/" + granted.at("/id") + "/decision", "{\"verdict\": \"CONFIRM\"}")
                .isRefused(409, "SECOND_PERSON_NEEDED");

        try (var association = Browser.onADesk().loggedInAs("mandanten@verband.example", "/bestaetigungen")) {
            association.isAt("Rechte bestätigen").shows("Trier");
            association
                    .page()
                    .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Trier"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            association.click(AriaRole.BUTTON, "Entscheidung senden");
            association.shows("Das Recht ist bestätigt.");
        }

        Eventually.get(
                "the successor administers",
                () -> successor.get("/api/tenants/v1/api-clients").status(),
                status -> status == 200);
        OPEN_TO_ADMINISTRATORS.forEach(path -> leaving.get(path).succeeds());
        withdraw(successor, own.at("/items/0/id")).succeeds();
        var withdrawn = Instant.now();
        for (var path : OPEN_TO_ADMINISTRATORS) {
            while (leaving.get(path).status() != 403) {
                assertThat(Duration.between(withdrawn, Instant.now())).isLessThan(Duration.ofSeconds(1));
            }
        }
        OPEN_TO_ADMINISTRATORS.forEach(path -> leaving.get(path).isRefused(403, "ROLE_MISSING"));

        var history = leaving.get("/api/tenants/v1/me/grants").succeeds();
        assertThat(history.at("/items/0/state")).isEqualTo("WITHDRAWN");
        assertThat(history.at("/items/0/withdrawalReason")).isEqualTo("Wechsel in den Ruhestand");
    }

    @Test
    @DisplayName("Mainz: die Vertretung gibt im Zeitraum frei, unter beiden Namen, aber nie für den, den sie vertritt")
    void aDeputyApprovesUnderBothNames() {
        var approver = Desk.of("freigeber@mainz.example");
        var deputy = Desk.of("kaemmerei@mainz.example");
        var booking = BookedService.orderedBy(
                Desk.of("besteller@mainz.example"), "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"10\"}");
        booking.decidedBy(deputy, "APPROVE").isRefused(403, "ROLE_MISSING");

        try (var desk = Browser.onADesk().loggedInAs("freigeber@mainz.example", "/vertretungen")) {
            desk.isAt("Vertretungen");
            desk.page().getByLabel("Wer vertritt Sie?").selectOption("Holger Hahn");
            desk.fill("Erster Tag", ALLMENDE.today().toString());
            desk.fill("Letzter Tag", ALLMENDE.today().plusDays(6).toString());
            desk.click(AriaRole.BUTTON, "Vertretung benennen");
            desk.shows("Holger Hahn ist als Vertretung benannt.");
        }
        Eventually.get(
                "the deputy sees what waits",
                () -> deputy.get("/api/marketplace/v1/approvals").status(),
                status -> status == 200);
        booking.decidedBy(deputy, "APPROVE").succeeds();
        assertThat(booking.seenBy(approver).succeeds().at("/decidedBy/name"))
                .isEqualTo("Holger Hahn in Vertretung von Jens Weiß");

        var named = approver.get("/api/tenants/v1/deputies").succeeds();
        approver.post("/api/tenants/v1/deputies/" + named.at("/items/0/id") + "/end", "{}")
                .succeeds();
        Eventually.get(
                "the deputyship is over",
                () -> deputy.get("/api/marketplace/v1/approvals").status(),
                status -> status == 403);
    }

    private static Answer withdraw(Desk desk, String grant) {
        return desk.post(
                "/api/tenants/v1/grants/" + grant + "/withdrawal", "{\"reason\": \"Wechsel in den Ruhestand\"}");
    }
}
