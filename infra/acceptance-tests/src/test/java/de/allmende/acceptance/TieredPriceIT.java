package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** One price in tiers from the desk of its provider to the line of an invoice that says which part fell into which tier. */
@DisplayName("Der Verband staffelt den Preis für Sendungen, und Trier zahlt, was die Vorschau sagte")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class TieredPriceIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String KEY = "briefversand";
    private static final String NAME = "Briefversand";
    private static final String METERED = KEY + ".standard.sendungen";
    private static final Desk PROVIDER = Desk.of("portfolio@verband.example");
    private static final Desk SECOND = Desk.of("katalog@verband.example");
    private static final Desk ORDERER = Desk.of("besteller@trier.example");
    private static final String STEPS =
            "100 × 1,00 € je Sendung (Stufe bis 100) = 100,00 €; 400 × 0,80 € je Sendung (Stufe über 100 bis 500) = 320,00 €; "
                    + "240 × 0,50 € je Sendung (Stufe über 500) = 120,00 €; Summe der Stufen = 540,00 €";

    private static final Desk CLERK = Desk.of("abrechnung@verband.example");
    private static final Desk RELEASER = Desk.of("freigabe@verband.example");
    private static final Desk TREASURER = Desk.of("kaemmerei@trier.example");

    private static String draft = "none yet";
    private static String instance = "none yet";
    private static String booking = "none yet";

    private static Answer priced(String terms) {
        return PROVIDER.post("/api/billing/v1/price-versions", """
            {"component": "%s", "model": "PER_USAGE_UNIT", "unitPrice": "1.00", "unitLabel": "Sendung", "effectiveFrom": "%s",
             "decision": "Beschluss der Verbandsversammlung", "terms": %s}\
            """.formatted(METERED, ALLMENDE.today(), terms));
    }

    @Test
    @Order(1)
    @DisplayName("Eine Staffel mit Überschneidung wird abgelehnt, und die Antwort nennt die Stufe")
    void anOverlapIsRefused() {
        draft = OwnOfferingIT.begun(
                        PROVIDER,
                        KEY,
                        NAME,
                        content -> content.replace(
                                "\"unitLabel\": \"Einrichtung\"}",
                                "\"unitLabel\": \"Einrichtung\"}, {\"code\": \"" + METERED
                                        + "\", \"name\": \"Sendungen\", \"model\": \"METERED\", \"unitLabel\": \"Sendung\","
                                        + " \"defaultQuantity\": \"740\"}"))
                .at("/id");
        var refused = priced("""
            {"scale": "GRADUATED", "tiers": [{"above": "0", "upTo": "100", "unitPrice": "1.00"}, {"above": "90", "unitPrice": "0.80"}]}\
            """).isRefused(409, "TIERS_OVERLAP");
        assertThat(refused.at("/detail")).contains("Stufe 2 beginnt über 90");
    }

    @Test
    @Order(2)
    @DisplayName("Am Telefon legt der Anbieter drei Stufen fest")
    void decidesThreeTiersOnAPhone() {
        try (var provider = Browser.onAPhone().loggedInAs("portfolio@verband.example", "/angebote/" + draft)) {
            provider.isAt(NAME + ", Fassung 1")
                    .page()
                    .getByLabel("Für welchen Preisbestandteil?")
                    .selectOption(METERED);
            provider.page().locator("details.price-conditions summary").click();
            provider.page().getByLabel("Staffelung").selectOption("GRADUATED");
            tier(provider, 0, "100", "1,00");
            tier(provider, 1, "500", "0,80");
            tier(provider, 2, "", "0,50");
            provider.page().getByLabel("Fehlt die Meldung eines Monats").selectOption("REUSE");
            provider.fill("Gilt ab", ALLMENDE.today().toString());
            provider.fill("Beschluss", "Beschluss der Verbandsversammlung vom 12.11.2026, TOP 4");
            assertThat(provider.objections("staffel-festlegen")).isEmpty();
            provider.click(AriaRole.BUTTON, "Preis festlegen");
            provider.shows("über 100 bis 500");
            assertThat(provider.objections("staffel-festgelegt")).isEmpty();
        }
        OwnOfferingIT.released(
                PROVIDER,
                SECOND,
                PROVIDER.get("/api/marketplace/v1/offering-versions/" + draft).succeeds());
    }

    private static void tier(Browser provider, int place, String upTo, String price) {
        provider.click(AriaRole.BUTTON, "Stufe hinzufügen");
        provider.page().getByLabel("Bis einschließlich").nth(place).fill(upTo);
        provider.page()
                .getByLabel("Preis je Einheit in Euro", new Page.GetByLabelOptions().setExact(true))
                .nth(place)
                .fill(price);
    }

    @Test
    @Order(3)
    @DisplayName("Trier sieht die Stufen im Katalog und in der Vorschau den Betrag mit seinem Rechenweg")
    void theCatalogueShowsTheTiers() {
        for (var browser : new Browser[] {Browser.onADesk(), Browser.onAPhone()}) {
            try (var orderer = browser.loggedInAs("besteller@trier.example", "/katalog/" + KEY)) {
                orderer.isAt(NAME).shows("über 100 bis 500").shows("Jeder Teil der Menge hat den Preis seiner Stufe.");
                assertThat(orderer.objections("staffel-im-katalog")).isEmpty();
            }
        }
        var quote = ORDERER.post(
                        "/api/marketplace/v1/quotes",
                        "{\"offeringId\": \"%s\", \"planCode\": \"standard\", \"quantities\": {}}".formatted(KEY))
                .succeeds();
        assertThat(quote.text()).contains("\"540.00\"").contains(STEPS);
    }

    @Test
    @Order(4)
    @DisplayName(
            "Trier bucht, das Fachverfahren meldet 740 Sendungen, und die Rechnung nennt denselben Betrag Stufe für Stufe")
    void isBilledAsThePreviewSaid() {
        var service = BookedService.orderedBy(ORDERER, KEY, "standard", "{}");
        service.decidedBy(Desk.of("freigeber@trier.example"), "APPROVE").succeeds();
        service.fulfilledBy(SECOND);
        instance = service.seenBy(ORDERER).succeeds().at("/serviceInstanceId");
        booking = service.seenBy(ORDERER).succeeds().at("/number");
        reported("740", ALLMENDE.now());
        billedMonth();

        var invoice = newestInvoice();
        assertThat(TREASURER
                        .get("/api/billing/v1/invoices/" + invoice)
                        .succeeds()
                        .text())
                .contains("\"540.00\"")
                .contains(STEPS);
        var xml = TREASURER.get("/api/billing/v1/invoices/" + invoice + ".xml").succeeds();
        assertThat(xml.text()).contains(STEPS);
        assertThat(OfficialRules.objections(xml.bytes())).isEmpty();
        for (var browser : new Browser[] {Browser.onADesk(), Browser.onAPhone()}) {
            try (var reader = browser.loggedInAs("kaemmerei@trier.example", "/rechnungen/" + invoice)) {
                reader.isAt("Rechnung RE-");
                reader.page()
                        .locator("details.explanation summary")
                        .filter(new Locator.FilterOptions().setHasText("Sendungen"))
                        .click();
                reader.page()
                        .locator("details.explanation[open]")
                        .getByText("240 × 0,50 € je Sendung (Stufe über 500) = 120,00 €")
                        .waitFor();
                reader.shows("Staffel: ");
                assertThat(reader.objections("staffel-erklaert")).isEmpty();
            }
        }
    }

    @Test
    @Order(5)
    @DisplayName(
            "Fehlt die Meldung, nennt die Rechnung die Menge geschätzt; die späte Meldung gleicht die nächste Rechnung aus")
    void aMissingReportIsEstimatedAndMadeUpForLater() {
        var unreported = ALLMENDE.month();
        billedMonth();
        var estimated = lineOfBooking("Sendungen (geschätzt)");
        assertThat(estimated.at("/amount/amount").asString()).isEqualTo("540.00");
        assertThat(estimated.get("basis").asString())
                .startsWith("geschätzt: keine Meldung, es zählt die Menge des letzten gemeldeten Monats; 100 × 1,00 €");
        try (var reader = Browser.onAPhone().loggedInAs("kaemmerei@trier.example", "/verbrauch/" + instance)) {
            reader.isAt("Verbrauch: " + NAME).shows("keine, geschätzt");
            assertThat(reader.objections("verbrauch-geschaetzt")).isEmpty();
        }

        reported(
                "700",
                unreported
                        .atDay(15)
                        .atTime(12, 0)
                        .atZone(RunningAllmende.GERMANY)
                        .toInstant());
        billedMonth();

        assertThat(lineOfBooking("Sendungen (Berichtigung").at("/amount/amount").asString())
                .isEqualTo("-20.00");
    }

    private static void reported(String quantity, Instant occurredAt) {
        Fachverfahren.named("E-Akte").reports("""
                {"eventId": "%s", "source": "briefversand", "serviceInstance": "%s", "meter": "sendungen", "quantity": "%s",
                 "occurredAt": "%s"}""".formatted(UUID.randomUUID(), instance, quantity, occurredAt));
    }

    /** The month is over and its invoices are issued. */
    private static void billedMonth() {
        var month = ALLMENDE.month();
        ALLMENDE.advanceTo(month.plusMonths(1).atDay(2));
        InvoiceMonth.billed(month, CLERK, RELEASER);
    }

    private static String newestInvoice() {
        return TREASURER
                .get("/api/billing/v1/invoices?side=CONSUMER")
                .succeeds()
                .at("/items/0/id");
    }

    private static JsonNode lineOfBooking(String name) {
        return TREASURER
                .get("/api/billing/v1/invoices/" + newestInvoice())
                .succeeds()
                .json()
                .get("lines")
                .valueStream()
                .filter(line -> line.path("bookingNumber").asString("").equals(booking)
                        && line.get("name").asString().contains(name))
                .findFirst()
                .orElseThrow();
    }
}
