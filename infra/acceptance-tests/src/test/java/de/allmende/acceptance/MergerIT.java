package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Budenheim is merged into Mainz on the next 1 January, in the middle of a service that it uses. */
@DisplayName("Zwei Gemeinden schließen sich zum 1. Januar zusammen")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
@Order(Integer.MAX_VALUE / 2 + 2) // late: it lets a year begin
class MergerIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final Desk ASSOCIATION = Desk.of("mandanten@verband.example");
    private static final Desk REVISION = Desk.of("revision@verband.example");
    private static final Desk CLERK = Desk.of("abrechnung@verband.example");
    private static final Desk BUDENHEIM = Desk.of("besteller@budenheim.example");
    private static final Desk MAINZ = Desk.of("besteller@mainz.example");
    private static final String TENANTS = "/api/tenants/v1/tenants";
    private static final String QUANTITIES = "{\"e-akte.standard.arbeitsplatz\": \"10\"}";
    private static final LocalDate NEW_YEAR = LocalDate.of(ALLMENDE.today().getYear() + 1, 1, 1);
    private static final YearMonth DECEMBER = YearMonth.from(NEW_YEAR).minusMonths(1);
    private static final YearMonth JANUARY = YearMonth.from(NEW_YEAR);

    private static String budenheim = "none yet";
    private static String mainz = "none yet";
    private static String merger = "none yet";
    private static BookedService before = BookedService.known("none yet");
    private static String oldNumber = "none yet";
    private static String newNumber = "none yet";
    private static String oldInstance = "none yet";

    @Test
    @Order(1)
    @DisplayName("Der Verband erfasst die Rechtsnachfolge und sieht vorher, was sie bewirkt")
    void isRecorded() {
        budenheim = BUDENHEIM.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
        mainz = MAINZ.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
        before = BookedService.orderedBy(BUDENHEIM, "e-akte", "standard", QUANTITIES);
        before.decidedBy(Desk.of("freigeber@budenheim.example"), "APPROVE").succeeds();
        before.fulfilledBy(Desk.of("katalog@verband.example"));
        var running = before.seenBy(BUDENHEIM).succeeds();
        oldNumber = running.at("/number");
        oldInstance = running.at("/serviceInstanceId");

        try (var staff = Browser.onADesk().loggedInAs("mandanten@verband.example", "/mandanten/" + budenheim)) {
            staff.isAt("Budenheim").click(AriaRole.LINK, "Rechtsnachfolge erfassen");
            staff.isAt("Rechtsnachfolge erfassen").fill("Nachfolger suchen", "Mainz");
            staff.click(AriaRole.BUTTON, "Suchen");
            staff.row("Mainz").getByRole(AriaRole.BUTTON).first().click();
            staff.fill("Erster Tag des Nachfolgers", NEW_YEAR.toString());
            staff.fill("Rechtsgrundlage", "Landesgesetz über die Eingliederung der Gemeinde Budenheim");
            staff.fill(
                    "Beschluss oder Aktenzeichen",
                    "Ratsbeschluss 17/" + ALLMENDE.today().getYear());
            staff.shows("Einmalige Beträge fallen nicht noch einmal an");
            assertThat(staff.objections("rechtsnachfolge-erfassen")).isEmpty();
            staff.click(AriaRole.BUTTON, "Zur Freigabe erfassen");
            staff.isAt("Budenheim").shows("Wartet auf Freigabe");
            staff.click(AriaRole.BUTTON, "Rechtsnachfolge freigeben");
            staff.click(AriaRole.BUTTON, "Freigeben");
            staff.shows("Die Freigabe braucht eine zweite Person");
        }
        merger = ASSOCIATION
                .get(TENANTS + "/" + budenheim + "/mergers")
                .succeeds()
                .at("/items/0/id");
    }

    @Test
    @Order(2)
    @DisplayName(
            "Kreise, zwei Nachfolger, Tage in der Vergangenheit und mitten im Monat werden mit dem Ausweg abgelehnt")
    void refusesWhatCannotBe() {
        record(budenheim, mainz, NEW_YEAR).isRefused(409, "MERGER_EXISTS");
        record(mainz, budenheim, NEW_YEAR).isRefused(409, "MERGERS_CIRCULAR");
        var koblenz = ASSOCIATION.get(TENANTS + "?q=Koblenz").succeeds().at("/items/0/id");
        record(koblenz, mainz, NEW_YEAR.minusYears(1)).isRefused(409, "MERGER_DAY_NOT_POSSIBLE");
        var middle = record(koblenz, mainz, NEW_YEAR.plusDays(14)).isRefused(409, "MERGER_DAY_NOT_POSSIBLE");
        assertThat(middle.at("/detail")).contains("am Ersten eines Monats");
        record(koblenz, budenheim, NEW_YEAR).isRefused(409, "SUCCESSOR_MERGES_EARLIER");
        record(mainz, koblenz, NEW_YEAR).isRefused(409, "PREDECESSOR_RECEIVES_LATER");
        var own = Desk.of("admin@mainz.example");
        own.post("/api/tenants/v1/mergers/" + merger + "/release", "{}").isRefused(403, "ROLE_MISSING");
    }

    @Test
    @Order(3)
    @DisplayName("Die Revision gibt frei, und beide Verwaltungen lesen, was auf sie zukommt")
    void isReleasedByASecondPerson() {
        try (var revision = Browser.onADesk().loggedInAs("revision@verband.example", "/mandanten/" + budenheim)) {
            revision.isAt("Budenheim").click(AriaRole.BUTTON, "Rechtsnachfolge freigeben");
            revision.shows("Katrin Hoffmann hat erfasst");
            assertThat(revision.objections("rechtsnachfolge-freigeben")).isEmpty();
            revision.click(AriaRole.BUTTON, "Freigeben");
            revision.shows("Die Rechtsnachfolge ist freigegeben.");
        }
        REVISION.post("/api/tenants/v1/mergers/" + merger + "/release", "{}").isRefused(409, "MERGER_NOT_RECORDED");
        try (var town = Browser.onAPhone().loggedInAs("besteller@budenheim.example", "/")) {
            town.isAt("Start").shows("Budenheim geht am 01.01.%d auf Mainz über".formatted(NEW_YEAR.getYear()));
            assertThat(town.objections("start-vorgaenger")).isEmpty();
        }
        try (var admin = Browser.onADesk().loggedInAs("admin@mainz.example", "/verwaltung")) {
            admin.isAt("Meine Verwaltung").shows("Budenheim geht am 01.01.%d über".formatted(NEW_YEAR.getYear()));
            assertThat(admin.objections("verwaltung-nachfolger")).isEmpty();
        }
        assertThat(BUDENHEIM.get(TENANTS + "/" + budenheim).succeeds().at("/state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    @Order(4)
    @DisplayName(
            "Am 31. Dezember ist alles wie immer, am 1. Januar führt Mainz den Dienst zu denselben Bedingungen weiter")
    void theServiceFollows() {
        ALLMENDE.advanceTo(NEW_YEAR.minusDays(1));
        reportsUsage("last-day");
        assertThat(before.seenBy(BUDENHEIM).succeeds().at("/state")).isEqualTo("ACTIVE");

        ALLMENDE.advanceTo(NEW_YEAR);

        var old = Eventually.get(
                "the booking is passed on",
                () -> before.seenBy(BUDENHEIM).succeeds(),
                answer -> answer.at("/state").equals("ENDED"));
        assertThat(old.at("/terminatesOn")).isEqualTo(NEW_YEAR.minusDays(1).toString());
        var after = takenOver();
        newNumber = after.at("/number");
        assertThat(after.at("/state")).isEqualTo("ACTIVE");
        assertThat(after.at("/activeSince")).isEqualTo(NEW_YEAR.toString());
        assertThat(after.at("/term/minimumEndsOn")).isEqualTo(old.at("/term/minimumEndsOn"));
        assertThat(after.at("/accessUrl")).isEqualTo(old.at("/accessUrl"));
        try (var orderer = Browser.onADesk().loggedInAs("besteller@mainz.example", "/buchungen/" + after.at("/id"))) {
            orderer.isAt("E-Akte, ").shows("Buchung " + oldNumber + " des Rechtsvorgängers");
            assertThat(orderer.objections("buchung-uebernommen")).isEmpty();
        }
    }

    @Test
    @Order(5)
    @DisplayName("Einwohner, Schlüssel und Fachverfahren folgen: was zu Budenheim gemeldet wird, zählt für Mainz")
    void keysAndInhabitantsFollow() {
        var successor = Eventually.get(
                "the inhabitants follow",
                () -> ASSOCIATION.get(TENANTS + "/" + mainz).succeeds(),
                answer -> answer.at("/inhabitantFigures/0/countsFrom").equals(NEW_YEAR.toString()));
        var gone = ASSOCIATION.get(TENANTS + "/" + budenheim).succeeds();
        assertThat(count(successor, 0)).isEqualTo(count(successor, 1) + count(gone, 0));
        assertThat(gone.at("/memberships/0/until")).isEqualTo(NEW_YEAR.toString());
        var history = MAINZ.get(TENANTS + "/" + mainz + "/mergers").succeeds();
        assertThat(history.at("/items/0/formerArs")).isEqualTo("073390009009");
        assertThat(history.at("/items/0/formerAgs")).isEqualTo("07339009");

        var found = Fachverfahren.named("E-Akte")
                .get("/api/marketplace/v1/service-instances?ars=073390009009&offering=e-akte")
                .succeeds();
        assertThat(found.text()).contains("Mainz").doesNotContain("Budenheim");
        reportsUsage("first-day");
    }

    @Test
    @Order(6)
    @DisplayName("Budenheim liest weiter alles, bucht aber nichts mehr")
    void thePredecessorReadsAndOrdersNothing() {
        Eventually.get(
                "the predecessor is leaving",
                () -> BUDENHEIM.get(TENANTS + "/" + budenheim).succeeds(),
                answer -> answer.at("/state").equals("LEAVING"));
        var wish = BookedService.wish(BUDENHEIM, "e-akte", "standard", QUANTITIES);
        BUDENHEIM.post("/api/marketplace/v1/bookings", wish).isRefused(409, "TENANT_NOT_ACTIVE");
        try (var town = Browser.onADesk().loggedInAs("besteller@budenheim.example", "/")) {
            town.isAt("Start").shows("Sie können sich weiter anmelden und alles lesen, aber nichts mehr buchen.");
            town.open("/buchungen/" + before.id())
                    .isAt("E-Akte, ")
                    .shows("Ab dem 01.01.%d: Mainz, Buchung %s".formatted(NEW_YEAR.getYear(), newNumber));
            assertThat(town.objections("buchung-uebergegangen")).isEmpty();
        }
        ASSOCIATION
                .post("/api/tenants/v1/mergers/" + merger + "/discarding", "{\"reason\": \"zu spät\"}")
                .isRefused(409, "MERGER_IS_FINAL");
    }

    @Test
    @Order(7)
    @DisplayName(
            "Der Dezember wird mit Budenheim abgerechnet, der Januar mit Mainz, nichts doppelt und nichts verloren")
    void isBilledToWhomeverHadIt() {
        ALLMENDE.advanceTo(JANUARY.plusMonths(1).atDay(2));
        InvoiceMonth.billed(DECEMBER, CLERK, Desk.of("freigabe@verband.example"));
        InvoiceMonth.billed(JANUARY, CLERK, Desk.of("freigabe@verband.example"));

        var treasurerOfBudenheim = Desk.of("freigeber@budenheim.example");
        var treasurerOfMainz = Desk.of("kaemmerei@mainz.example");
        // 10 × 7,90 € and 42 × 0,85 €; the set-up was charged once, in the month in which the service began.
        var each = new BigDecimal("114.70");
        assertThat(net(treasurerOfBudenheim, oldNumber, DECEMBER))
                .isEqualByComparingTo(setUp(DECEMBER).add(each));
        assertThat(net(treasurerOfBudenheim, oldNumber, JANUARY)).isZero();
        assertThat(net(treasurerOfMainz, newNumber, DECEMBER)).isZero();
        assertThat(net(treasurerOfMainz, newNumber, JANUARY)).isEqualByComparingTo(each);
    }

    private static BigDecimal setUp(YearMonth month) {
        var began = LocalDate.parse(before.seenBy(BUDENHEIM).succeeds().at("/activeSince"));
        return YearMonth.from(began).equals(month) ? new BigDecimal("490.00") : BigDecimal.ZERO;
    }

    /** What is charged for a booking and a month, over all invoices. */
    private static BigDecimal net(Desk treasurer, String bookingNumber, YearMonth month) {
        var sum = BigDecimal.ZERO;
        var invoices = treasurer
                .get("/api/billing/v1/invoices?side=CONSUMER&pageSize=100")
                .succeeds();
        for (var invoice : invoices.json().get("items")) {
            var lines = treasurer
                    .get("/api/billing/v1/invoices/" + invoice.get("id").asString())
                    .succeeds()
                    .json()
                    .get("lines");
            for (var line : lines) {
                if (line.at("/bookingNumber").asString().equals(bookingNumber)
                        && YearMonth.from(
                                        LocalDate.parse(line.at("/period/from").asString()))
                                .equals(month)) {
                    sum = sum.add(new BigDecimal(line.at("/amount/amount").asString()));
                }
            }
        }
        return sum;
    }

    /** The 42 people of Budenheim's town hall still work with the service instance that they know. */
    private static void reportsUsage(String eventId) {
        Fachverfahren.named("E-Akte").reports(Fachverfahren.usage("merger-" + eventId, oldInstance));
    }

    private static Answer takenOver() {
        var all = MAINZ.get("/api/marketplace/v1/bookings?side=CONSUMER&pageSize=100")
                .succeeds();
        for (var booking : all.json().get("items")) {
            if (booking.at("/takenOverFrom/number").asString("").equals(oldNumber)) {
                return BookedService.known(booking.get("id").asString())
                        .seenBy(MAINZ)
                        .succeeds();
            }
        }
        throw new AssertionError("Mainz has no booking that continues " + oldNumber + ": " + all.text());
    }

    private static int count(Answer tenant, int figure) {
        return Integer.parseInt(tenant.at("/inhabitantFigures/" + figure + "/count"));
    }

    private static Answer record(String predecessor, String successor, LocalDate day) {
        return ASSOCIATION.post(TENANTS + "/" + predecessor + "/mergers", """
                {"successorId": "%s", "takesEffectOn": "%s", "legalBasis": "Landesgesetz"}""".formatted(successor, day));
    }
}
