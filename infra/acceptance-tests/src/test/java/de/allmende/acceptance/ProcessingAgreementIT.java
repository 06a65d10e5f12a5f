package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who processes personal data for whom: Trier has a framework with the association, Neustadt signs for each booking. */
@DisplayName(
        "Neustadt bucht einen Dienst mit personenbezogenen Daten und unterschreibt den AVV, Trier hat einen Rahmen-AVV")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProcessingAgreementIT {

    private static final String AGREEMENTS = "/api/marketplace/v1/processing-agreements/";
    private static final String QUANTITIES = "{\"e-akte.standard.arbeitsplatz\": \"5\"}";
    private static final Desk PROVIDER = Desk.of("katalog@verband.example");
    private static final Desk APPROVER = Desk.of("freigeber@neustadt.example");
    private static final Desk STRANGER = Desk.of("freigeber@koblenz.example");

    private static BookedService booked = BookedService.known("none yet");
    private static String agreement = "none yet";

    private static BookedService approvedOf(String town) {
        var booking =
                BookedService.orderedBy(Desk.of("besteller@" + town + ".example"), "e-akte", "standard", QUANTITIES);
        booking.decidedBy(Desk.of("freigeber@" + town + ".example"), "APPROVE").succeeds();
        return booking;
    }

    @Test
    @Order(1)
    @DisplayName("Die Buchung von Trier ist sofort durch den Rahmen-AVV gedeckt")
    void aFrameworkCovers() {
        var standing =
                approvedOf("trier").seenBy(Desk.of("besteller@trier.example")).succeeds();
        assertThat(standing.at("/agreement/stage")).isEqualTo("FRAMEWORK");
        assertThat(standing.at("/agreement/label")).startsWith("Durch Rahmen-AVV vom 01.01.2026 gedeckt");
    }

    @Test
    @Order(2)
    @DisplayName("Für Neustadt wird ein AVV erstellt, und vorher wird nichts bereitgestellt")
    void nothingIsProvidedWithoutAnAgreement() {
        booked = approvedOf("neustadt");
        agreement = booked.agreement(APPROVER);
        var task = "/api/marketplace/v1/fulfilment-tasks/" + booked.openTask(PROVIDER);
        var refused = PROVIDER.post(task + "/completion", "{}").isRefused(409, "AGREEMENT_MISSING");
        assertThat(refused.at("/detail")).contains("Neustadt an der Weinstraße (Freigabe) muss unterschreiben");
        BookedService.signedBy(PROVIDER, agreement, "Geschäftsführer").isRefused(409, "AGREEMENT_IN_OTHER_STATE");
        STRANGER.get(AGREEMENTS + agreement).isRefused(404, "NOT_FOUND");
        STRANGER.get(AGREEMENTS + agreement + "/document").isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(3)
    @DisplayName("Neustadt findet den AVV unter „Zu erledigen“, liest das Dokument und unterschreibt auf dem Telefon")
    void theConsumerSigns() {
        assertThat(APPROVER.get(AGREEMENTS + agreement + "/document").succeeds().text())
                .startsWith("%PDF-");
        try (var approver = Browser.onAPhone().loggedInAs("freigeber@neustadt.example", "/")) {
            approver.isAt("Start").shows("AVV zu E-Akte unterschreiben");
            approver.page().locator("a[href='/avv/" + agreement + "']").first().click();
            approver.isAt("AVV zu E-Akte").shows("noch nicht unterschrieben");
            approver.click(AriaRole.BUTTON, "Verbindlich unterschreiben");
            approver.shows("Bitte nennen Sie Ihre Amtsbezeichnung oder Funktion.");
            assertThat(approver.objections("avv-unterschreiben-390")).isEmpty();
            approver.fill("Ihre Amtsbezeichnung oder Funktion", "Beigeordnete");
            approver.click(AriaRole.BUTTON, "Verbindlich unterschreiben");
            approver.shows("Ihre Unterschrift ist festgehalten.").shows("Beigeordnete");
        }
        BookedService.signedBy(APPROVER, agreement, "Beigeordnete").isRefused(409, "AGREEMENT_IN_OTHER_STATE");
    }

    @Test
    @Order(4)
    @DisplayName("Auf der Seite der Buchung steht, dass der Verband noch unterschreiben muss")
    void theBookingSaysWhoseTurnItIs() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@neustadt.example", "/buchungen/" + booked.id())) {
            orderer.isAt("E-Akte, ")
                    .shows("Auftragsverarbeitung (AVV)")
                    .shows("Wartet auf AVV: Zweckverband Allmende (Demo) (Katalogpflege) muss unterschreiben.");
            assertThat(orderer.objections("buchung-wartet-auf-avv")).isEmpty();
        }
    }

    @Test
    @Order(5)
    @DisplayName("Der Verband unterschreibt, und der Dienst wird bereitgestellt")
    void theProviderSignsAndProvides() {
        try (var provider = Browser.onADesk().loggedInAs("katalog@verband.example", "/avv/" + agreement)) {
            provider.isAt("AVV zu E-Akte").fill("Ihre Amtsbezeichnung oder Funktion", "Geschäftsführer");
            provider.click(AriaRole.BUTTON, "Verbindlich unterschreiben");
            provider.shows("Ihre Unterschrift ist festgehalten.").shows("Wirksam");
            assertThat(provider.objections("avv-wirksam")).isEmpty();
        }
        booked.fulfilledBy(PROVIDER);
        assertThat(booked.seenBy(APPROVER).succeeds().at("/agreement/stage")).isEqualTo("EFFECTIVE");
    }

    @Test
    @Order(6)
    @DisplayName("Der Datenschutz von Neustadt liest den AVV und lädt das Verzeichnis der Verarbeitungstätigkeiten")
    void theDataProtectionOfficerReads() {
        var officer = Desk.of("datenschutz@neustadt.example");
        assertThat(officer.get(AGREEMENTS + agreement).succeeds().at("/byConsumer/title"))
                .isEqualTo("Beigeordnete");
        BookedService.signedBy(officer, agreement, "Datenschutzbeauftragte").isRefused(403, "ROLE_MISSING");
        var number = booked.seenBy(officer).succeeds().at("/number");
        assertThat(officer.get("/api/marketplace/v1/processing-activities")
                        .succeeds()
                        .text())
                .contains(number, "AVV wirksam seit");
        assertThat(Desk.of("datenschutz@koblenz.example")
                        .get("/api/marketplace/v1/processing-activities")
                        .succeeds()
                        .text())
                .doesNotContain(number);
    }
}
