package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An invoice was wrong: one person asks to take it back, another one does it, and the month is billed anew. */
@DisplayName("Eine falsche Rechnung wird storniert und der Monat neu abgerechnet")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CancelledInvoiceIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String INVOICES = "/api/billing/v1/invoices/";
    private static final Desk CLERK = Desk.of("abrechnung@verband.example");
    private static final Desk RELEASER = Desk.of("freigabe@verband.example");
    private static final Desk TREASURER = Desk.of("kaemmerei@speyer.example");

    private static YearMonth month = YearMonth.of(1970, 1);
    private static String invoice = "none yet";
    private static String number = "none yet";
    private static String net = "none yet";
    private static String cancelling = "none yet";

    @Test
    @Order(1)
    @DisplayName("Speyer bekommt eine Rechnung über die E-Akte")
    void speyerGetsAnInvoice() {
        var orderer = Desk.of("besteller@speyer.example");
        var booking =
                BookedService.orderedBy(orderer, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"30\"}");
        booking.decidedBy(Desk.of("freigeber@speyer.example"), "APPROVE").succeeds();
        booking.fulfilledBy(Desk.of("katalog@verband.example"));
        month = ALLMENDE.month();
        ALLMENDE.advanceTo(month.plusMonths(1).atDay(2));
        InvoiceMonth.billed(month, CLERK, RELEASER);

        var newest = TREASURER.get("/api/billing/v1/invoices?side=CONSUMER").succeeds();
        invoice = newest.at("/items/0/id");
        number = newest.at("/items/0/number");
        net = newest.at("/items/0/net/amount");
        assertThat(TREASURER
                        .get(INVOICES + invoice)
                        .succeeds()
                        .json()
                        .get("lines")
                        .findValuesAsString("bookingNumber"))
                .contains(booking.seenBy(orderer).succeeds().at("/number"));
    }

    @Test
    @Order(2)
    @DisplayName("Die Abrechnung beantragt die Stornierung mit einem Grund; freigeben kann sie sie nicht")
    void theClerkAsksForIt() {
        try (var clerk = Browser.onADesk().loggedInAs("abrechnung@verband.example", "/rechnungen/" + invoice)) {
            clerk.isAt("Rechnung " + number).click(AriaRole.BUTTON, "Stornierung beantragen");
            var dialog = clerk.page().getByRole(AriaRole.DIALOG);
            assertThat(clerk.objections("storno-dialog")).isEmpty();
            dialog.getByText("Stornierung beantragen").last().click();
            clerk.shows("Nennen Sie den Grund.");
            dialog.getByLabel("Grund").fill("Die Zahl der Arbeitsplätze war falsch gemeldet");
            dialog.getByText("Stornierung beantragen").last().click();
            clerk.shows("Die Stornierung wartet auf eine zweite Person");
        }
        CLERK.post(INVOICES + invoice + "/cancellation/release", "{}").isRefused(403, "ROLE_MISSING");
        CLERK.post(INVOICES + invoice + "/cancellation", "{\"reason\": \"Noch einmal\"}")
                .isRefused(409, "CANCELLATION_WAITS");
        assertThat(TREASURER.get(INVOICES + invoice).succeeds().at("/state"))
                .as("Speyer learns of it when it is released")
                .isEqualTo("ISSUED");
    }

    @Test
    @Order(3)
    @DisplayName("Eine zweite Person findet sie in der Liste und gibt sie am Telefon frei")
    void aSecondPersonReleasesIt() {
        try (var releaser =
                Browser.onAPhone().loggedInAs("freigabe@verband.example", "/rechnungen?stand=CANCELLATION_REQUESTED")) {
            releaser.isAt("Rechnungen")
                    .row(number)
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            releaser.isAt("Rechnung " + number).shows("Die Zahl der Arbeitsplätze war falsch gemeldet");
            releaser.click(AriaRole.BUTTON, "Stornierung freigeben");
            assertThat(releaser.objections("storno-freigabe")).isEmpty();
            releaser.click(AriaRole.BUTTON, "Verbindlich freigeben");
            releaser.shows("Diese Rechnung ist storniert");
            assertThat(releaser.objections("rechnung-storniert-390")).isEmpty();
        }
    }

    @Test
    @Order(4)
    @DisplayName("Speyer sieht den Stornobeleg, der die Rechnung nennt und den amtlichen Regeln genügt")
    void speyerSeesWhatTakesItBack() {
        var cancelled = TREASURER.get(INVOICES + invoice).succeeds();
        assertThat(cancelled.at("/state")).isEqualTo("CANCELLED");
        cancelling = cancelled.at("/cancelledBy/id");
        assertThat(cancelled.at("/cancelledBy/number")).startsWith("ST-");

        var xml = TREASURER.get(INVOICES + cancelling + ".xml").succeeds();
        assertThat(OfficialRules.objections(xml.bytes())).isEmpty();
        assertThat(xml.text()).contains("CreditNote", number, "Die Zahl der Arbeitsplätze war falsch gemeldet");
        assertThat(TREASURER.get(INVOICES + cancelling).succeeds().at("/gross/amount"))
                .isEqualTo(cancelled.at("/gross/amount"));
        assertThat(Desk.of("kaemmerei@koblenz.example")
                        .get(INVOICES + cancelling)
                        .status())
                .isEqualTo(404);
        try (var treasurer = Browser.onADesk().loggedInAs("kaemmerei@speyer.example", "/rechnungen")) {
            treasurer.isAt("Rechnungen").shows("Storniert");
            assertThat(treasurer.objections("rechnungen-mit-storno")).isEmpty();
            treasurer
                    .open("/rechnungen/" + cancelling)
                    .isAt("Stornierung ST-")
                    .shows("Dieser Beleg storniert eine Rechnung");
            assertThat(treasurer.objections("stornobeleg")).isEmpty();
        }
    }

    @Test
    @Order(5)
    @DisplayName("Der nächste Lauf für denselben Monat rechnet genau das Stornierte neu ab")
    void theMonthIsBilledAnew() {
        InvoiceMonth.billed(month, CLERK, RELEASER);

        var newest = TREASURER.get("/api/billing/v1/invoices?side=CONSUMER").succeeds();
        assertThat(newest.at("/items/0/net/amount")).isEqualTo(net);
        assertThat(newest.at("/items/0/number")).startsWith("RE-").isNotEqualTo(number);
        assertThat(newest.at("/items/1/id")).isEqualTo(cancelling);
        CLERK.post(INVOICES + invoice + "/cancellation", "{\"reason\": \"Noch einmal\"}")
                .isRefused(409, "INVOICE_IS_CANCELLED");
    }
}
