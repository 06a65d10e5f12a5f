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
        var bookingPath = "";
        try (var orderer = Browser.onADesk().loggedInAs("besteller@budenheim.example", "/")) {
            orderer.isFine("", "start");
            var opened = Instant.now();
            orderer.open("/katalog?suche=Akten");
            orderer.page().getByText("E-Akte").first().waitFor();
            orderer.isFine("Katalog", "katalog");
            orderer.open("/katalog/e-akte");
            orderer.page()
                    .getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Ihr Preis"))
                    .waitFor();
            orderer.page().getByText(Pattern.compile("\\d+,\\d\\d\\s€")).first().waitFor();
            assertThat(Duration.between(opened, Instant.now())).isLessThan(Duration.ofSeconds(30));
            orderer.isFine("E-Akte", "dienst");

            var begun = Instant.now();
            orderer.click(AriaRole.LINK, "Buchen");
            orderer.isFine("E-Akte buchen", "buchen-tarif");
            orderer.click(AriaRole.BUTTON, "Weiter");
            orderer.page().getByLabel(Pattern.compile("^Kostenstelle")).fill("1101");
            orderer.isFine("E-Akte buchen", "buchen-kosten");
            orderer.click(AriaRole.BUTTON, "Weiter");
            orderer.isFine("E-Akte buchen", "buchen-pruefen");
            orderer.click(AriaRole.BUTTON, "Zur Freigabe senden");
            orderer.page().getByText("ist angelegt").waitFor();
            assertThat(Duration.between(begun, Instant.now())).isLessThan(Duration.ofMinutes(2));
            orderer.isFine("E-Akte ist gebucht", "gebucht");
        }
        try (var approver = Browser.onAPhone().loggedInAs("freigeber@budenheim.example", "/freigaben")) {
            approver.isFine("Freigaben", "freigaben");
            approver.page()
                    .getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(Pattern.compile("E-Akte")))
                    .first()
                    .click();
            approver.isFine("Freigabe: E-Akte", "freigabe");
            bookingPath = approver.page().url();
            approver.page()
                    .getByLabel("Freigeben", new Page.GetByLabelOptions().setExact(true))
                    .check();
            approver.click(AriaRole.BUTTON, "Entscheidung senden");
            approver.page()
                    .getByText("Über diese Buchung ist entschieden")
                    .or(approver.page().getByText("freigegeben"))
                    .first()
                    .waitFor();
        }
        assertThat(bookingPath).contains("/freigaben/");
        var seen = Desk.of("besteller@budenheim.example")
                .get("/api/marketplace/v1/bookings?side=CONSUMER")
                .succeeds();
        assertThat(seen.at("/items/0/state")).isEqualTo("PROVISIONING");
    }

    @Test
    @DisplayName("Die Seiten des Verbands und der Kämmerei sind in Ordnung")
    void thePagesOfTheAssociationAreFine() {
        try (var staff = Browser.onADesk().loggedInAs("mandanten@verband.example", "/mandanten")) {
            staff.isFine("Mandanten", "mandanten");
        }
        try (var provider = Browser.onADesk().loggedInAs("katalog@verband.example", "/bereitstellung")) {
            provider.isFine("Bereitstellung", "bereitstellung");
        }
        try (var clerk = Browser.onAPhone().loggedInAs("abrechnung@verband.example", "/rechnungslauf")) {
            clerk.isFine("Rechnungsl", "rechnungslauf");
        }
        try (var treasurer = Browser.onAPhone().loggedInAs("kaemmerei@kaiserslautern.example", "/rechnungen")) {
            treasurer.isFine("Rechnungen", "rechnungen");
        }
        try (var visitor = Browser.onAPhone().open("/entwickler")) {
            visitor.isFine("", "entwickler");
        }
    }
}
