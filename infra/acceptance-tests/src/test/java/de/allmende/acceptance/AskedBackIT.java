package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Between the decision and the service: the provider asks or declines, the consumer answers or cancels. */
@DisplayName("Der Anbieter fragt nach und Trier antwortet, Trier storniert, und der Anbieter lehnt ab")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AskedBackIT {

    private static final String TASKS = "/api/marketplace/v1/fulfilment-tasks";
    private static final String QUESTION = "Wer richtet bei Ihnen die Aktenpläne ein?";
    private static final String FULFILLER = "katalog@verband.example";
    private static final Desk PROVIDER = Desk.of(FULFILLER);
    private static final Desk ORDERER = Desk.of("besteller@trier.example");

    private static BookedService asked = BookedService.known("none yet");

    private static BookedService approved() {
        var booking =
                BookedService.orderedBy(ORDERER, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"5\"}");
        booking.decidedBy(Desk.of("freigeber@trier.example"), "APPROVE").succeeds();
        return booking;
    }

    @Test
    @Order(1)
    @DisplayName("Die Bereitstellung stellt im Browser eine Rückfrage")
    void theProviderAsks() {
        asked = approved();
        try (var provider = Browser.onADesk().loggedInAs(FULFILLER, "/bereitstellung/" + asked.openTask(PROVIDER))) {
            provider.isAt("Bereitstellung: E-Akte").click(AriaRole.BUTTON, "Rückfrage stellen");
            var dialog = provider.page().getByRole(AriaRole.DIALOG);
            dialog.getByText("Rückfrage stellen").last().click();
            provider.shows("Bitte schreiben Sie, was Sie wissen möchten.");
            dialog.getByLabel("Ihre Frage").fill(QUESTION);
            assertThat(provider.objections("rueckfrage-stellen")).isEmpty();
            dialog.getByText("Rückfrage stellen").last().click();
            provider.shows("Ihre Rückfrage wartet seit");
            assertThat(provider.objections("rueckfrage-wartet")).isEmpty();
        }
        assertThat(asked.seenBy(ORDERER).succeeds().at("/state")).isEqualTo("INQUIRY");
        PROVIDER.post(TASKS + "/" + asked.openTask(PROVIDER) + "/inquiry", "{\"question\": \"Noch etwas?\"}")
                .isRefused(409, "NOT_TO_BE_SET_UP");
    }

    @Test
    @Order(2)
    @DisplayName("Trier findet die Frage auf der Startseite und antwortet auf dem Telefon")
    void theConsumerAnswers() {
        Desk.of("besteller@neuwied.example")
                .post(asked.path() + "/answer", "{\"answer\": \"Ich nicht\"}")
                .isRefused(404, "NOT_FOUND");
        try (var orderer = Browser.onAPhone().loggedInAs("besteller@trier.example", "/")) {
            orderer.isAt("Start").shows("Rückfrage zu E-Akte beantworten");
            orderer.page()
                    .locator("a[href='/buchungen/" + asked.id() + "']")
                    .first()
                    .click();
            orderer.isAt("E-Akte, ").shows(QUESTION);
            orderer.click(AriaRole.BUTTON, "Antworten");
            orderer.shows("Bitte schreiben Sie eine Antwort.");
            orderer.fill("Ihre Antwort", "Frau Winkler, Telefon 0651 718-0");
            assertThat(orderer.objections("rueckfrage-beantworten-390")).isEmpty();
            orderer.click(AriaRole.BUTTON, "Antworten");
            orderer.shows("Ihre Antwort ist beim Anbieter.");
        }
        ORDERER.post(asked.path() + "/answer", "{\"answer\": \"  \"}").isRefused(400, "MALFORMED_REQUEST");
        ORDERER.post(asked.path() + "/answer", "{\"answer\": \"Noch einmal\"}").isRefused(409, "NOTHING_ASKED");
        assertThat(PROVIDER.get(asked.path() + "/timeline").succeeds().text()).contains("Frau Winkler");
        asked.fulfilledBy(PROVIDER);
        assertThat(asked.seenBy(ORDERER).succeeds().at("/state")).isEqualTo("ACTIVE");
    }

    @Test
    @Order(3)
    @DisplayName(
            "Trier storniert, was freigegeben und noch nicht eingerichtet ist; der Anbieter hat nichts mehr zu tun")
    void theConsumerCancels() {
        var booking = approved();
        var task = booking.openTask(PROVIDER);
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/buchungen/" + booking.id())) {
            orderer.isAt("E-Akte, ").click(AriaRole.BUTTON, "Stornieren");
            var dialog = orderer.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Grund").fill("Doppelt bestellt");
            assertThat(orderer.objections("stornieren")).isEmpty();
            dialog.getByText("Buchung stornieren").last().click();
            orderer.shows("ist storniert.");
        }
        PROVIDER.post(TASKS + "/" + task + "/completion", "{}").isRefused(409, "TASK_ALREADY_DONE");
        assertThat(PROVIDER.get(booking.path() + "/timeline").succeeds().text()).contains("Doppelt bestellt");
    }

    @Test
    @Order(4)
    @DisplayName("Der Anbieter lehnt mit einem Grund ab, und Trier liest ihn")
    void theProviderDeclines() {
        var booking = approved();
        try (var provider = Browser.onAPhone().loggedInAs(FULFILLER, "/bereitstellung/" + booking.openTask(PROVIDER))) {
            provider.isAt("Bereitstellung: E-Akte").click(AriaRole.BUTTON, "Buchung ablehnen");
            var dialog = provider.page().getByRole(AriaRole.DIALOG);
            dialog.getByLabel("Grund").fill("Bis zum Jahresende ist kein Platz frei");
            assertThat(provider.objections("ablehnen-390")).isEmpty();
            dialog.getByText("Buchung ablehnen").last().click();
            provider.shows("Die Buchung ist abgelehnt.");
        }
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/buchungen/" + booking.id())) {
            orderer.isAt("E-Akte, ").shows("Vom Anbieter abgelehnt").shows("Bis zum Jahresende ist kein Platz frei");
            assertThat(orderer.objections("buchung-vom-anbieter-abgelehnt")).isEmpty();
        }
    }
}
