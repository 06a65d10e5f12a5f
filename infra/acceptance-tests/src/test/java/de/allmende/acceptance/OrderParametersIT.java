package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What a provider asks for, and what a town states: one schema from the desk to the provider's task. */
@DisplayName(
        "Speyer fragt bei der Bestellung nach Domain und Speicher, Trier gibt beides an und ändert später den Speicher")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OrderParametersIT {

    private static final String KEY = "mietportal";
    private static final String NAME = "Mietportal";
    private static final String BOOKINGS = "/api/marketplace/v1/bookings";
    private static final String PARAMETERS = """
        "orderParameters": [
          {"key": "domain", "label": "Domain", "hint": "Der Name vor .verband.example", "type": "TEXT", "maximum": "20", "required": true},
          {"key": "speicher", "label": "Speicher in Gigabyte", "type": "WHOLE", "minimum": "10", "maximum": "500", "required": true,
           "changeable": true},
          {"key": "region", "label": "Region", "type": "CHOICE", "choices": ["Nord", "Süd"], "required": true}],
        """;
    private static final Desk WRITER = Desk.of("angebote@speyer.example");
    private static final Desk SECOND = Desk.of("angebotsfreigabe@speyer.example");
    private static final Desk ORDERER = Desk.of("besteller@trier.example");
    private static final Desk APPROVER = Desk.of("freigeber@trier.example");

    private static String published = "none yet";
    private static BookedService booking = BookedService.known("none yet");

    private static void isFine(Browser browser, String picture) {
        for (var width : List.of(Browser.PHONE, Browser.DESK)) {
            assertThat(browser.wide(width).objections(picture)).isEmpty();
        }
    }

    private static String wish(String parameters) {
        return BookedService.wish(ORDERER, KEY, "standard", "{}")
                .replaceFirst("\\}$", ", \"parameters\": " + parameters + "}");
    }

    private static Answer change(Desk orderer, String parameters) {
        return orderer.post(
                booking.path() + "/order-changes",
                "{\"parameters\": " + parameters + "}",
                UUID.randomUUID().toString(),
                booking.seenBy(orderer).succeeds().header("ETag"));
    }

    @Test
    @Order(1)
    @DisplayName(
            "Speyer veröffentlicht eine Leistung, die nach drei Angaben fragt, und jeder liest sie als JSON Schema")
    void asks() {
        published = OwnOfferingIT.published(
                        WRITER,
                        SECOND,
                        KEY,
                        NAME,
                        text -> text.replaceFirst("\\{", "{" + PARAMETERS.replace("\n", " ")))
                .at("/ownOfferingId");
        var offering = ORDERER.get("/api/marketplace/v1/offerings/" + KEY).succeeds();
        assertThat(offering.at("/orderSchema/$schema")).isEqualTo("https://json-schema.org/draft/2020-12/schema");
        assertThat(offering.at("/orderSchema/properties/speicher/maximum")).isEqualTo("500");
        assertThat(offering.at("/orderSchema/properties/speicher/x-changeable")).isEqualTo("true");
        assertThat(offering.at("/orderSchema/additionalProperties")).isEqualTo("false");
    }

    @Test
    @Order(2)
    @DisplayName("Wiebke Thoma fügt im Browser der nächsten Fassung eine Angabe hinzu; was fehlt, steht bei jedem Feld")
    void isEditedAsFields() {
        var next = WRITER.post("/api/marketplace/v1/own-offerings/" + published + "/versions", "")
                .succeeds();
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/angebote/" + next.at("/id"))) {
            writer.isAt(NAME + ", Fassung 2").click(AriaRole.BUTTON, "Angabe hinzufügen");
            var added = writer.page().getByRole(AriaRole.GROUP, new Page.GetByRoleOptions().setName("Angabe 4"));
            added.getByLabel("Wonach fragen Sie?").fill("Ansprechperson");
            added.getByLabel("Art der Angabe").selectOption(new SelectOption().setLabel("Text"));
            writer.click(AriaRole.BUTTON, "Prüfen und zur Freigabe geben");
            writer.shows("Ein Kürzel beginnt mit einem kleinen Buchstaben");
            isFine(writer, "angebot-angaben");
        }
        var kept = WRITER.get("/api/marketplace/v1/offering-versions/" + next.at("/id"))
                .succeeds();
        assertThat(kept.at("/content/orderParameters/3/label")).isEqualTo("Ansprechperson");
        assertThat(kept.at("/faults/0/pointer")).isEqualTo("/orderParameters/3/key");
        WRITER.post(
                        "/api/marketplace/v1/offering-versions/" + next.at("/id") + "/discarding",
                        "",
                        UUID.randomUUID().toString(),
                        kept.header("ETag"))
                .succeeds();
    }

    @Test
    @Order(3)
    @DisplayName("Die Schnittstelle nennt jede fehlende und jede falsche Angabe an ihrer Stelle")
    void refusesWithEveryFault() {
        var nothing = ORDERER.post(BOOKINGS, BookedService.wish(ORDERER, KEY, "standard", "{}"));
        nothing.isRefused(400, "MALFORMED_REQUEST");
        assertThat(nothing.text())
                .contains("/parameters/domain", "/parameters/region", "/parameters/speicher")
                .contains("Bitte geben Sie „Speicher in Gigabyte“ an.");
        var wrong = ORDERER.post(
                BOOKINGS, wish("{\"domain\": 7, \"speicher\": 5, \"region\": \"Ost\", \"farbe\": \"rot\"}"));
        wrong.isRefused(400, "MALFORMED_REQUEST");
        assertThat(wrong.text())
                .contains("„Speicher in Gigabyte“ ist zu klein: mindestens 10.")
                .contains("Bitte wählen Sie bei „Region“ eines davon: Nord, Süd.")
                .contains("Bitte geben Sie bei „Domain“ einen Text an.")
                .contains("Nach „farbe“ fragt diese Leistung nicht.");
    }

    @Test
    @Order(4)
    @DisplayName("Im Browser sagt das Formular dasselbe, bevor etwas gesendet wird, und Trier bestellt")
    void isStatedInTheBrowser() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/katalog/" + KEY + "/buchen")) {
            orderer.isAt(NAME + " buchen: Tarif und Mengen").click(AriaRole.BUTTON, "Weiter");
            orderer.shows("Bitte geben Sie „Domain“ an.").shows("Bitte geben Sie „Region“ an.");
            orderer.fill("Domain", "trier");
            orderer.fill("Speicher in Gigabyte", "5");
            orderer.page().getByLabel("Region").selectOption("Süd");
            orderer.shows("„Speicher in Gigabyte“ ist zu klein: mindestens 10.");
            isFine(orderer, "buchen-angaben");
            orderer.fill("Speicher in Gigabyte", "50");
            orderer.click(AriaRole.BUTTON, "Weiter");
            orderer.isAt(NAME + " buchen: Kostenstelle und Beginn").click(AriaRole.BUTTON, "Weiter");
            orderer.isAt(NAME + " buchen: Angaben prüfen")
                    .shows("Angaben zur Bestellung")
                    .shows("trier");
            orderer.click(AriaRole.BUTTON, "Zur Freigabe senden");
            orderer.isAt(NAME + ": zur Freigabe gesendet");
        }
        booking = BookedService.known(ORDERER.get(BOOKINGS + "?state=IN_APPROVAL&pageSize=200")
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.at("/offering/key").asString().equals(KEY))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString());
        assertThat(booking.seenBy(ORDERER).succeeds().at("/parameters/speicher"))
                .isEqualTo("50");
    }

    @Test
    @Order(5)
    @DisplayName("Freigabe und Bereitstellungsaufgabe zeigen die Angaben; bis zur Freigabe bleiben sie, wie sie sind")
    void isSeenByApproverAndProvider() {
        change(ORDERER, "{\"domain\": \"trier\", \"speicher\": 80, \"region\": \"Süd\"}")
                .isRefused(409, "ORDER_NOT_CHANGEABLE");
        try (var approver = Browser.onADesk().loggedInAs("freigeber@trier.example", "/freigaben/" + booking.id())) {
            approver.isAt("Freigabe: " + NAME).shows("Speicher in Gigabyte").shows("Süd");
        }
        booking.decidedBy(APPROVER, "APPROVE").succeeds();
        var tasks = WRITER.get("/api/marketplace/v1/fulfilment-tasks?state=OPEN&pageSize=200")
                .succeeds();
        assertThat(tasks.text()).contains("\"domain\":\"trier\"");
        booking.fulfilledBy(WRITER);
    }

    @Test
    @Order(6)
    @DisplayName("Trier ändert den Speicher im Browser, und der Verlauf zeigt beiden Seiten, was vorher galt")
    void isChangedLater() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/buchungen/" + booking.id())) {
            orderer.click(AriaRole.BUTTON, "Angaben ändern");
            assertThat(orderer.page()
                            .getByRole(AriaRole.DIALOG)
                            .getByLabel("Domain")
                            .count())
                    .as("what is fixed at booking is not offered")
                    .isZero();
            orderer.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByLabel("Speicher in Gigabyte")
                    .fill("80");
            orderer.click(AriaRole.BUTTON, "Angaben speichern");
            orderer.shows("Die Angaben sind geändert.").shows("Speicher in Gigabyte: 50 → 80");
            isFine(orderer, "buchung-angaben-geaendert");
        }
        assertThat(booking.seenBy(WRITER).succeeds().at("/parameters/speicher")).isEqualTo("80");
        assertThat(WRITER.get(booking.path() + "/timeline").succeeds().text())
                .contains("Speicher in Gigabyte: 50 → 80");
    }

    @Test
    @Order(7)
    @DisplayName("Was mit der Buchung festgelegt ist, ändert niemand, und Fremde ändern nichts")
    void isFixedAtBooking() {
        var refused = change(ORDERER, "{\"domain\": \"anders\", \"speicher\": 80, \"region\": \"Süd\"}");
        refused.isRefused(400, "MALFORMED_REQUEST");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/parameters/domain");
        assertThat(refused.at("/errors/0/reason")).isEqualTo("FIXED");
        Desk.of("besteller@speyer.example")
                .post(
                        booking.path() + "/order-changes",
                        "{\"parameters\": {}}",
                        UUID.randomUUID().toString(),
                        "\"1\"")
                .isRefused(404, "NOT_FOUND");
        assertThat(booking.seenBy(ORDERER).succeeds().at("/parameters/domain")).isEqualTo("trier");
    }
}
