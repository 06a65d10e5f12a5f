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

/** How much of an offering a town may hold: said by the provider, shown before the order, and kept to. */
@DisplayName("Speyer hat nur noch ein Postfach frei: Kontingente vom Setzen bis zum Aufheben")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class QuotaIT {

    private static final String KEY = "postfach";
    private static final String NAME = "Postfach";
    private static final String OFFERING = "/api/marketplace/v1/offerings/" + KEY;
    private static final String QUOTAS = "/api/marketplace/v1/quotas";
    private static final String BOOKINGS = "/api/marketplace/v1/bookings";
    private static final String REASON = "Je Stadt wenige Postfächer, bis der neue Speicher da ist.";
    private static final Desk PROVIDER = Desk.of("portfolio@verband.example");
    private static final Desk SECOND = Desk.of("katalog@verband.example");
    private static final Desk SPEYER = Desk.of("besteller@speyer.example");
    private static final Desk APPROVER = Desk.of("freigeber@speyer.example");
    private static final Desk TRIER = Desk.of("besteller@trier.example");

    private static String version = "none yet";
    private static String offering = "none yet";
    private static BookedService first = BookedService.known("none yet");
    private static BookedService third = BookedService.known("none yet");

    private static String today() {
        return RunningAllmende.get().today().toString();
    }

    private static String own() {
        return "/api/marketplace/v1/own-offerings/" + offering + "/quotas";
    }

    private static String speyer() {
        return SPEYER.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
    }

    private static Answer set(Desk provider, int bookings) {
        return provider.post(own(), """
            {"tenantId": "%s", "bookings": %d, "validFrom": "%s", "reason": "%s"}\
            """.formatted(speyer(), bookings, today(), REASON));
    }

    private static String wish(Desk orderer, String gigabytes) {
        return BookedService.wish(
                orderer, KEY, "standard", "{\"%s.standard.speicher\": \"%s\"}".formatted(KEY, gigabytes));
    }

    private static void isFine(Browser browser, String picture) {
        for (var width : List.of(Browser.PHONE, Browser.DESK)) {
            assertThat(browser.wide(width).objections(picture)).isEmpty();
        }
    }

    private static com.microsoft.playwright.Locator send(Browser orderer) {
        return orderer.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zur Freigabe senden"));
    }

    @Test
    @Order(1)
    @DisplayName("Der Zweckverband bietet Postfächer an, und Lena Jansen erlaubt Speyer im Browser zwei davon")
    void isSetByTheProvider() {
        var draft = OwnOfferingIT.written(PROVIDER, KEY, NAME);
        OwnOfferingIT.priced(PROVIDER, KEY);
        PROVIDER.post("/api/billing/v1/price-versions", """
            {"component": "%s.standard.speicher", "model": "PER_UNIT_PER_MONTH", "unitPrice": "0.50", "unitLabel": "Gigabyte",
             "effectiveFrom": "%s", "decision": "Beschluss der Verbandsversammlung vom 12.11.2026, TOP 3"}\
            """.formatted(KEY, today()))
                .succeeds();
        var content = draft.json()
                .get("content")
                .toString()
                .replace("angebote@speyer.example", "portfolio@verband.example")
                .replace("Wiebke Thoma", "Lena Jansen")
                .replace("\"components\":[", """
                    "components":[{"code":"%s.standard.speicher","name":"Speicher in Gigabyte","model":"PER_UNIT",\
                    "unitLabel":"Gigabyte","defaultQuantity":"10","minimum":"1","maximum":"1000"},""".formatted(KEY).strip());
        var kept = PROVIDER.put(
                        "/api/marketplace/v1/offering-versions/" + draft.at("/id"), content, draft.header("ETag"))
                .succeeds();
        version = kept.at("/id");
        offering = OwnOfferingIT.released(PROVIDER, SECOND, kept).at("/ownOfferingId");
        try (var provider = Browser.onADesk().loggedInAs("portfolio@verband.example", "/angebote/" + version)) {
            provider.isAt(NAME + ", Fassung 1").click(AriaRole.LINK, "Kontingente");
            provider.isAt("Kontingente: " + NAME).shows("Zurzeit gibt es kein Kontingent.");
            provider.click(AriaRole.BUTTON, "Kontingent setzen");
            provider.shows("Nennen Sie, wie viele Buchungen es sein dürfen.");
            provider.page().getByLabel("Für wen").selectOption(new SelectOption().setLabel("Speyer"));
            provider.fill("Buchungen", "2");
            provider.fill("Gilt ab", today());
            provider.fill("Grund", REASON);
            provider.click(AriaRole.BUTTON, "Kontingent setzen");
            provider.shows("Das Kontingent ist gesetzt.");
            provider.row("Speyer")
                    .filter(new com.microsoft.playwright.Locator.FilterOptions().setHasText("2 Buchungen"))
                    .first()
                    .waitFor();
            isFine(provider, "kontingente-gesetzt");
        }
    }

    @Test
    @Order(2)
    @DisplayName("Achim Franke sieht vor der Bestellung, was frei ist, im Katalog und auf der Seite Kontingente")
    void isShownBeforeTheOrder() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@speyer.example", "/katalog/" + KEY)) {
            orderer.isAt(NAME).shows("Ihr Kontingent: 2 von 2 Buchungen frei").shows(REASON);
        }
        first = BookedService.orderedBy(SPEYER, KEY, "standard", "{}");
        assertThat(first.seenBy(SPEYER).succeeds().at("/quota/bookings/free")).isEqualTo("1");
        try (var orderer = Browser.onADesk().loggedInAs("besteller@speyer.example", "/")) {
            orderer.isAt("Start").click(AriaRole.LINK, "Kontingente");
            orderer.isAt("Kontingente").shows("1 von 2 Buchungen frei");
            isFine(orderer, "kontingente-speyer");
        }
    }

    @Test
    @Order(3)
    @DisplayName("Speyer hat nur noch ein Postfach frei und bucht es")
    void theLastOneIsBooked() {
        try (var orderer = Browser.onADesk()
                .loggedInAs("besteller@speyer.example", "/katalog/" + KEY + "/buchen?schritt=pruefen")) {
            orderer.isAt(NAME + " buchen: Angaben prüfen").shows("Ihr Kontingent: 1 von 2 Buchungen frei");
            send(orderer).click();
            orderer.isAt(NAME + ": zur Freigabe gesendet");
        }
    }

    @Test
    @Order(4)
    @DisplayName("Für das nächste nennt die Seite, wen man fragt, und der Marktplatz lehnt es mit diesem Ausweg ab")
    void theNextIsRefusedWithTheWayOut() {
        try (var orderer = Browser.onADesk()
                .loggedInAs("besteller@speyer.example", "/katalog/" + KEY + "/buchen?schritt=pruefen")) {
            orderer.isAt(NAME + " buchen: Angaben prüfen")
                    .shows("Ihr Kontingent: 0 von 2 Buchungen frei")
                    .shows("Fragen Sie Lena Jansen");
            assertThat(send(orderer).isDisabled()).isTrue();
            isFine(orderer, "buchen-kontingent-erschoepft");
        }
        var quote =
                SPEYER.post("/api/marketplace/v1/quotes", """
            {"offeringId": "%s", "planCode": "standard"}\
            """.formatted(KEY)).succeeds();
        assertThat(quote.at("/exceedsQuota")).isEqualTo("true");
        var refused = SPEYER.post(BOOKINGS, wish(SPEYER, "10"));
        refused.isRefused(409, "QUOTA_EXCEEDED");
        assertThat(refused.at("/detail"))
                .contains("höchstens 2 Buchungen", "Schon in Gebrauch: 2", "Angefragt: 1", "Lena Jansen");
    }

    @Test
    @Order(5)
    @DisplayName("Der Zweckverband erhöht das Kontingent, und Speyer bucht das dritte")
    void isRaised() {
        set(PROVIDER, 3).succeeds();
        assertThat(SPEYER.get(OFFERING).succeeds().at("/quota/bookings/free")).isEqualTo("1");
        third = BookedService.orderedBy(SPEYER, KEY, "standard", "{}");
    }

    @Test
    @Order(6)
    @DisplayName("Wird das Kontingent danach gesenkt, läuft das freigegebene weiter, und ein zweites gibt niemand frei")
    void isNotApprovedBeyondALoweredQuota() {
        first.decidedBy(APPROVER, "APPROVE").succeeds();
        assertThat(set(PROVIDER, 1).succeeds().status()).isEqualTo(201);
        try (var approver = Browser.onADesk().loggedInAs("freigeber@speyer.example", "/freigaben/" + third.id())) {
            approver.isAt("Freigabe: " + NAME)
                    .shows("Ihr Kontingent: 0 von 1 Buchungen frei")
                    .shows("Weggenommen wird nichts");
            approver.page()
                    .getByLabel("Freigeben", new Page.GetByLabelOptions().setExact(true))
                    .check();
            approver.click(AriaRole.BUTTON, "Entscheidung senden");
            approver.shows("Ihr Kontingent reicht dafür nicht").shows("Lena Jansen");
            isFine(approver, "freigabe-kontingent");
        }
        third.decidedBy(APPROVER, "APPROVE").isRefused(409, "QUOTA_EXCEEDED");
        third.decidedBy(APPROVER, "REJECT").succeeds();
        assertThat(first.seenBy(SPEYER).succeeds().at("/state")).isEqualTo("PROVISIONING");
    }

    @Test
    @Order(7)
    @DisplayName("Für Trier gibt es dieses Kontingent nicht, und setzen oder lesen kann es nur der Anbieter")
    void othersSeeNothing() {
        assertThat(TRIER.get(OFFERING).succeeds().json().has("quota")).isFalse();
        assertThat(TRIER.get(QUOTAS).succeeds().text()).doesNotContain("\"" + KEY + "\"");
        SPEYER.get(own()).isRefused(403, "ROLE_MISSING");
        var foreign = Desk.of("angebote@speyer.example");
        foreign.get(own()).isRefused(404, "NOT_FOUND");
        set(foreign, 100).isRefused(404, "NOT_FOUND");
        foreign.post(
                        own() + "/lifting",
                        "{\"tenantId\": \"%s\", \"reason\": \"Wir brauchen mehr.\"}".formatted(speyer()))
                .isRefused(404, "NOT_FOUND");
        assertThat(SPEYER.get(OFFERING).succeeds().at("/quota/bookings/allowed"))
                .isEqualTo("1");
    }

    @Test
    @Order(8)
    @DisplayName("Ein Kontingent für alle begrenzt Triers Speicher über alle Buchungen; Speyers eigenes geht vor")
    void oneForAllLimitsWhatIsOrdered() {
        PROVIDER.post(own(), """
            {"unit": "speicher", "units": "20", "validFrom": "%s", "reason": "%s"}\
            """.formatted(today(), REASON)).succeeds();
        TRIER.post(BOOKINGS, wish(TRIER, "15")).succeeds();
        var refused = TRIER.post(BOOKINGS, wish(TRIER, "6"));
        refused.isRefused(409, "QUOTA_EXCEEDED");
        assertThat(refused.at("/detail")).contains("höchstens 20", "Speicher in Gigabyte", "Angefragt: 6");
        TRIER.post(BOOKINGS, wish(TRIER, "5")).succeeds();
        assertThat(SPEYER.get(OFFERING).succeeds().at("/quota/forAll")).isEqualTo("false");
    }

    @Test
    @Order(9)
    @DisplayName("Was keinen Sinn hat, wird nicht gesetzt, und die Antwort sagt, was fehlt")
    void refusesNonsense() {
        PROVIDER.post(own(), "{\"validFrom\": \"%s\", \"reason\": \"Ohne Zahl\"}".formatted(today()))
                .isRefused(400, "MALFORMED_REQUEST");
        PROVIDER.post(own(), "{\"bookings\": 1, \"validFrom\": \"2020-01-01\", \"reason\": \"Zu früh\"}")
                .isRefused(409, "QUOTA_IN_THE_PAST");
        PROVIDER.post(own(), """
            {"unit": "betrieb", "units": "2", "validFrom": "%s", "reason": "Festpreis"}\
            """.formatted(today())).isRefused(409, "UNKNOWN_UNIT");
    }

    @Test
    @Order(10)
    @DisplayName("Der Zweckverband hebt Speyers Kontingent mit einem Grund auf, und Speyer liest beides im Protokoll")
    void isLifted() {
        try (var provider = Browser.onADesk().loggedInAs("portfolio@verband.example", "/kontingente/" + offering)) {
            provider.isAt("Kontingente: " + NAME).click(AriaRole.BUTTON, "Aufheben: Speyer");
            provider.page().getByRole(AriaRole.DIALOG).getByLabel("Grund").fill("Der neue Speicher ist da.");
            provider.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(
                            AriaRole.BUTTON,
                            new com.microsoft.playwright.Locator.GetByRoleOptions().setName("Aufheben"))
                    .click();
            provider.shows("Das Kontingent ist aufgehoben.");
            isFine(provider, "kontingente-aufgehoben");
        }
        assertThat(SPEYER.get(OFFERING).succeeds().at("/quota/forAll")).isEqualTo("true");
        PROVIDER.post(own() + "/lifting", "{\"tenantId\": \"%s\", \"reason\": \"Noch einmal\"}".formatted(speyer()))
                .isRefused(409, "NO_QUOTA_TO_LIFT");
        Eventually.get(
                "Speyer's trail tells of both",
                () -> Desk.of("admin@speyer.example")
                        .get("/api/marketplace/v1/audit-entries?pageSize=200")
                        .succeeds(),
                trail -> trail.text().contains("QUOTA_SET")
                        && trail.text().contains("QUOTA_LIFTED")
                        && trail.text().contains("Der neue Speicher ist da."));
    }
}
