package de.allmende.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Koblenz is late, is reminded, pays in two parts, and everybody sees the same. */
@DisplayName("Koblenz wird gemahnt und zahlt, der Kontoauszug begleicht die Rechnung")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class PaidInvoiceIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String INVOICES = "/api/billing/v1/invoices/";
    private static final Desk CLERK = Desk.of("abrechnung@verband.example");
    private static final Desk TREASURER = Desk.of("kaemmerei@koblenz.example");

    private static String invoice = "none yet";
    private static String number = "none yet";
    private static String gross = "none yet";

    private static String state() {
        return TREASURER.get(INVOICES + invoice).succeeds().at("/settlement/state");
    }

    @Test
    @Order(1)
    @DisplayName("Koblenz bekommt eine Rechnung; sie ist offen")
    void koblenzGetsAnInvoice() {
        var booking = BookedService.orderedBy(
                Desk.of("besteller@koblenz.example"),
                "e-akte",
                "standard",
                "{\"e-akte.standard.arbeitsplatz\": \"7\"}");
        booking.decidedBy(Desk.of("freigeber@koblenz.example"), "APPROVE").succeeds();
        booking.fulfilledBy(Desk.of("katalog@verband.example"));
        var month = ALLMENDE.month();
        ALLMENDE.advanceTo(month.plusMonths(1).atDay(2));
        InvoiceMonth.billed(month, CLERK, Desk.of("freigabe@verband.example"));

        var newest = TREASURER.get("/api/billing/v1/invoices?side=CONSUMER").succeeds();
        invoice = newest.at("/items/0/id");
        number = newest.at("/items/0/number");
        gross = newest.at("/items/0/gross/amount");
        assertThat(newest.at("/items/0/settlement/open/amount")).isEqualTo(gross);
        assertThat(state()).isEqualTo("OPEN");
        assertThat(CLERK.post("/api/billing/v1/reminders", "{\"invoiceIds\": [\"%s\"]}".formatted(invoice))
                        .succeeds()
                        .at("/items/0/reminded"))
                .as("there is time")
                .isEqualTo("false");
    }

    @Test
    @Order(2)
    @DisplayName("Nach der Frist mahnt die Abrechnung in einem Schritt, und Koblenz sieht es bei der Rechnung")
    void isRemindedWhenItIsLate() {
        ALLMENDE.advanceTo(ALLMENDE.today().plusDays(31));
        assertThat(state()).isEqualTo("OVERDUE");
        try (var clerk = Browser.onADesk().loggedInAs("abrechnung@verband.example", "/offene-posten?suche=Koblenz")) {
            clerk.isAt("Offene Posten").row(number);
            clerk.page()
                    .getByRole(AriaRole.MAIN)
                    .getByRole(AriaRole.BUTTON)
                    .last()
                    .click();
            clerk.shows("Überfällige Rechnungen mahnen?");
            assertThat(clerk.objections("mahnen")).isEmpty();
            clerk.click(AriaRole.BUTTON, "Jetzt mahnen");
            clerk.shows("gemahnt.");
            assertThat(clerk.objections("gemahnt")).isEmpty();
        }
        try (var treasurer = Browser.onAPhone().loggedInAs("kaemmerei@koblenz.example", "/rechnungen/" + invoice)) {
            treasurer.isAt("Rechnung " + number).shows("Zahlungserinnerung vom");
            assertThat(treasurer.objections("rechnung-gemahnt-390")).isEmpty();
        }
        assertThat(Desk.of("admin@koblenz.example")
                        .get("/api/billing/v1/audit-entries")
                        .succeeds()
                        .text())
                .as("it stands in the trail of Koblenz, too")
                .contains("CONSUMER_REMINDED");
    }

    @Test
    @Order(3)
    @DisplayName("Die Abrechnung liest den Kontoauszug ein; wer die Nummer nennt, hat bezahlt")
    void theStatementSettlesWhatIsNamed() {
        var file = StatementFile.of(
                StatementFile.Payment.of("10.00", "Stadtkasse Koblenz", "Teilzahlung auf " + number.replace("-", " ")),
                StatementFile.Payment.of("5.00", "Stadtkasse Koblenz", "Anbei der Rest"));
        try (var clerk = Browser.onADesk().loggedInAs("abrechnung@verband.example", "/zahlungen")) {
            clerk.isAt("Zahlungseingänge");
            clerk.page()
                    .getByLabel("Kontoauszug", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload("kaputt.xml", "application/xml", "<Document>".getBytes(UTF_8)));
            clerk.click(AriaRole.BUTTON, "Einlesen");
            clerk.shows("Die Datei ist kein lesbares XML.");
            clerk.page()
                    .getByLabel("Kontoauszug", new Page.GetByLabelOptions().setExact(true))
                    .setInputFiles(new FilePayload("auszug.xml", "application/xml", file.content()));
            clerk.click(AriaRole.BUTTON, "Einlesen");
            clerk.shows("Eingelesen: 2 Zahlungseingänge.").shows("Anbei der Rest");
            assertThat(clerk.objections("kontoauszug-eingelesen")).isEmpty();
        }
        assertThat(TREASURER.get(INVOICES + invoice).succeeds().at("/settlement/paid/amount"))
                .isEqualTo("10.00");
        file.readInBy(CLERK).isRefused(409, "STATEMENT_KNOWN");
        assertThat(TREASURER.get("/api/billing/v1/payments").status()).isEqualTo(403);
    }

    @Test
    @Order(4)
    @DisplayName("Was nichts nennt, ordnet die Abrechnung zu")
    void theRestIsAllocatedByHand() {
        var rest = CLERK.get("/api/billing/v1/payments?unallocated=true").succeeds();
        var payment = rest.at("/items/0/id");
        assertThat(rest.at("/items/0/remittance")).isEqualTo("Anbei der Rest");
        try (var clerk = Browser.onAPhone().loggedInAs("abrechnung@verband.example", "/zahlungen/" + payment)) {
            clerk.isAt("Zahlung über 5,00").fill("Empfänger der Rechnung", "Koblenz");
            clerk.click(AriaRole.BUTTON, "Suchen");
            clerk.page().getByLabel(number + ", Koblenz").check();
            assertThat(clerk.objections("zuordnen-390")).isEmpty();
            clerk.click(AriaRole.BUTTON, "Zuordnen");
            clerk.shows("Die Zahlung ist zugeordnet.");
        }
        assertThat(TREASURER.get(INVOICES + invoice).succeeds().at("/settlement/paid/amount"))
                .isEqualTo("15.00");
    }

    @Test
    @Order(5)
    @DisplayName("Mit dem Rest ist die Rechnung bezahlt, und kein Posten ist mehr offen")
    void theRestSettlesTheInvoice() {
        var open = TREASURER.get(INVOICES + invoice).succeeds().at("/settlement/open/amount");
        StatementFile.of(StatementFile.Payment.of(open, "Stadtkasse Koblenz", number))
                .readInBy(CLERK)
                .succeeds();

        assertThat(state()).isEqualTo("PAID");
        assertThat(TREASURER
                        .get("/api/billing/v1/open-items?side=CONSUMER")
                        .succeeds()
                        .text())
                .doesNotContain(number);
        assertThat(Desk.of("kaemmerei@speyer.example").get(INVOICES + invoice).status())
                .isEqualTo(404);
        try (var treasurer = Browser.onADesk().loggedInAs("kaemmerei@koblenz.example", "/rechnungen/" + invoice)) {
            treasurer.isAt("Rechnung " + number).shows("Bezahlt am");
            assertThat(treasurer.objections("rechnung-bezahlt")).isEmpty();
        }
    }

    @Test
    @Order(6)
    @DisplayName("Was zu viel kam und erstattet ist, wird mit einem Grund ausgebucht")
    void whatWasTooMuchIsWrittenOff() {
        var payment = StatementFile.of(StatementFile.Payment.of("0.50", "Stadtkasse Koblenz", number))
                .readInBy(CLERK)
                .succeeds()
                .at("/items/0/entries/0/payment/id");
        try (var clerk = Browser.onADesk().loggedInAs("abrechnung@verband.example", "/zahlungen/" + payment)) {
            clerk.isAt("Zahlung über 0,50").click(AriaRole.BUTTON, "0,50 € ausbuchen");
            var dialog = clerk.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Grund").fill("Heute erstattet");
            assertThat(clerk.objections("ausbuchen")).isEmpty();
            dialog.getByText("Ausbuchen").last().click();
            clerk.shows("Erledigt").shows("Heute erstattet");
        }
        CLERK.post("/api/billing/v1/payments/" + payment + "/write-off", "{\"reason\": \"Noch einmal\"}")
                .isRefused(409, "PAYMENT_USED_UP");
    }

    @Test
    @Order(7)
    @DisplayName("Was gebucht ist, ist versiegelt, und die Seite der Rechnung sagt, bis wann es geprüft ist")
    void thePostingsAreSealed() {
        var report = Eventually.get(
                "all postings are sealed",
                () -> CLERK.get("/api/billing/v1/ledger-check").succeeds(),
                answer -> answer.at("/waiting").equals("0"));
        assertThat(report.json().get("faults").size()).isZero();
        assertThat(report.json().get("sealed").asInt()).isPositive();
        assertThat(TREASURER.get("/api/billing/v1/ledger-check").status()).isEqualTo(403);
        try (var clerk = Browser.onAPhone().loggedInAs("abrechnung@verband.example", "/rechnungen/" + invoice)) {
            clerk.isAt("Rechnung " + number).shows("Geprüft bis").shows("alle unverändert");
            assertThat(clerk.objections("buchungssaetze-geprueft")).isEmpty();
        }
    }
}
