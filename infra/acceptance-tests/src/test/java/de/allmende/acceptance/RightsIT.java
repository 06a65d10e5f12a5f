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

    private static Answer withdraw(Desk desk, String grant) {
        return desk.post(
                "/api/tenants/v1/grants/" + grant + "/withdrawal", "{\"reason\": \"Wechsel in den Ruhestand\"}");
    }
}
