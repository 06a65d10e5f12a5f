package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An offering needs another one: stated by its provider, booked in that order, left in the other. */
@DisplayName("Der Bebauungsplan braucht die Geobasis: vom Angebot bis zur Kündigung in der richtigen Reihenfolge")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DependenciesIT {

    private static final String BASE = "geobasis";
    private static final String PLAN = "bebauungsplan";
    private static final String OLD_PLAN = "plankammer";
    private static final String BECAUSE = "Die Pläne liegen auf den Karten der Geobasis.";
    private static final String TERM = "{\"minimumMonths\": 0, \"noticeMonths\": 1, \"noticeTo\": \"MONTH_END\"}";
    private static final String OWN = "/api/marketplace/v1/own-offerings/";
    private static final String VERSIONS = "/api/marketplace/v1/offering-versions/";
    private static final String BOOKINGS = "/api/marketplace/v1/bookings";
    private static final Desk WRITER = Desk.of("angebote@speyer.example");
    private static final Desk SECOND = Desk.of("angebotsfreigabe@speyer.example");
    private static final Desk ORDERER = Desk.of("besteller@trier.example");
    private static final Desk APPROVER = Desk.of("freigeber@trier.example");

    private static String base = "none yet";
    private static BookedService baseBooking = BookedService.known("none yet");
    private static BookedService planBooking = BookedService.known("none yet");

    /** The text of a complete draft that says this of another offering. */
    private static UnaryOperator<String> saying(String kind, String key, String because) {
        var stated = "{\"dependencies\": [{\"kind\": \"%s\", \"key\": \"%s\", \"reason\": \"%s\"}], "
                .formatted(kind, key, because);
        return text -> ofShortNotice(text).replaceFirst("\\{", stated);
    }

    private static String ofShortNotice(String text) {
        return text.replace(OwnOfferingIT.TERM, TERM);
    }

    private static Answer terminate(BookedService booking) {
        return ORDERER.post(booking.path() + "/termination", "{}");
    }

    private static void isFine(Browser browser, String picture) {
        for (var width : List.of(Browser.PHONE, Browser.DESK)) {
            assertThat(browser.wide(width).objections(picture)).isEmpty();
        }
    }

    @Test
    @Order(1)
    @DisplayName("Wiebke Thoma sagt im Entwurf, was der Bebauungsplan braucht; Unbekanntes und Kreise fallen dabei auf")
    void isStatedByTheProvider() {
        base = OwnOfferingIT.published(WRITER, SECOND, BASE, "Geobasis", DependenciesIT::ofShortNotice)
                .at("/ownOfferingId");
        var draft = OwnOfferingIT.begun(WRITER, PLAN, "Bebauungsplan", saying("NEEDS", "gibt-es-nicht", BECAUSE));
        assertThat(draft.json().get("faults").toString()).contains("gibt-es-nicht", "finden Sie im Katalog nicht");
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/angebote/" + draft.at("/id"))) {
            writer.isAt("Bebauungsplan, Fassung 1").shows("Zusammenspiel mit anderen Leistungen");
            writer.page().getByLabel("Die andere Leistung").selectOption(BASE);
            writer.click(AriaRole.BUTTON, "Prüfen und zur Freigabe geben");
            writer.shows("Eine zweite Person entscheidet").shows(BECAUSE);
        }
        var submitted = SECOND.get(VERSIONS + draft.at("/id")).succeeds();
        SECOND.post(
                        VERSIONS + draft.at("/id") + "/decisions",
                        "{\"decision\": \"RELEASE\"}",
                        UUID.randomUUID().toString(),
                        submitted.header("ETag"))
                .succeeds();
        OwnOfferingIT.published(
                WRITER, SECOND, OLD_PLAN, "Plankammer", saying("EXCLUDES", PLAN, "Ein Plan gilt nur an einer Stelle."));

        var next = WRITER.post(OWN + base + "/versions", "").succeeds();
        var circular = WRITER.put(
                        VERSIONS + next.at("/id"),
                        saying("NEEDS", PLAN, "Im Kreis.").apply(OwnOfferingIT.text(BASE, "Geobasis")),
                        next.header("ETag"))
                .succeeds();
        assertThat(circular.json().get("faults").toString()).contains("braucht selbst diese Leistung");
        WRITER.post(
                        VERSIONS + next.at("/id") + "/submission",
                        "",
                        UUID.randomUUID().toString(),
                        circular.header("ETag"))
                .isRefused(409, "DRAFT_INCOMPLETE");
        WRITER.post(
                        VERSIONS + next.at("/id") + "/discarding",
                        "",
                        UUID.randomUUID().toString(),
                        circular.header("ETag"))
                .succeeds();
    }

    @Test
    @Order(2)
    @DisplayName("Trier liest es im Katalog, im Vergleich und beim Buchen und kann ohne die Geobasis nicht senden")
    void isShownBeforeTheOrder() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/katalog/" + PLAN)) {
            orderer.isAt("Bebauungsplan")
                    .shows("Zusammenspiel mit anderen Diensten")
                    .shows(BECAUSE);
            orderer.open("/vergleich?dienste=" + PLAN + "," + BASE)
                    .isAt("Dienste vergleichen")
                    .shows("Schließt aus");
            isFine(orderer, "vergleich-abhaengigkeiten");
            orderer.open("/katalog/" + PLAN + "/buchen?schritt=pruefen")
                    .isAt("Bebauungsplan buchen: Angaben prüfen")
                    .shows("Andere Dienste stehen dieser Buchung entgegen")
                    .shows("Buchen Sie ihn zuerst");
            assertThat(orderer.page()
                            .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Zur Freigabe senden"))
                            .isDisabled())
                    .isTrue();
            isFine(orderer, "buchen-braucht-anderen");
        }
        var refused = ORDERER.post(BOOKINGS, BookedService.wish(ORDERER, PLAN, "standard", "{}"));
        refused.isRefused(409, "DEPENDENCY_MISSING");
        assertThat(refused.at("/detail")).contains("Geobasis", BECAUSE, "Bitte buchen Sie das zuerst");
    }

    @Test
    @Order(3)
    @DisplayName("Zusammen bestellt, wird zuerst die Geobasis freigegeben, dann der Bebauungsplan")
    void isApprovedInOrder() {
        baseBooking = BookedService.orderedBy(ORDERER, BASE, "standard", "{}");
        planBooking = BookedService.orderedBy(ORDERER, PLAN, "standard", "{}");
        var refused = planBooking.decidedBy(APPROVER, "APPROVE");
        refused.isRefused(409, "DEPENDENCY_MISSING");
        assertThat(refused.at("/detail")).contains("geben Sie zuerst dessen Buchung frei");
        baseBooking.decidedBy(APPROVER, "APPROVE").succeeds();
        planBooking.decidedBy(APPROVER, "APPROVE").succeeds();
        ORDERER.post(baseBooking.path() + "/withdrawal", "{}").isRefused(409, "NEEDED_BY_OTHERS");
        baseBooking.fulfilledBy(WRITER);
        planBooking.fulfilledBy(WRITER);
    }

    @Test
    @Order(4)
    @DisplayName("Was einander ausschließt, bucht niemand zusammen")
    void whatIsExcludedIsRefused() {
        var refused = ORDERER.post(BOOKINGS, BookedService.wish(ORDERER, OLD_PLAN, "standard", "{}"));
        refused.isRefused(409, "OFFERING_EXCLUDED");
        assertThat(refused.at("/detail")).contains("Bebauungsplan", "Ein Plan gilt nur an einer Stelle.");
    }

    @Test
    @Order(5)
    @DisplayName("Wer die Geobasis abkündigen will, liest, wer sie braucht")
    void theProviderSeesWhatNeedsIt() {
        assertThat(WRITER.get(OWN + base + "/discontinuation").succeeds().at("/neededBy/0/name"))
                .isEqualTo("Bebauungsplan");
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/abkuendigungen/" + base)) {
            writer.isAt("Abkündigung: Geobasis").shows("Andere Leistungen brauchen diese");
        }
    }

    @Test
    @Order(6)
    @DisplayName("Gekündigt wird zuerst der Bebauungsplan, dann die Geobasis; die Seite sagt warum")
    void isLeftInTheOtherOrder() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/buchungen/" + baseBooking.id())) {
            orderer.isAt("Geobasis, B-").shows("Andere Ihrer Dienste brauchen diesen");
            isFine(orderer, "buchung-wird-gebraucht");
            orderer.click(AriaRole.BUTTON, "Kündigen");
            orderer.click(AriaRole.BUTTON, "Verbindlich kündigen");
            orderer.shows("Andere Ihrer Leistungen brauchen diese");
        }
        terminate(baseBooking).isRefused(409, "NEEDED_BY_OTHERS");
        terminate(planBooking).succeeds();
        terminate(baseBooking).succeeds();
    }
}
