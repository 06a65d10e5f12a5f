package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job of the product, from finding a service to the invoice; one sentence, told in its steps. The first of all, as nobody
 * has booked anything yet.
 */
@DisplayName("Kaiserslautern bucht die E-Akte")
@Order(1)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MainJobIT {

    private static final String QUANTITIES = "{\"e-akte.standard.arbeitsplatz\": \"25\"}";

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final Desk ORDERER = Desk.of("besteller@kaiserslautern.example");
    private static final Desk APPROVER = Desk.of("freigeber@kaiserslautern.example");
    private static final Desk PROVIDER = Desk.of("katalog@verband.example");
    private static final Desk KOBLENZ = Desk.of("besteller@koblenz.example");

    private static BookedService booking = BookedService.known("none yet");
    private static String serviceInstance = "none yet";
    private static String invoice = "none yet";

    @Test
    @Order(1)
    @DisplayName("Die Bestellerin findet die E-Akte und sieht ihren Preis")
    void findsTheServiceAndSeesItsPrice() {
        var found = ORDERER.get("/api/marketplace/v1/offerings?q=Akten").succeeds();
        assertThat(found.json().get("items").findValuesAsString("key")).contains("e-akte");

        var quote = ORDERER.post(
                        "/api/marketplace/v1/quotes",
                        "{\"offeringId\": \"e-akte\", \"planCode\": \"standard\", \"quantities\": %s}"
                                .formatted(QUANTITIES))
                .succeeds();
        assertThat(quote.at("/monthlyNet/amount"))
                .as("25 × 7,90 € and the usual 20 × 0,85 €")
                .isEqualTo("214.50");
        assertThat(quote.at("/oneTimeNet/amount")).isEqualTo("490.00");
        assertThat(quote.at("/tax/case")).isEqualTo("UST_REGEL");
    }

    @Test
    @Order(2)
    @DisplayName("Sie bucht; eine Wiederholung derselben Anfrage bucht nicht noch einmal")
    void booksOnce() {
        var wish = BookedService.wish(ORDERER, "e-akte", "standard", QUANTITIES);
        var before = ORDERER.get("/api/marketplace/v1/bookings?side=CONSUMER")
                .succeeds()
                .json()
                .get("items")
                .size();
        var first = ORDERER.post("/api/marketplace/v1/bookings", wish, "acceptance-main-job", null)
                .succeeds();
        var again = ORDERER.post("/api/marketplace/v1/bookings", wish, "acceptance-main-job", null)
                .succeeds();
        assertThat(again.text()).isEqualTo(first.text());
        ORDERER.post(
                        "/api/marketplace/v1/bookings",
                        BookedService.wish(ORDERER, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"26\"}"),
                        "acceptance-main-job",
                        null)
                .isRefused(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(ORDERER.get("/api/marketplace/v1/bookings?side=CONSUMER")
                        .succeeds()
                        .json()
                        .get("items")
                        .size())
                .isEqualTo(before + 1);
        booking = BookedService.known(first.at("/id"));
    }

    @Test
    @Order(3)
    @DisplayName("Die Bestellerin darf nicht selbst freigeben, die Freigeberin gibt frei")
    void isApprovedByASecondPerson() {
        booking.decidedBy(ORDERER, "APPROVE").isRefused(403, "ROLE_MISSING");
        assertThat(APPROVER.get("/api/marketplace/v1/approvals").succeeds().text())
                .contains(booking.id());
        booking.decidedBy(APPROVER, "APPROVE").succeeds();
        booking.decidedBy(APPROVER, "REJECT").isRefused(409, "ALREADY_DECIDED");
    }

    @Test
    @Order(4)
    @DisplayName("Der Verband stellt den Dienst bereit")
    void isProvided() {
        booking.fulfilledBy(PROVIDER);
        var active = booking.seenBy(ORDERER).succeeds();
        assertThat(active.at("/state")).isEqualTo("ACTIVE");
        serviceInstance = active.at("/serviceInstanceId");
        assertThat(serviceInstance).startsWith("sin_");
        assertThat(ORDERER.get("/api/marketplace/v1/home").succeeds().text()).contains("E-Akte");
        assertThat(ORDERER.get(booking.path() + "/timeline")
                        .succeeds()
                        .json()
                        .get("items")
                        .size())
                .isGreaterThanOrEqualTo(3);
    }

    @Test
    @Order(5)
    @DisplayName("Die E-Akte meldet ihren Verbrauch, jede Meldung zählt einmal")
    void reportsItsUsage() {
        var eAkte = Fachverfahren.named("E-Akte");
        var instances = eAkte.get("/api/marketplace/v1/service-instances?ars=073120000000&offering=e-akte")
                .succeeds();
        assertThat(instances.text()).contains(serviceInstance);

        var usage = Fachverfahren.usage("main-job-1", serviceInstance);
        eAkte.reports(usage);
        var report = "{\"events\": [%s]}".formatted(usage);
        assertThat(eAkte.post("/api/billing/v1/usage-events", report).succeeds().at("/results/0/status"))
                .isEqualTo("DUPLICATE");
        assertThat(eAkte.post("/api/billing/v1/usage-events", report.replace("\"42\"", "\"43\""))
                        .succeeds()
                        .at("/results/0/status"))
                .isEqualTo("CONFLICT");
    }

    @Test
    @Order(6)
    @DisplayName("Der Verband rechnet den Monat ab, eine zweite Person gibt frei")
    void isBilledByTwoPeople() {
        var month = ALLMENDE.month();
        ALLMENDE.advanceTo(month.plusMonths(1).atDay(2));
        var run =
                InvoiceMonth.billed(month, Desk.of("abrechnung@verband.example"), Desk.of("freigabe@verband.example"));
        assertThat(run.json().get("invoices").findValuesAsString("number"))
                .doesNotContainNull()
                .isNotEmpty();
    }

    @Test
    @Order(7)
    @DisplayName("Die Kämmerei lädt eine XRechnung herunter, die die amtlichen Regeln annehmen")
    void downloadsAnInvoiceThatTheOfficialRulesAccept() {
        var treasurer = Desk.of("kaemmerei@kaiserslautern.example");
        var invoices = treasurer.get("/api/billing/v1/invoices?side=CONSUMER").succeeds();
        invoice = invoices.at("/items/0/id");
        assertThat(invoices.at("/items/0/net/amount")).isEqualTo("723.20");
        assertThat(invoices.at("/items/0/tax/amount")).isEqualTo("137.41");
        assertThat(invoices.at("/items/0/gross/amount")).isEqualTo("860.61");

        var xml = treasurer.get("/api/billing/v1/invoices/" + invoice + ".xml").succeeds();
        assertThat(OfficialRules.objections(xml.bytes())).isEmpty();
        assertThat(OfficialRules.objections(
                        xml.text().replace("BuyerReference", "Nothing").getBytes(StandardCharsets.UTF_8)))
                .as("the rules find a planted fault")
                .isNotEmpty();
        var pdf = treasurer.get("/api/billing/v1/invoices/" + invoice + ".pdf").succeeds();
        assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
    }

    @Test
    @Order(8)
    @DisplayName("Drei Klicks nach der Startseite weiß der Rat, woher ein Betrag kommt: Rechnungen, Rechnung, Position")
    void everyCentExplainsItself() {
        try (var treasurer = Browser.onADesk().loggedInAs("kaemmerei@kaiserslautern.example", "/")) {
            treasurer.click(AriaRole.LINK, "Rechnungen");
            treasurer.isAt("Rechnungen").page().locator("main table a").first().click();
            treasurer.isAt("Rechnung RE-");
            treasurer
                    .page()
                    .locator("details.explanation summary")
                    .filter(new Locator.FilterOptions().setHasText("Arbeitsplatz"))
                    .click();
            treasurer.shows("25 × 7,90 € je Arbeitsplatz = 197,50 €");
            treasurer
                    .page()
                    .locator("details.explanation[open]")
                    .getByText("Verbandsversammlung")
                    .waitFor();
            assertThat(treasurer.objections("rechnung-erklaert")).isEmpty();
        }
        try (var phone = Browser.onAPhone().loggedInAs("kaemmerei@kaiserslautern.example", "/rechnungen/" + invoice)) {
            phone.isAt("Rechnung RE-");
            phone.page()
                    .locator("details.explanation summary")
                    .filter(new Locator.FilterOptions().setHasText("35,70"))
                    .click();
            phone.shows("Eine Meldung des Fachverfahrens").shows("Prüfsumme der abgerechneten Meldungen");
            assertThat(phone.objections("rechnung-erklaert-390")).isEmpty();
        }
        var explained = Desk.of("kaemmerei@kaiserslautern.example")
                .get("/api/billing/v1/invoices/" + invoice + "/explanation")
                .succeeds();
        assertThat(explained.json().findValues("steps"))
                .as("each line is explained")
                .hasSize(3);
    }

    @Test
    @Order(9)
    @DisplayName("Koblenz sieht nichts davon, und nichts verrät, dass es etwas gibt")
    void koblenzSeesNoneOfIt() {
        sameAsUnknown("/api/marketplace/v1/bookings/", booking.id());
        sameAsUnknown("/api/billing/v1/invoices/", invoice);
        var treasurer = Desk.of("kaemmerei@koblenz.example");
        assertThat(treasurer.get("/api/billing/v1/invoices/" + invoice).status())
                .isEqualTo(404);
        assertThat(treasurer.get("/api/billing/v1/invoices/" + invoice + ".xml").status())
                .isEqualTo(404);
        assertThat(treasurer
                        .get("/api/billing/v1/invoices/" + invoice + "/explanation")
                        .status())
                .isEqualTo(404);
        for (var list : new String[] {
            "/api/marketplace/v1/bookings?side=CONSUMER",
            "/api/marketplace/v1/bookings?side=PROVIDER",
            "/api/marketplace/v1/service-instances",
            "/api/billing/v1/invoices?side=CONSUMER",
            "/api/billing/v1/invoices?side=ISSUER"
        }) {
            assertThat(KOBLENZ.get(list).succeeds().json().get("items").size())
                    .as(list)
                    .isZero();
        }
        booking.decidedBy(Desk.of("freigeber@koblenz.example"), "APPROVE", "\"1\"")
                .isRefused(404, "NOT_FOUND");
    }

    private static void sameAsUnknown(String path, String id) {
        var last = id.charAt(id.length() - 1) == '0' ? '1' : '0';
        var unknown =
                KOBLENZ.get(path + id.substring(0, id.length() - 1) + last).isRefused(404, "NOT_FOUND");
        var foreign = KOBLENZ.get(path + id).isRefused(404, "NOT_FOUND");
        assertThat(foreign.text().replace(foreign.at("/requestId"), "").replace(id, ""))
                .isEqualTo(unknown.text()
                        .replace(unknown.at("/requestId"), "")
                        .replace(id.substring(0, id.length() - 1) + last, ""));
    }
}
