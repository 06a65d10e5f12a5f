package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A running service is needed by more people: other quantities from a coming month on, decided by two and billed as agreed. */
@DisplayName("Trier braucht 55 statt 40 Arbeitsplätze: von der Vorschau bis zur Rechnung")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BookingChangeIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String CHANGES = "/api/marketplace/v1/quantity-changes";
    private static final String INVOICES = "/api/billing/v1/invoices";
    private static final String WORKPLACE = "e-akte.standard.arbeitsplatz";
    private static final Desk ORDERER = Desk.of("besteller@trier.example");
    private static final Desk APPROVER = Desk.of("freigeber@trier.example");
    private static final Desk TREASURER = Desk.of("kaemmerei@trier.example");
    private static final Desk PROVIDER = Desk.of("katalog@verband.example");

    private static BookedService booking = BookedService.known("none yet");
    private static YearMonth next = YearMonth.of(1970, 1);

    private static Answer wish(String what, String quantity, LocalDate from, String more) {
        return ORDERER.post(
                booking.path() + what,
                "{\"quantities\": {\"%s\": \"%s\"}, \"effectiveFrom\": \"%s\"%s}"
                        .formatted(WORKPLACE, quantity, from, more));
    }

    private static Answer asked(String quantity, LocalDate from) {
        return wish("/quantity-changes", quantity, from, ", \"reason\": \"Neue Stellen im Bauamt\"");
    }

    private static Answer seen() {
        return booking.seenBy(ORDERER).succeeds();
    }

    private static Answer decided(Desk approver, String decision) {
        return approver.post(
                CHANGES + "/" + seen().at("/quantityChanges/0/id") + "/decisions",
                "{\"decision\": \"%s\", \"comment\": \"Der Stellenplan sieht es vor.\"}".formatted(decision));
    }

    private static void isFine(Browser browser, String picture) {
        for (var width : List.of(Browser.PHONE, Browser.DESK)) {
            assertThat(browser.wide(width).objections(picture)).isEmpty();
        }
    }

    private static String ordered() {
        return new BigDecimal(seen().json().get("quantities").get(WORKPLACE).asString())
                .stripTrailingZeros()
                .toPlainString();
    }

    /** What the invoice of a month says of this booking's workplaces. */
    private static String billedQuantity(YearMonth month) {
        var number = seen().at("/number");
        for (var item : TREASURER
                .get(INVOICES + "?side=CONSUMER&pageSize=200")
                .succeeds()
                .json()
                .get("items")) {
            var invoice =
                    TREASURER.get(INVOICES + "/" + item.get("id").asString()).succeeds();
            if (!invoice.at("/period/from").startsWith(month.toString())) {
                continue;
            }
            for (var line : invoice.json().get("lines")) {
                if (line.path("bookingNumber").asString("").equals(number)
                        && line.get("name").asString().contains("Arbeitsplatz")) {
                    return line.get("quantity").asString();
                }
            }
        }
        return "nothing";
    }

    @Test
    @Order(1)
    @DisplayName("Kerstin Böhm sieht im Browser, was 55 Arbeitsplätze ab dem nächsten Monat kosten, und beantragt sie")
    void isPreviewedAndAskedFor() {
        booking = BookedService.orderedBy(ORDERER, "e-akte", "standard", "{\"" + WORKPLACE + "\": \"40\"}");
        booking.decidedBy(APPROVER, "APPROVE").succeeds();
        booking.fulfilledBy(PROVIDER);
        next = ALLMENDE.month().plusMonths(1);
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/buchungen/" + booking.id())) {
            orderer.click(AriaRole.BUTTON, "Menge ändern");
            orderer.click(AriaRole.BUTTON, "Zur Freigabe senden");
            orderer.shows("Geben Sie eine andere Menge an.").shows("Wählen Sie den ersten Tag eines kommenden Monats.");
            var dialog = orderer.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Neue Menge: Arbeitsplatz E-Akte").fill("55");
            dialog.getByLabel("Gilt ab").fill(next.atDay(1).toString());
            orderer.shows("Monatlich bisher (netto)").shows("bisher 40, neu 55");
            isFine(orderer, "menge-aendern");
            orderer.click(AriaRole.BUTTON, "Zur Freigabe senden");
            orderer.shows("Die andere Menge ist beantragt.").shows("Änderungen der Menge");
            isFine(orderer, "buchung-andere-menge");
        }
        assertThat(seen().at("/quantityChanges/0/state")).isEqualTo("IN_APPROVAL");
        assertThat(ordered()).as("nothing counts before it is approved").isEqualTo("40");
        assertThat(booking.seenBy(PROVIDER).succeeds().json().path("quantityChanges"))
                .as("the provider learns of it with the approval")
                .isEmpty();
    }

    @Test
    @Order(2)
    @DisplayName(
            "Was nicht geht, sagt der Marktplatz: zu wenig, mitten im Monat, zu früh weniger, eine zweite Änderung")
    void refusesWithAReason() {
        var preview = "/quantity-change-preview";
        wish(preview, "4", next.plusYears(3).atDay(1), "").isRefused(409, "QUANTITY_NOT_ALLOWED");
        wish(preview, "60", next.atDay(2), "").isRefused(409, "CHANGE_NOT_ON_FIRST_OF_MONTH");
        wish(preview, "60", ALLMENDE.month().atDay(1), "").isRefused(409, "CHANGE_MONTH_HAS_BEGUN");
        wish(preview, "40", next.atDay(1), "").isRefused(409, "QUANTITY_UNCHANGED");
        var less = wish(preview, "30", next.atDay(1), "").isRefused(409, "REDUCTION_TOO_EARLY");
        assertThat(less.at("/detail")).contains("frühestens ab dem 01.");
        asked("60", next.atDay(1)).isRefused(409, "QUANTITY_CHANGE_ALREADY_OPEN");
        var price = wish(preview, "55", next.atDay(1), "").succeeds();
        assertThat(new BigDecimal(price.at("/price/monthlyNet/amount"))
                        .subtract(new BigDecimal(price.at("/price/monthlyNetBefore/amount"))))
                .isEqualByComparingTo("118.50");
        assertThat(ORDERER.post(
                                CHANGES + "/" + seen().at("/quantityChanges/0/id") + "/decisions",
                                "{\"decision\": \"APPROVE\"}")
                        .status())
                .as("who has ordered does not approve")
                .isEqualTo(403);
        Desk.of("freigeber@koblenz.example")
                .post(CHANGES + "/" + seen().at("/quantityChanges/0/id") + "/decisions", "{\"decision\": \"APPROVE\"}")
                .isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(3)
    @DisplayName("Norbert Winter findet die Änderung unter Zu erledigen und gibt sie auf dem Telefon frei")
    void isApproved() {
        try (var approver = Browser.onAPhone().loggedInAs("freigeber@trier.example", "/")) {
            approver.isAt("Start").shows("Andere Menge für E-Akte freigeben");
            approver.open("/freigaben").isAt("Freigaben").shows("Arbeitsplatz E-Akte: 40 → 55");
            approver.open("/buchungen/" + booking.id())
                    .isAt("E-Akte, ")
                    .shows("Wie entscheiden Sie über die andere Menge?");
            approver.page()
                    .getByLabel("Freigeben", new Page.GetByLabelOptions().setExact(true))
                    .check();
            assertThat(approver.objections("andere-menge-freigeben")).isEmpty();
            approver.click(AriaRole.BUTTON, "Entscheidung senden");
            approver.shows("Die andere Menge ist freigegeben.");
        }
        decided(APPROVER, "REJECT").isRefused(409, "ALREADY_DECIDED");
        assertThat(booking.seenBy(PROVIDER).succeeds().at("/quantityChanges/0/state"))
                .isEqualTo("APPROVED");
        assertThat(PROVIDER.get(booking.path() + "/timeline").succeeds().text())
                .contains("Arbeitsplatz E-Akte: 40 → 55 ab dem 01.");
    }

    @Test
    @Order(4)
    @DisplayName("Ab dem Ersten gelten 55 Arbeitsplätze; die Rechnung davor nennt 40, die danach 55")
    void isBilledFromItsMonthOn() {
        var clerk = Desk.of("abrechnung@verband.example");
        var releaser = Desk.of("freigabe@verband.example");
        ALLMENDE.advanceTo(next.atDay(2));
        Eventually.get("55 workplaces are ordered", BookingChangeIT::ordered, "55"::equals);
        assertThat(seen().at("/quantityChanges/0/state")).isEqualTo("IN_EFFECT");
        InvoiceMonth.billed(next.minusMonths(1), clerk, releaser);
        assertThat(billedQuantity(next.minusMonths(1))).startsWith("40");
        ALLMENDE.advanceTo(next.plusMonths(1).atDay(2));
        InvoiceMonth.billed(next, clerk, releaser);
        assertThat(billedQuantity(next)).startsWith("55");
    }

    @Test
    @Order(5)
    @DisplayName("Zurückgezogen wird bis zum Ersten; wer danach freigeben will, liest, dass es zu spät ist")
    void isWithdrawnOrLapses() {
        var month = ALLMENDE.month().plusMonths(1);
        var withdrawn = asked("60", month.atDay(1)).succeeds();
        ORDERER.post(CHANGES + "/" + withdrawn.at("/quantityChanges/0/id") + "/withdrawal", "{}")
                .succeeds();
        assertThat(seen().at("/quantityChanges/0/state")).isEqualTo("WITHDRAWN");
        asked("60", month.atDay(1)).succeeds();
        ALLMENDE.advanceTo(month.atDay(1));
        var late = decided(APPROVER, "APPROVE").isRefused(409, "CHANGE_MONTH_HAS_BEGUN");
        assertThat(late.at("/detail")).contains("für einen kommenden Monat");
        Eventually.get(
                "what nobody has approved lapses", () -> seen().at("/quantityChanges/0/state"), "LAPSED"::equals);
        assertThat(ordered()).isEqualTo("55");
        asked("60", month.plusMonths(1).atDay(1)).succeeds();
        ORDERER.post(booking.path() + "/termination", "{}").succeeds();
        decided(APPROVER, "APPROVE").isRefused(409, "QUANTITY_NOT_CHANGEABLE");
        asked("70", month.plusMonths(2).atDay(1)).isRefused(409, "QUANTITY_NOT_CHANGEABLE");
    }
}
