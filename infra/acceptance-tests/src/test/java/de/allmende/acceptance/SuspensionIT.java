package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Landstuhl is suspended, once because it does not pay and once because its access is a danger. */
@DisplayName("Eine Verwaltung wird gesperrt, und die Sperre wird aufgehoben")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class SuspensionIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final List<String> ALL_SERVICES = List.of(
            "/api/tenants/v1/me",
            "/api/marketplace/v1/bookings?side=CONSUMER",
            "/api/billing/v1/invoices?side=CONSUMER");
    private static final Desk ASSOCIATION = Desk.of("mandanten@verband.example");
    private static final Desk REVISION = Desk.of("revision@verband.example");
    private static final Desk ORDERER = Desk.of("besteller@landstuhl.example");
    private static final Desk APPROVER = Desk.of("freigeber@landstuhl.example");
    private static final String TENANT =
            ORDERER.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
    private static final String ARS = "073355011000";
    private static final String SUSPENSIONS = "/api/tenants/v1/tenants/" + TENANT + "/suspensions";
    private static final String QUANTITIES = "{\"e-akte.standard.arbeitsplatz\": \"10\"}";
    private static final String REASON =
            "Drei Rechnungen sind offen. Bitte zahlen Sie oder rufen Sie die Abrechnung an.";

    private static final Desk PROVIDER = Desk.of("katalog@verband.example");
    private static BookedService register = BookedService.known("none yet");
    private static BookedService files = BookedService.known("none yet");
    private static BookedService waiting = BookedService.known("none yet");

    @Test
    @Order(1)
    @DisplayName("Der Verband sieht vorher, was die Sperre bewirkt; ohne zweite Person geschieht nichts")
    void isRecorded() {
        register = inUse("einwohnermeldewesen", "{}");
        files = inUse("e-akte", QUANTITIES);
        waiting = BookedService.orderedBy(ORDERER, "e-akte", "standard", QUANTITIES);
        try (var staff = Browser.onADesk().loggedInAs("mandanten@verband.example", "/mandanten/" + TENANT)) {
            staff.isAt("Verbandsgemeinde Landstuhl").click(AriaRole.LINK, "Sperre erfassen");
            staff.isAt("Sperre erfassen")
                    .shows("Technische Zugänge der Verwaltung arbeiten weiter.")
                    .shows("Diese Dienste ruhen:")
                    .shows("E-Akte (Zweckverband Allmende (Demo), " + number(files) + ")")
                    .shows("Diese Dienste laufen weiter, weil sie unverzichtbar sind:")
                    .shows("Einwohnermeldewesen (Zweckverband Allmende (Demo), " + number(register)
                            + "): Die Meldebehörde muss");
            staff.fill("Gesperrt ab", ALLMENDE.today().toString());
            staff.page().locator("textarea").fill(REASON);
            assertThat(staff.objections("sperre-erfassen")).isEmpty();
            staff.click(AriaRole.BUTTON, "Zur Freigabe erfassen");
            staff.isAt("Verbandsgemeinde Landstuhl").shows("Wartet auf Freigabe");
            staff.click(AriaRole.BUTTON, "Sperre freigeben");
            staff.click(AriaRole.BUTTON, "Freigeben");
            staff.shows("Die Freigabe braucht eine zweite Person");
        }
        assertThat(ORDERER.get(SUSPENSIONS).succeeds().json().get("items")).isEmpty();
        BookedService.orderedBy(ORDERER, "e-akte", "standard", QUANTITIES);
    }

    @Test
    @Order(2)
    @DisplayName("Die Revision gibt frei: die Verwaltung liest den Grund, bucht nichts mehr und kann noch ablehnen")
    void isReleased() {
        try (var revision = Browser.onADesk().loggedInAs("revision@verband.example", "/mandanten/" + TENANT)) {
            revision.isAt("Verbandsgemeinde Landstuhl").click(AriaRole.BUTTON, "Sperre freigeben");
            revision.shows("Katrin Hoffmann hat erfasst").shows("Diese Dienste ruhen:");
            assertThat(revision.objections("sperre-freigeben")).isEmpty();
            revision.click(AriaRole.BUTTON, "Freigeben");
            revision.shows("In Kraft");
        }
        var refused = Eventually.get(
                "no booking any more",
                () -> ORDERER.post(
                        "/api/marketplace/v1/bookings", BookedService.wish(ORDERER, "e-akte", "standard", QUANTITIES)),
                answer -> answer.status() == 409);
        refused.isRefused(409, "TENANT_SUSPENDED");
        waiting.decidedBy(APPROVER, "APPROVE").isRefused(409, "TENANT_SUSPENDED");
        waiting.decidedBy(APPROVER, "REJECT").succeeds();

        try (var town = Browser.onAPhone().loggedInAs("besteller@landstuhl.example", "/katalog")) {
            town.isAt("Katalog")
                    .shows("Verbandsgemeinde Landstuhl ist gesperrt")
                    .shows(REASON);
            assertThat(town.objections("katalog-gesperrt")).isEmpty();
        }
        ORDERER.post("/api/tenants/v1/suspensions/" + standing() + "/lifting", "{\"reason\": \"Wir selbst\"}")
                .isRefused(403, "ROLE_MISSING");
    }

    @Test
    @Order(3)
    @DisplayName("Das Melderegister läuft weiter, die E-Akte ruht binnen Sekunden und lässt sich trotzdem kündigen")
    void servicesRest() {
        Eventually.get("the files rest", () -> state(files), "SUSPENDED"::equals);
        assertThat(state(register)).isEqualTo("ACTIVE");
        assertThat(entitled("e-akte")).isEqualTo("false");
        assertThat(entitled("einwohnermeldewesen")).isEqualTo("true");
        assertThat(files.seenBy(ORDERER).succeeds().json().get("allowedActs").toString())
                .contains("TERMINATE");
        try (var town = Browser.onAPhone().loggedInAs("besteller@landstuhl.example", "/buchungen/" + files.id())) {
            town.isAt("E-Akte")
                    .shows("Dieser Dienst ruht seit")
                    .shows("Vertrag und Preis gelten weiter.")
                    .shows("Unverzichtbare Dienste laufen weiter.");
            assertThat(town.objections("buchung-ruht")).isEmpty();
            town.open("/buchungen/" + register.id()).isAt("Einwohnermeldewesen").shows("Aktiv");
        }
    }

    @Test
    @Order(4)
    @DisplayName("Der Anbieter sperrt den Zugang; was ruhen würde, sieht vorher nur der Verband")
    void accessIsClosed() {
        works("Zugang sperren", "Sperrung melden");
        assertThat(files.seenBy(PROVIDER).succeeds().at("/state")).isEqualTo("SUSPENDED");
        assertThat(ORDERER.get(files.path() + "/timeline").succeeds().json().toString())
                .contains("Zugang gesperrt");
        ORDERER.get("/api/marketplace/v1/tenants/" + TENANT + "/suspension-preview")
                .isRefused(403, "ROLE_MISSING");
    }

    @Test
    @Order(5)
    @DisplayName("Aufgehoben ist alles wie vorher, und der Anbieter öffnet den Zugang wieder")
    void isLifted() {
        lifted();
        Eventually.get("the files go on", () -> state(files), "ACTIVE"::equals);
        assertThat(entitled("e-akte")).isEqualTo("true");
        works("Zugang wieder öffnen", "Öffnung melden");
        assertThat(ORDERER.get(files.path() + "/timeline").succeeds().json().toString())
                .contains("Zugang wieder geöffnet");
        Eventually.get(
                "bookings again",
                () -> ORDERER.post(
                                "/api/marketplace/v1/bookings",
                                BookedService.wish(ORDERER, "e-akte", "standard", QUANTITIES))
                        .status(),
                status -> status == 201);
        assertThat(ORDERER.get("/api/tenants/v1/me").succeeds().at("/tenant/state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    @Order(6)
    @DisplayName("Aus Sicherheitsgründen kommt binnen einer Sekunde niemand mehr herein, bis aufgehoben wird")
    void keepsEverybodyOut() {
        ASSOCIATION.post(SUSPENSIONS, """
                {"ground": "SECURITY", "reason": "Ein Zugang wird missbraucht. Bitte rufen Sie uns an.",
                 "takesEffectOn": "%s"}""".formatted(ALLMENDE.today())).succeeds();
        ASSOCIATION
                .post("/api/tenants/v1/tenants/" + TENANT + "/state-changes", "{\"state\": \"SUSPENDED\"}")
                .isRefused(409, "SUSPENSION_DECIDES");
        REVISION.post("/api/tenants/v1/suspensions/" + standing() + "/release", "{}")
                .succeeds();
        WithinASecond.everywhere(
                ORDERER::get, ALL_SERVICES, answer -> answer.status() == 401 || answer.status() == 403);
        lifted();
        WithinASecond.everywhere(ORDERER::get, ALL_SERVICES, answer -> answer.status() == 200);
    }

    private static BookedService inUse(String offering, String quantities) {
        var service = BookedService.orderedBy(ORDERER, offering, "standard", quantities);
        service.decidedBy(APPROVER, "APPROVE").succeeds();
        service.fulfilledBy(PROVIDER);
        return service;
    }

    private static String number(BookedService service) {
        return service.seenBy(ORDERER).succeeds().at("/number");
    }

    private static String state(BookedService service) {
        return service.seenBy(ORDERER).succeeds().at("/state");
    }

    private static String entitled(String offering) {
        return ORDERER.get("/api/marketplace/v1/entitlements?ars=" + ARS + "&offering=" + offering)
                .succeeds()
                .at("/entitled");
    }

    /** The provider finds the task in the list and reports it as done. */
    private static void works(String kind, String report) {
        try (var provider = Browser.onADesk().loggedInAs("katalog@verband.example", "/bereitstellung")) {
            provider.isAt("Bereitstellung");
            provider.row(number(files)).getByText(kind + ": E-Akte").first().click();
            provider.isAt(kind + ": E-Akte").shows("Verbandsgemeinde Landstuhl");
            assertThat(provider.objections("aufgabe-" + report.substring(0, 4))).isEmpty();
            provider.click(AriaRole.BUTTON, report);
            provider.shows("Diese Aufgabe ist erledigt");
        }
    }

    private static String standing() {
        return ASSOCIATION.get(SUSPENSIONS).succeeds().at("/items/0/id");
    }

    private static void lifted() {
        ASSOCIATION
                .post("/api/tenants/v1/suspensions/" + standing() + "/lifting", "{\"reason\": \"Erledigt\"}")
                .succeeds();
    }
}
