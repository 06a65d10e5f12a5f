package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A treasurer takes an invoice into the systems of her town: as one PDF for people and machines, as CSV, as costs. */
@DisplayName("Die Kämmerei übernimmt eine Rechnung in ihr Finanzverfahren")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FinanceExportIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String BILLING = "/api/billing/v1";
    private static final Desk TREASURER = Desk.of("kaemmerei@koblenz.example");

    private static YearMonth month = YearMonth.of(1970, 1);
    private static String invoice = "none yet";
    private static String number = "none yet";
    private static String gross = "none yet";

    @Test
    @Order(1)
    @DisplayName("Koblenz wählt CII und bekommt eine Rechnung, die den amtlichen Regeln genügt")
    void koblenzGetsAnInvoiceInTheSyntaxOfItsChoice() {
        var chosen = TREASURER.get(BILLING + "/invoice-preference").succeeds();
        TREASURER
                .put(BILLING + "/invoice-preference", "{\"syntax\": \"CII\"}", chosen.header("ETag"))
                .succeeds();
        var booking = BookedService.orderedBy(
                Desk.of("besteller@koblenz.example"),
                "e-akte",
                "standard",
                "{\"e-akte.standard.arbeitsplatz\": \"7\"}");
        booking.decidedBy(Desk.of("freigeber@koblenz.example"), "APPROVE").succeeds();
        booking.fulfilledBy(Desk.of("katalog@verband.example"));
        month = ALLMENDE.month();
        ALLMENDE.advanceTo(month.plusMonths(1).atDay(2));
        InvoiceMonth.billed(month, Desk.of("abrechnung@verband.example"), Desk.of("freigabe@verband.example"));

        var newest = TREASURER.get(BILLING + "/invoices?side=CONSUMER").succeeds();
        invoice = newest.at("/items/0/id");
        number = newest.at("/items/0/number");
        gross = newest.at("/items/0/gross/amount");
        var original = TREASURER.get(BILLING + "/invoices/" + invoice + ".xml").succeeds();
        assertThat(original.text()).contains("CrossIndustryInvoice", number);
        assertThat(OfficialRules.objections(original.bytes())).isEmpty();
        var again = TREASURER.get(BILLING + "/invoice-preference").succeeds();
        TREASURER
                .put(BILLING + "/invoice-preference", "{\"syntax\": \"UBL\"}", again.header("ETag"))
                .succeeds();
    }

    @Test
    @Order(2)
    @DisplayName("Sie lädt das ZUGFeRD-PDF herunter; darin liegt dieselbe Rechnung")
    void downloadsTheHybrid() {
        var hybrid =
                TREASURER.get(BILLING + "/invoices/" + invoice + "/zugferd.pdf").succeeds();
        var original = TREASURER.get(BILLING + "/invoices/" + invoice + ".xml").succeeds();
        assertThat(new String(hybrid.bytes(), StandardCharsets.UTF_8))
                .startsWith("%PDF")
                .contains("xrechnung.xml", original.text());
        assertThat(Desk.of("kaemmerei@speyer.example")
                        .get(BILLING + "/invoices/" + invoice + "/zugferd.pdf")
                        .status())
                .isEqualTo(404);
        try (var treasurer = Browser.onADesk().loggedInAs("kaemmerei@koblenz.example", "/rechnungen/" + invoice)) {
            treasurer.isAt(number);
            var download =
                    treasurer.page().waitForDownload(() -> treasurer.click(AriaRole.LINK, "ZUGFeRD herunterladen"));
            assertThat(download.suggestedFilename()).isEqualTo(number + "-zugferd.pdf");
        }
    }

    @Test
    @Order(3)
    @DisplayName("Sie lädt die Belege des Monats und die offenen Posten für ihr Verfahren herunter")
    void downloadsTheFileForTheFinanceSystem() {
        var issued = month.plusMonths(1);
        var file = TREASURER
                .get(BILLING + "/finance-profiles/MPS/export?content=INVOICES&month=" + issued)
                .succeeds();
        assertThat(new String(file.bytes(), Charset.forName("windows-1252")))
                .startsWith("Belegnummer;Belegdatum;")
                .contains(number);
        assertThat(TREASURER
                        .get(BILLING + "/finance-profiles/SAP/export?content=OPEN_ITEMS")
                        .succeeds()
                        .text())
                .contains(number, gross);
        Desk.of("besteller@koblenz.example")
                .get(BILLING + "/finance-profiles/SAP/export")
                .isRefused(403, "ROLE_MISSING");
        try (var treasurer = Browser.onADesk().loggedInAs("kaemmerei@koblenz.example", "/finanzverfahren")) {
            treasurer.isAt("Export für das Finanzverfahren");
            treasurer.page().getByLabel("Offene Posten").check();
            var download =
                    treasurer.page().waitForDownload(() -> treasurer.click(AriaRole.BUTTON, "Datei herunterladen"));
            assertThat(download.suggestedFilename())
                    .startsWith("offene-posten-")
                    .endsWith(".csv");
        }
    }

    @Test
    @Order(4)
    @DisplayName("Die Kosten nach FOCUS ergeben je Beleg seinen Bruttobetrag")
    void downloadsTheCosts() {
        var costs = TREASURER.get(BILLING + "/cost-export?month=" + month).succeeds();
        assertThat(costs.text()).startsWith("BilledCost,BillingAccountId,");
        var sum = costs.text()
                .lines()
                .filter(line -> line.contains("," + number + ","))
                .map(line -> new BigDecimal(line.substring(0, line.indexOf(','))))
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        assertThat(sum).isEqualByComparingTo(gross);
    }
}
