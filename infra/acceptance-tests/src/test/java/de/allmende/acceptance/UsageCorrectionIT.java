package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** A business application has reported too much, says so after the month was billed, and the next invoice gives it back. */
@DisplayName("Ein Fachverfahren berichtigt eine Meldung, und die nächste Rechnung gibt den Unterschied zurück")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class UsageCorrectionIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String INVOICES = "/api/billing/v1/invoices";
    private static final Desk CLERK = Desk.of("abrechnung@verband.example");
    private static final Desk RELEASER = Desk.of("freigabe@verband.example");
    private static final Desk ORDERER = Desk.of("besteller@speyer.example");
    private static final Desk TREASURER = Desk.of("kaemmerei@speyer.example");

    private static YearMonth month = YearMonth.of(1970, 1);
    private static String occurredAt = "none yet";
    private static String instance = "none yet";
    private static String booking = "none yet";
    private static String corrected = "none yet";
    private static String correcting = "none yet";

    private static String sent(String eventId, String quantity, String more) {
        return """
                {"eventId": "%s", "source": "berichtigung", "serviceInstance": "%s", "meter": "activeUsers", "quantity": "%s",
                 "occurredAt": "%s"%s}""".formatted(named(eventId), instance, quantity, occurredAt, more);
    }

    /** As long as business applications make them, and without a place to break it. */
    private static String named(String eventId) {
        return eventId + "-" + instance.replace("-", "");
    }

    private static String correction(String eventId, String quantity, String original) {
        return sent(
                eventId,
                quantity,
                ", \"corrects\": {\"source\": \"berichtigung\", \"eventId\": \"%s\"}".formatted(named(original)));
    }

    private static Answer report(String record) {
        return Fachverfahren.named("E-Akte")
                .post("/api/billing/v1/usage-events", "{\"events\": [%s]}".formatted(record))
                .succeeds();
    }

    private static JsonNode billedMonth() {
        return TREASURER
                .get("/api/billing/v1/usage-months?serviceInstance=" + instance)
                .succeeds()
                .json()
                .get("items")
                .get(0);
    }

    @Test
    @Order(1)
    @DisplayName("Speyer nutzt die E-Akte; gemeldet werden 120 statt 42 Nutzungstage, und so wird abgerechnet")
    void tooMuchIsBilled() {
        var service =
                BookedService.orderedBy(ORDERER, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"30\"}");
        service.decidedBy(Desk.of("freigeber@speyer.example"), "APPROVE").succeeds();
        service.fulfilledBy(Desk.of("katalog@verband.example"));
        instance = service.seenBy(ORDERER).succeeds().at("/serviceInstanceId");
        booking = service.seenBy(ORDERER).succeeds().at("/number");
        occurredAt = ALLMENDE.now().toString();
        Fachverfahren.named("E-Akte").reports(sent("1", "120", ""));
        month = ALLMENDE.month();
        ALLMENDE.advanceTo(month.plusMonths(1).atDay(2));
        InvoiceMonth.billed(month, CLERK, RELEASER);

        var billed = billedMonth();
        assertThat(billed.get("billed").asString()).isEqualTo("120");
        assertThat(billed.get("open").asString()).isEqualTo("0");
    }

    @Test
    @Order(2)
    @DisplayName(
            "Eine neue Meldung lehnt der abgerechnete Monat ab und nennt die Berichtigung als Ausweg; die gelingt einmal")
    void onlyCorrectionsAreTaken() {
        var refused = report(sent("2", "1", ""));
        assertThat(refused.at("/results/0/reason")).isEqualTo("PERIOD_BILLED");
        assertThat(refused.at("/results/0/detail")).contains("corrects").contains("nächste Rechnung");

        assertThat(report(correction("3", "42", "1")).at("/results/0/status")).isEqualTo("ACCEPTED");
        assertThat(report(correction("3", "42", "1")).at("/results/0/status")).isEqualTo("DUPLICATE");
        var second = report(correction("4", "41", "1"));
        assertThat(second.at("/results/0/status")).isEqualTo("CONFLICT");
        assertThat(second.at("/results/0/reason")).isEqualTo("CORRECTED_ALREADY");
        assertThat(billedMonth().get("open").asString()).isEqualTo("-78");
    }

    @Test
    @Order(3)
    @DisplayName(
            "Die nächste Rechnung hat dafür eine eigene Position, die Monat und Rechnung nennt und den Regeln genügt")
    void theNextInvoiceGivesItBack() {
        var next = ALLMENDE.month();
        ALLMENDE.advanceTo(next.plusMonths(1).atDay(2));
        InvoiceMonth.billed(next, CLERK, RELEASER);

        for (var item : TREASURER
                .get(INVOICES + "?side=CONSUMER&pageSize=50")
                .succeeds()
                .json()
                .get("items")) {
            var id = item.get("id").asString();
            for (var line : TREASURER.get(INVOICES + "/" + id).succeeds().json().get("lines")) {
                if (line.path("bookingNumber").asString("").equals(booking)
                        && line.get("name").asString().contains("Berichtigung")) {
                    correcting = id;
                    assertThat(line.at("/amount/amount").asString()).isEqualTo("-66.30");
                    assertThat(line.get("basis").asString()).contains("42 statt 120");
                }
            }
        }
        var explained = TREASURER
                .get(INVOICES + "/" + correcting + "/explanation")
                .succeeds()
                .json()
                .get("items");
        for (var line : explained) {
            if (line.has("corrects") && line.path("bookingNumber").asString("").equals(booking)) {
                corrected = line.at("/corrects/invoiceId").asString();
                assertThat(line.at("/corrects/quantity").asString()).isEqualTo("120");
            }
        }
        assertThat(TREASURER.get(INVOICES + "/" + corrected).succeeds().at("/period/from"))
                .startsWith(month.toString());
        var xml = TREASURER.get(INVOICES + "/" + correcting + ".xml").succeeds();
        assertThat(OfficialRules.objections(xml.bytes())).isEmpty();
        var billed = billedMonth();
        assertThat(billed.get("accepted").asString()).isEqualTo("42");
        assertThat(billed.get("credited").asString()).isEqualTo("-78");
        assertThat(billed.get("open").asString()).isEqualTo("0");
    }

    @Test
    @Order(4)
    @DisplayName(
            "Die Kämmerei liest auf der Rechnung und beim Verbrauch, was berichtigt wurde, am Schreibtisch und am Telefon")
    void theTreasurerReadsIt() {
        for (var browser : new Browser[] {Browser.onADesk(), Browser.onAPhone()}) {
            try (var reader = browser.loggedInAs("kaemmerei@speyer.example", "/rechnungen/" + correcting)) {
                reader.isAt("Rechnung RE-");
                reader.page()
                        .locator("details.explanation summary")
                        .filter(new Locator.FilterOptions().setHasText("Berichtigung"))
                        .last()
                        .click();
                reader.page()
                        .locator("details.explanation[open]")
                        .getByText("abzüglich bereits abgerechneter 102,00 € = -66,30 €")
                        .waitFor();
                assertThat(reader.objections("rechnung-mit-berichtigung")).isEmpty();
                reader.open("/verbrauch/" + instance).isAt("Verbrauch: E-Akte").shows("berichtigt durch " + named("3"));
                assertThat(reader.objections("verbrauch-berichtigt")).isEmpty();
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName("Andere Verwaltungen finden den Verbrauch nicht")
    void othersDoNotFindIt() {
        assertThat(Desk.of("kaemmerei@koblenz.example")
                        .get("/api/billing/v1/usage-months?serviceInstance=" + instance)
                        .status())
                .isEqualTo(404);
    }
}
