package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** With whom one is bound, and why one may order at all: shown before the order, and needed for its approval. */
@DisplayName("Budenheim bucht bei Speyer: Vertragsmodell und vergaberechtlicher Grund von der Fassung bis zur Freigabe")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcurementIT {

    private static final String KEY = "baustellenkarte";
    private static final String NAME = "Baustellenkarte";
    private static final String EXEMPTIONS = "/api/marketplace/v1/procurement-exemptions";
    private static final String NOTE = "Zweckvereinbarung über gemeinsame Fachdienste vom 12.11.2026";
    private static final Desk WRITER = Desk.of("angebote@speyer.example");
    private static final Desk SECOND = Desk.of("angebotsfreigabe@speyer.example");
    private static final Desk ORDERER = Desk.of("besteller@budenheim.example");
    private static final Desk APPROVER = Desk.of("freigeber@budenheim.example");

    private static BookedService booking = BookedService.known("none yet");
    private static String exemption = "none yet";

    private static void isFine(Browser browser, String picture) {
        for (var width : List.of(Browser.PHONE, Browser.DESK)) {
            assertThat(browser.wide(width).objections(picture)).isEmpty();
        }
    }

    private static Answer move(Desk editor, String move) {
        return editor.post(
                EXEMPTIONS + "/" + exemption + "/moves",
                "{\"move\": \"%s\", \"reason\": \"Die Vereinbarung ist gekündigt.\"}".formatted(move));
    }

    @Test
    @Order(1)
    @DisplayName("Speyer lässt eine Leistung vermitteln; weiterverkaufen kann sie nur der Zweckverband")
    void theModelIsPartOfTheVersion() {
        var published =
                OwnOfferingIT.published(WRITER, SECOND, KEY, NAME, text -> text.replace("\"DIRECT\"", "\"BROKERAGE\""));
        var offering = ORDERER.get("/api/marketplace/v1/offerings/" + KEY).succeeds();
        assertThat(offering.at("/contract/model")).isEqualTo("BROKERAGE");
        assertThat(offering.at("/contract/partner")).isEqualTo("Speyer");
        assertThat(offering.at("/contract/documentIssuer")).isEqualTo("Speyer");
        assertThat(offering.at("/contract/processing/subProcessors/0")).isEqualTo("Stadt Speyer");

        var next = WRITER.post("/api/marketplace/v1/own-offerings/" + published.at("/ownOfferingId") + "/versions", "")
                .succeeds();
        var changed = next.json().get("content").toString().replace("\"BROKERAGE\"", "\"RESALE\"");
        var kept = WRITER.put("/api/marketplace/v1/offering-versions/" + next.at("/id"), changed, next.header("ETag"))
                .succeeds();
        assertThat(kept.at("/faults/0/pointer")).isEqualTo("/contractModel");
        assertThat(kept.at("/faults/0/detail")).contains("Rechnungen stellt hier immer der Anbieter aus");
        WRITER.post(
                        "/api/marketplace/v1/offering-versions/" + next.at("/id") + "/discarding",
                        "",
                        java.util.UUID.randomUUID().toString(),
                        kept.header("ETag"))
                .succeeds();
    }

    @Test
    @Order(2)
    @DisplayName("Der Vergleich zeigt Vertragsmodell, Vertragspartner und Kette der Auftragsverarbeitung nebeneinander")
    void isCompared() {
        try (var orderer = Browser.onADesk()
                .loggedInAs("besteller@budenheim.example", "/vergleich?dienste=" + KEY + ",e-procurement")) {
            orderer.isAt("Dienste vergleichen")
                    .shows("Vermittlung durch den Zweckverband")
                    .shows("Weiterverkauf durch den Zweckverband")
                    .shows("Vergaberaum Beispiel GmbH");
        }
    }

    @Test
    @Order(3)
    @DisplayName("Steffen Graf liest beim Prüfen, mit wem er den Vertrag schließt und dass noch ein Grund fehlt")
    void isShownBeforeTheOrder() {
        try (var orderer = Browser.onADesk()
                .loggedInAs("besteller@budenheim.example", "/katalog/" + KEY + "/buchen?schritt=pruefen")) {
            orderer.isAt(NAME + " buchen: Angaben prüfen")
                    .shows("Vermittlung durch den Zweckverband")
                    .shows("Ihre Verwaltung → Speyer (AVV Denkmalkarte 1.0) → Stadt Speyer")
                    .shows("Vergaberecht: noch kein Grund festgehalten")
                    .shows("Wiebke Thoma");
            isFine(orderer, "buchen-vergaberecht-fehlt");
        }
        booking = BookedService.orderedBy(ORDERER, KEY, "standard", "{}");
    }

    @Test
    @Order(4)
    @DisplayName("Ohne Grund gibt niemand frei, und die Antwort nennt, wer ihn festhält und wo")
    void isNotApprovedWithoutAGround() {
        try (var approver = Browser.onADesk().loggedInAs("freigeber@budenheim.example", "/freigaben/" + booking.id())) {
            approver.isAt("Freigabe: " + NAME).shows("Vergaberecht: noch kein Grund festgehalten");
            approver.page()
                    .getByLabel("Freigeben", new Page.GetByLabelOptions().setExact(true))
                    .check();
            approver.click(AriaRole.BUTTON, "Entscheidung senden");
            approver.shows("Es fehlt der vergaberechtliche Grund");
        }
        var refused = booking.decidedBy(APPROVER, "APPROVE").isRefused(409, "PROCUREMENT_GROUND_MISSING");
        assertThat(refused.at("/detail")).contains("Speyer", "Seite „Vergaberecht“", "Wiebke Thoma");
    }

    @Test
    @Order(5)
    @DisplayName("Wiebke Thoma hält den Grund fest, kann ihn aber nicht selbst freigeben")
    void isRecorded() {
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/")) {
            writer.isAt("Start").click(AriaRole.LINK, "Vergaberecht");
            writer.isAt("Vergaberecht").click(AriaRole.BUTTON, "Grund festhalten");
            writer.shows("Nennen Sie, woraus sich der Grund ergibt.");
            writer.page()
                    .getByLabel("Für wen")
                    .selectOption(new SelectOption().setLabel("Alle Partner einer Zweckvereinbarung"));
            writer.page()
                    .getByLabel("Grund", new Page.GetByLabelOptions().setExact(true))
                    .selectOption(
                            new SelectOption().setLabel("§ 108 Abs. 6 GWB (Zusammenarbeit öffentlicher Auftraggeber)"));
            writer.fill("Woraus ergibt er sich?", NOTE);
            writer.click(AriaRole.BUTTON, "Grund festhalten");
            writer.shows("Freigeben muss eine andere Person.");
            isFine(writer, "vergaberecht-festgehalten");
        }
        exemption = WRITER.get(EXEMPTIONS).succeeds().at("/items/0/id");
        move(WRITER, "RELEASE").isRefused(409, "RELEASER_IS_PROPOSER");
        Desk.of("portfolio@verband.example")
                .post(EXEMPTIONS + "/" + exemption + "/moves", "{\"move\": \"RELEASE\"}")
                .isRefused(404, "NOT_FOUND");
        booking.decidedBy(APPROVER, "APPROVE").isRefused(409, "PROCUREMENT_GROUND_MISSING");
    }

    @Test
    @Order(6)
    @DisplayName("Henning Voss gibt den Grund frei")
    void isReleasedByASecondPerson() {
        try (var second = Browser.onADesk().loggedInAs("angebotsfreigabe@speyer.example", "/")) {
            second.isAt("Start");
            second.page().locator("a[href='/vergaberecht'].todo").click();
            second.isAt("Vergaberecht").click(AriaRole.BUTTON, "Freigeben: Partner einer Zweckvereinbarung");
            second.shows("Der Grund gilt ab jetzt.");
        }
    }

    @Test
    @Order(7)
    @DisplayName("Jetzt gibt Budenheim frei, und die Buchung behält den Grund für beide Seiten")
    void isApprovedWithTheGround() {
        assertThat(booking.seenBy(ORDERER).succeeds().at("/procurement/basis")).isEqualTo("COOPERATION");
        try (var approver = Browser.onADesk().loggedInAs("freigeber@budenheim.example", "/freigaben/" + booking.id())) {
            approver.isAt("Freigabe: " + NAME)
                    .shows("Vergaberecht: § 108 Abs. 6 GWB")
                    .shows(NOTE);
        }
        booking.decidedBy(APPROVER, "APPROVE").succeeds();
        assertThat(booking.seenBy(WRITER).succeeds().at("/procurement/note")).isEqualTo(NOTE);
        assertThat(booking.seenBy(WRITER).succeeds().at("/contract/model")).isEqualTo("BROKERAGE");
    }

    @Test
    @Order(8)
    @DisplayName("Endet der Grund, wird nichts Neues freigegeben; was freigegeben ist, behält ihn")
    void isEnded() {
        move(SECOND, "END").succeeds();
        move(SECOND, "END").isRefused(409, "EXEMPTION_IN_OTHER_STATE");
        var later = BookedService.orderedBy(ORDERER, KEY, "standard", "{}");
        later.decidedBy(APPROVER, "APPROVE").isRefused(409, "PROCUREMENT_GROUND_MISSING");
        later.decidedBy(APPROVER, "REJECT").succeeds();
        assertThat(booking.seenBy(ORDERER).succeeds().at("/procurement/exemptionId"))
                .isEqualTo(exemption);
        WRITER.post(EXEMPTIONS, "{\"basis\": \"OTHER\", \"note\": \"Für niemanden\"}")
                .isRefused(400, "MALFORMED_REQUEST");
        assertThat(WRITER.get(EXEMPTIONS).succeeds().at("/items/0/endedBecause"))
                .isEqualTo("Die Vereinbarung ist gekündigt.");
    }
}
