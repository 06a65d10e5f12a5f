package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An offering ends: announced by two people, told to those who have it, and over on its day, months later. */
@DisplayName("Ein Anbieter kündigt eine Leistung ab, die Bezieher erfahren es und finden den Nachfolger")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class EndOfOfferingIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final DateTimeFormatter GERMAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final String TERM = "{\"minimumMonths\": 0, \"noticeMonths\": 1, \"noticeTo\": \"MONTH_END\"}";
    private static final String OLD = "wanderkarte";
    private static final String NEW = "freizeitkarte";
    private static final String OFFERINGS = "/api/marketplace/v1/offerings/";
    private static final String OWN = "/api/marketplace/v1/own-offerings/";

    private static final Desk WRITER = Desk.of("angebote@speyer.example");
    private static final Desk SECOND = Desk.of("angebotsfreigabe@speyer.example");
    private static final Desk ORDERER = Desk.of("besteller@trier.example");
    private static final Desk APPROVER = Desk.of("freigeber@trier.example");

    private static String offering = "none yet";
    private static String version = "none yet";
    private static LocalDate endOfSale = LocalDate.MIN;
    private static LocalDate endOfLife = LocalDate.MIN;
    private static BookedService running = BookedService.known("none yet");
    private static BookedService waiting = BookedService.known("none yet");

    private static String ofShortNotice(String text) {
        return text.replace(OwnOfferingIT.TERM, TERM);
    }

    private static String discontinuation() {
        return OWN + offering + "/discontinuation";
    }

    private static Answer move(Desk person, String move, String reason) {
        return person.post(
                discontinuation() + "/moves",
                "{\"move\": \"%s\", \"reason\": \"%s\"}".formatted(move, reason),
                UUID.randomUUID().toString(),
                person.get(discontinuation()).succeeds().header("ETag"));
    }

    @Test
    @Order(1)
    @DisplayName("Speyer bietet zwei Leistungen an, und Trier nutzt eine davon")
    void isInUse() {
        var published = OwnOfferingIT.published(WRITER, SECOND, OLD, "Wanderkarte", EndOfOfferingIT::ofShortNotice);
        version = published.at("/id");
        offering = published.at("/ownOfferingId");
        OwnOfferingIT.published(WRITER, SECOND, NEW, "Freizeitkarte", EndOfOfferingIT::ofShortNotice);
        running = BookedService.orderedBy(ORDERER, OLD, "standard", "{}");
        running.decidedBy(APPROVER, "APPROVE").succeeds();
        running.fulfilledBy(WRITER);
        assertThat(ORDERER.get(OFFERINGS + OLD).succeeds().at("/lifecycle")).isEqualTo("ON_SALE");
    }

    @Test
    @Order(2)
    @DisplayName("Wiebke Thoma schlägt im Browser die Abkündigung vor; ein Tag vor der Kündigungsfrist wird abgelehnt")
    void isProposed() {
        endOfSale = ALLMENDE.today().plusDays(10);
        endOfLife = LocalDate.parse(WRITER.get(discontinuation()).succeeds().at("/earliestEndOfLifeOn"));
        assertThat(endOfLife).isAfter(ALLMENDE.today().plusMonths(1).minusDays(1));
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/angebote/" + version)) {
            writer.isAt("Wanderkarte, Fassung 1").click(AriaRole.LINK, "Leistung abkündigen");
            writer.isAt("Abkündigung: Wanderkarte").shows("Eine laufende Buchung bekommt einen letzten Tag.");
            writer.fill("Letzter Buchungstag", endOfSale.toString());
            writer.fill("Letzter Tag der Leistung", endOfLife.minusDays(1).toString());
            writer.fill("Grund", "Die Freizeitkarte zeigt auch Radwege und Spielplätze.");
            writer.page()
                    .getByLabel("Nachfolger")
                    .selectOption(
                            new com.microsoft.playwright.options.SelectOption().setLabel("Freizeitkarte (Speyer)"));
            writer.click(AriaRole.BUTTON, "Abkündigung vorschlagen");
            writer.shows("der früheste Tag ist der " + GERMAN.format(endOfLife));
            writer.fill("Letzter Tag der Leistung", endOfLife.toString());
            writer.click(AriaRole.BUTTON, "Abkündigung vorschlagen");
            writer.shows("Eine zweite Person entscheidet");
            assertThat(writer.offers(AriaRole.BUTTON, "Freigeben und ankündigen"))
                    .isFalse();
        }
        move(WRITER, "ANNOUNCE", "").isRefused(409, "ANNOUNCER_IS_PROPOSER");
        assertThat(ORDERER.get(OFFERINGS + OLD).succeeds().at("/lifecycle")).isEqualTo("ON_SALE");
        ORDERER.get(discontinuation()).isRefused(403, "ROLE_MISSING");
        Desk.of("portfolio@verband.example").get(discontinuation()).isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(3)
    @DisplayName("Henning Voss findet sie unter „Zu erledigen“ und gibt sie frei")
    void isAnnouncedByASecondPerson() {
        try (var second = Browser.onADesk().loggedInAs("angebotsfreigabe@speyer.example", "/")) {
            second.isAt("Start");
            second.page().locator("a[href='/abkuendigungen/" + offering + "']").click();
            second.isAt("Abkündigung: Wanderkarte").click(AriaRole.BUTTON, "Freigeben und ankündigen");
            second.shows("Sie steht im Katalog und bei jeder Buchung.");
        }
    }

    @Test
    @Order(4)
    @DisplayName(
            "Trier erfährt es auf der Startseite, im Katalog und bei der Buchung, und findet von dort den Nachfolger")
    void isToldToThoseWhoUseIt() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/")) {
            orderer.isAt("Start").shows("Wanderkarte wird eingestellt: Nachfolge regeln");
            orderer.page()
                    .locator("a.todo[href='/buchungen/" + running.id() + "']")
                    .click();
            orderer.isAt("Wanderkarte, B-")
                    .shows("Dieser Dienst ist abgekündigt und läuft bis zum " + GERMAN.format(endOfLife))
                    .shows("Die Freizeitkarte zeigt auch Radwege und Spielplätze.");
            isFine(orderer, "buchung-abgekuendigt");
            orderer.click(AriaRole.LINK, "Freizeitkarte");
            orderer.isAt("Freizeitkarte");
            orderer.open("/katalog?suche=Wanderkarte").isAt("Katalog").shows("abgekündigt");
            orderer.shows("Buchbar bis " + GERMAN.format(endOfSale));
            isFine(orderer, "katalog-abgekuendigt");
        }
        var shown = ORDERER.get(OFFERINGS + OLD).succeeds();
        assertThat(shown.at("/lifecycle")).isEqualTo("DISCONTINUED");
        assertThat(shown.at("/endOfSaleOn")).isEqualTo(endOfSale.toString());
        assertThat(shown.at("/endOfLifeOn")).isEqualTo(endOfLife.toString());
        assertThat(shown.at("/successor/key")).isEqualTo(NEW);
        assertThat(running.seenBy(ORDERER).succeeds().at("/successor/key")).isEqualTo(NEW);
    }

    /** At a desk and on a phone. */
    private static void isFine(Browser browser, String picture) {
        for (var width : List.of(Browser.PHONE, Browser.DESK)) {
            assertThat(browser.wide(width).objections(picture)).isEmpty();
        }
    }

    @Test
    @Order(5)
    @DisplayName("Zurücknehmen braucht einen Grund und zwei Personen; Speyer überlegt es sich anders und bleibt dabei")
    void isNearlyTakenBack() {
        move(SECOND, "PROPOSE_WITHDRAWAL", "").isRefused(400, "MALFORMED_REQUEST");
        move(SECOND, "PROPOSE_WITHDRAWAL", "Vielleicht doch nicht.").succeeds();
        move(SECOND, "WITHDRAW", "").isRefused(409, "ANNOUNCER_IS_PROPOSER");
        assertThat(move(WRITER, "KEEP", "").succeeds().at("/discontinuation/state"))
                .isEqualTo("ANNOUNCED");
    }

    @Test
    @Order(6)
    @DisplayName("Bis zum letzten Buchungstag wird gebucht, aber nicht für einen Beginn nach dem letzten Tag")
    void isBookedInTime() {
        waiting = BookedService.orderedBy(ORDERER, OLD, "standard", "{}");
        ORDERER.post("/api/marketplace/v1/quotes", """
            {"offeringId": "%s", "planCode": "standard", "startsOn": "%s"}\
            """.formatted(OLD, endOfLife.plusDays(1)))
                .isRefused(409, "START_AFTER_END_OF_LIFE");
    }

    @Test
    @Order(7)
    @DisplayName("Danach bucht und gibt sie niemand mehr frei, und die Absage nennt den Nachfolger")
    void isNotBookedAfterItsLastDayOfSale() {
        ALLMENDE.advanceTo(endOfSale.plusDays(1));
        var refused = ORDERER.post("/api/marketplace/v1/bookings", BookedService.wish(ORDERER, OLD, "standard", "{}"));
        refused.isRefused(409, "OFFERING_SALE_ENDED");
        assertThat(refused.at("/detail")).contains("Freizeitkarte", GERMAN.format(endOfSale));
        waiting.decidedBy(APPROVER, "APPROVE").isRefused(409, "OFFERING_SALE_ENDED");
        waiting.decidedBy(APPROVER, "REJECT").succeeds();
        move(WRITER, "PROPOSE_WITHDRAWAL", "Vielleicht doch nicht.").isRefused(409, "SALE_HAS_ENDED");
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/katalog/" + OLD)) {
            orderer.isAt("Wanderkarte").shows("nicht mehr buchbar");
            assertThat(orderer.offers(AriaRole.LINK, "Buchen")).isFalse();
        }
    }

    @Test
    @Order(8)
    @DisplayName("Der Kalender trägt bei Triers Buchung den letzten Tag ein")
    void hasItsLastDay() {
        var ending = Eventually.get(
                "the booking has its last day",
                () -> running.seenBy(ORDERER).succeeds(),
                booking -> booking.at("/state").equals("TERMINATION_SCHEDULED"));
        assertThat(ending.at("/terminatesOn")).isEqualTo(endOfLife.toString());
        assertThat(ORDERER.get(running.path() + "/timeline").succeeds().text()).contains("Vom Anbieter abgekündigt");
    }

    @Test
    @Order(9)
    @DisplayName("Trier bucht den Nachfolger, und auf der Startseite ist nichts mehr zu regeln")
    void isSucceeded() {
        assertThat(ORDERER.get("/api/marketplace/v1/home")
                        .succeeds()
                        .json()
                        .get("todo")
                        .toString())
                .contains(running.id());
        BookedService.orderedBy(ORDERER, NEW, "standard", "{}")
                .decidedBy(APPROVER, "APPROVE")
                .succeeds();
        assertThat(ORDERER.get("/api/marketplace/v1/home")
                        .succeeds()
                        .json()
                        .get("todo")
                        .toString())
                .doesNotContain(running.id());
    }

    @Test
    @Order(10)
    @DisplayName(
            "Nach dem letzten Tag ist die Leistung eingestellt: nicht im Katalog, aber von der Buchung aus zu lesen")
    void isRetired() {
        ALLMENDE.advanceTo(endOfLife.plusDays(1));
        assertThat(ORDERER.get(OFFERINGS.replaceAll("/$", "") + "?q=Wanderkarte")
                        .succeeds()
                        .text())
                .doesNotContain("\"" + OLD + "\"");
        Eventually.get(
                "the booking leaves",
                () -> running.seenBy(ORDERER).succeeds(),
                booking -> booking.at("/state").equals("DEPROVISIONING"));
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/katalog/" + OLD)) {
            orderer.isAt("Wanderkarte").shows("eingestellt").shows("Freizeitkarte");
        }
        running.fulfilledBy(WRITER);
        assertThat(running.seenBy(ORDERER).succeeds().at("/state")).isEqualTo("ENDED");
    }
}
