package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A town of some 8 000 inhabitants with two people, in a real browser: one orders at a desk, the other approves on a phone. */
@DisplayName("Budenheim, zwei Personen, im Browser")
class SmallTownIT {

    @Test
    @DisplayName("findet die E-Akte, sieht seinen Preis in 30 Sekunden, bucht in zwei Minuten und gibt am Telefon frei")
    void booksInTwoMinutes() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@budenheim.example", "/")) {
            orderer.isAt("Start");
            var opened = Instant.now();
            orderer.open("/katalog?suche=Akten").isAt("Katalog").click(AriaRole.LINK, "E-Akte");
            orderer.isAt("E-Akte").shows("Ihr Preis");
            orderer.page().getByText(Pattern.compile("\\d+,\\d\\d\\s€")).first().waitFor();
            assertThat(Duration.between(opened, Instant.now())).isLessThan(Duration.ofSeconds(30));

            var begun = Instant.now();
            orderer.click(AriaRole.LINK, "Buchen");
            orderer.isAt("E-Akte buchen: Tarif und Mengen").click(AriaRole.BUTTON, "Weiter");
            orderer.isAt("E-Akte buchen: Kostenstelle und Beginn").fill("Kostenstelle", "1101");
            orderer.click(AriaRole.BUTTON, "Weiter");
            orderer.isAt("E-Akte buchen: Angaben prüfen").click(AriaRole.BUTTON, "Zur Freigabe senden");
            orderer.isAt("E-Akte: zur Freigabe gesendet").shows("ist angelegt");
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(2));
        }
        try (var approver = Browser.onAPhone().loggedInAs("freigeber@budenheim.example", "/freigaben")) {
            approver.isAt("Freigaben").click(AriaRole.LINK, "E-Akte");
            approver.isAt("Freigabe: E-Akte");
            approver.page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Freigeben"))
                    .check();
            approver.click(AriaRole.BUTTON, "Entscheidung senden");
            approver.isAt("E-Akte, ").shows("Wird bereitgestellt");
        }
        var seen = Desk.of("besteller@budenheim.example")
                .get("/api/marketplace/v1/bookings?side=CONSUMER")
                .succeeds();
        assertThat(seen.at("/items/0/state")).isEqualTo("PROVISIONING");
    }
}
