package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.YearMonth;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/**
 * The main job with nothing but the portal: every person sits at her own browser, only the business application calls the
 * API. It bills whatever month it is; another test may have billed the months before.
 */
@DisplayName("Mainz bucht die E-Akte im Browser")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BrowserJobIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final YearMonth MONTH = ALLMENDE.month();

    private static String booking = "none yet";
    private static String serviceInstance = "none yet";
    private static String invoice = "none yet";

    @Test
    @Order(1)
    @DisplayName("Die Bestellerin findet die E-Akte, sieht ihren Preis und bucht")
    void findsSeesThePriceAndBooks() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@mainz.example", "/")) {
            orderer.fill("Dienst im Katalog suchen", "Akten");
            orderer.click(AriaRole.BUTTON, "Suchen");
            orderer.isAt("Katalog").click(AriaRole.LINK, "E-Akte");
            orderer.isAt("E-Akte").shows("214,50");
            orderer.click(AriaRole.LINK, "Tarif Standard buchen");
            orderer.isAt("Tarif und Mengen").fill("Arbeitsplatz", "25");
            orderer.click(AriaRole.BUTTON, "Weiter");
            orderer.isAt("Kostenstelle und Beginn").fill("Kostenstelle", "1101");
            orderer.click(AriaRole.BUTTON, "Weiter");
            orderer.isAt("Angaben prüfen").click(AriaRole.BUTTON, "Zur Freigabe senden");
            orderer.isAt("E-Akte: zur Freigabe gesendet").click(AriaRole.LINK, "Buchung ansehen");
            orderer.isAt("E-Akte, ").shows("Wartet auf Freigabe");
            var address = orderer.page().url();
            booking = address.substring(address.lastIndexOf('/') + 1);
        }
    }

    @Test
    @Order(2)
    @DisplayName("Sie selbst hat keinen Weg, die Buchung freizugeben")
    void cannotApproveHerOwnBooking() {
        try (var orderer = Browser.onAPhone().loggedInAs("besteller@mainz.example", "/buchungen/" + booking)) {
            orderer.isAt("E-Akte");
            assertThat(orderer.offers(AriaRole.LINK, "Zur Freigabe")).isFalse();
            orderer.click(AriaRole.BUTTON, "Menü");
            assertThat(orderer.offers(AriaRole.LINK, "Buchungen")).isTrue();
            assertThat(orderer.offers(AriaRole.LINK, "Freigaben")).isFalse();
            orderer.open("/freigaben/" + booking).isAt("Freigabe: E-Akte").shows("Sie können hier nicht entscheiden");
            assertThat(orderer.offers(AriaRole.BUTTON, "Entscheidung senden")).isFalse();
        }
    }

    @Test
    @Order(3)
    @DisplayName("Der Freigeber gibt am Telefon frei")
    void isApprovedByASecondPerson() {
        try (var approver = Browser.onAPhone().loggedInAs("freigeber@mainz.example", "/")) {
            approver.isAt("Start");
            approver.page().locator("a[href='/freigaben/" + booking + "']").click();
            approver.isAt("Freigabe: E-Akte").click(AriaRole.BUTTON, "Entscheidung senden");
            approver.shows("Wählen Sie aus, wie Sie entscheiden.");
            approver.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Freigeben"))
                    .check();
            approver.click(AriaRole.BUTTON, "Entscheidung senden");
            approver.isAt("E-Akte, ").shows("Wird bereitgestellt");
        }
    }

    @Test
    @Order(4)
    @DisplayName("Der Verband stellt den Dienst bereit")
    void isProvided() {
        try (var provider = Browser.onADesk().loggedInAs("katalog@verband.example", "/bereitstellung")) {
            provider.isAt("Bereitstellung")
                    .row("Mainz")
                    .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Bereitstellung: E-Akte"))
                    .click();
            provider.isAt("Bereitstellung: E-Akte").fill("Adresse des Dienstes", "https://akte.mainz.example");
            provider.click(AriaRole.BUTTON, "Bereitstellung melden");
            provider.shows("Diese Aufgabe ist erledigt");
        }
    }

    @Test
    @Order(5)
    @DisplayName("Der Verlauf zeigt der Bestellerin, wer was getan hat")
    void theTimelineTellsWhoDidWhat() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@mainz.example", "/buchungen/" + booking)) {
            orderer.isAt("E-Akte, ").shows("Aktiv seit").shows("https://akte.mainz.example");
            var timeline = orderer.page()
                    .getByRole(AriaRole.LIST, new Page.GetByRoleOptions().setName("Verlauf der Buchung"))
                    .innerText();
            assertThat(timeline).contains("Monika Möller", "Jens Weiß", "Thomas Becker");
            serviceInstance = orderer.page().getByText(Pattern.compile("^sin_")).innerText();
        }
    }

    @Test
    @Order(6)
    @DisplayName("Die E-Akte meldet ihren Verbrauch, der Monat vergeht")
    void reportsItsUsage() {
        Fachverfahren.named("E-Akte").reports(Fachverfahren.usage("browser-job-" + booking, serviceInstance));
        ALLMENDE.advanceTo(MONTH.plusMonths(1).atDay(2));
    }

    @Test
    @Order(7)
    @DisplayName("Die Abrechnung legt den Lauf an, berechnet und prüft ihn, aber gibt ihn nicht frei")
    void isCalculatedAndChecked() {
        try (var clerk = Browser.onADesk().loggedInAs("abrechnung@verband.example", "/rechnungslauf")) {
            clerk.isAt("Rechnungslauf");
            assertThat(clerk.page()
                            .getByRole(AriaRole.TEXTBOX, new Page.GetByRoleOptions().setName("Monat"))
                            .inputValue())
                    .as("the month that has just passed is proposed")
                    .isEqualTo(MONTH.toString());
            clerk.click(AriaRole.BUTTON, "Lauf anlegen");
            clerk.shows("Die Belege sind noch nicht berechnet.").click(AriaRole.BUTTON, "Berechnen");
            clerk.row("Mainz").first().waitFor();
            clerk.click(AriaRole.BUTTON, "Als geprüft bestätigen");
            clerk.shows("Eine zweite Person gibt frei");
            assertThat(clerk.offers(AriaRole.BUTTON, "Freigeben und ausstellen"))
                    .isFalse();
        }
    }

    @Test
    @Order(8)
    @DisplayName("Eine zweite Person gibt den Lauf verbindlich frei")
    void isReleasedByASecondPerson() {
        try (var releaser = Browser.onAPhone().loggedInAs("freigabe@verband.example", "/rechnungslauf")) {
            releaser.isAt("Rechnungslauf")
                    .row("Geprüft")
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            releaser.shows("Wer hat was getan?").click(AriaRole.BUTTON, "Freigeben und ausstellen");
            assertThat(releaser.objections("freigabe-dialog")).isEmpty();
            releaser.click(AriaRole.BUTTON, "Verbindlich freigeben");
            releaser.shows("Alle Belege sind ausgestellt");
        }
    }

    @Test
    @Order(9)
    @DisplayName("Die Kämmerei lädt XRechnung und PDF herunter, die amtlichen Regeln nehmen sie an")
    void theInvoiceIsDownloaded() throws IOException {
        try (var treasurer = Browser.onADesk().loggedInAs("kaemmerei@mainz.example", "/rechnungen")) {
            treasurer
                    .isAt("Rechnungen")
                    .row("860,61")
                    .getByRole(AriaRole.LINK)
                    .first()
                    .click();
            treasurer.isAt("Rechnung ").shows("Kostenstelle 1101").shows("723,20");
            var address = treasurer.page().url();
            invoice = address.substring(address.lastIndexOf('/') + 1);

            var xml = bytes(downloaded(treasurer, "XRechnung herunterladen", ".xml"));
            assertThat(OfficialRules.objections(xml)).isEmpty();
            var pdf = bytes(downloaded(treasurer, "PDF herunterladen", ".pdf"));
            assertThat(new String(pdf, 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    @Order(10)
    @DisplayName("Die Kämmerei von Koblenz sieht nichts davon")
    void koblenzSeesNoneOfIt() {
        try (var koblenz = Browser.onADesk().loggedInAs("kaemmerei@koblenz.example", "/rechnungen")) {
            koblenz.isAt("Rechnungen");
            assertThat(listOf(koblenz)).doesNotContain(invoice);
            koblenz.open("/buchungen").isAt("Meine Buchungen");
            assertThat(listOf(koblenz)).doesNotContain(booking);
            for (var foreign : new String[] {"/rechnungen/" + invoice, "/buchungen/" + booking}) {
                koblenz.open(foreign).page().getByRole(AriaRole.ALERT).waitFor();
                assertThat(koblenz.page().locator("main").innerText()).doesNotContain("Mainz", "E-Akte");
            }
        }
    }

    /** With the addresses to which its lines lead, as soon as it is there. */
    private static String listOf(Browser browser) {
        browser.page().locator("main table, main .empty").first().waitFor();
        return browser.page().locator("main").innerHTML();
    }

    private static Download downloaded(Browser browser, String link, String ending) {
        var download = browser.page().waitForDownload(() -> browser.click(AriaRole.LINK, link));
        assertThat(download.suggestedFilename()).endsWith(ending);
        return download;
    }

    private static byte[] bytes(Download download) throws IOException {
        return Files.readAllBytes(Objects.requireNonNull(download.path()));
    }
}
