package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Andernach has booked one service, and leaves when its minimum term is over. */
@DisplayName("Eine Stadt tritt aus, nimmt ihre Daten mit, zahlt die letzte Rechnung und wird gelöscht")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ExitIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String API = "/api/tenants/v1";
    private static final Desk ASSOCIATION = Desk.of("mandanten@verband.example");
    private static final Desk REVISION = Desk.of("revision@verband.example");
    private static final Desk PROVIDER = Desk.of("katalog@verband.example");
    private static final Desk NEIGHBOUR = Desk.of("admin@speyer.example");
    private static final String ADMIN = "admin@andernach.example";

    private static String tenant = "none yet";
    private static String exit = "none yet";
    private static LocalDate lastDay = LocalDate.MIN;
    private static YearMonth firstMonth = YearMonth.of(1, 1);
    private static BookedService booked = BookedService.known("none yet");

    private static Desk admin() {
        return Desk.of(ADMIN);
    }

    private static Answer seenBy(Desk desk) {
        return desk.get(exit).succeeds();
    }

    private static void isAt(String stage) {
        assertThat(seenBy(ASSOCIATION).at("/stage")).isEqualTo(stage);
    }

    @Test
    @Order(1)
    @DisplayName("Sie nimmt teil und bucht einen Dienst mit Mindestlaufzeit")
    void takesPart() {
        var created = ASSOCIATION.post(API + "/tenants", """
                {"ars": "071370003003", "alias": "andernach", "legalBasis": "MEMBER", "memberSince": "2026-01-01",
                 "routingId": "071370003003-001-80", "approvalPreset": "STANDARD",
                 "administrator": {"name": "Alma Abschied", "email": "%s"}}""".formatted(ADMIN)).succeeds();
        tenant = created.at("/id");
        exit = API + "/tenants/" + tenant + "/exit";
        Start.prepared(tenant, """
                {"routingId": "071370003003-001-80",
                 "address": {"street": "Läufstraße 11", "postCode": "56626", "city": "Andernach"},
                 "contact": {"name": "Alma Abschied", "email": "%1$s", "phone": "+49 2632 900090"},
                 "dataProtection": {"name": "Alma Abschied", "email": "%1$s"},
                 "defaults": {"accountFormat": "9999"}}""".formatted(ADMIN));
        ASSOCIATION.post(membership() + "/terms", """
                {"votes": 1, "noticeRule": {"months": 0, "term": "MONTH_END"}}""").succeeds();
        var admin = arrives(ADMIN);
        Start.statesItsLoginWay(admin);
        Start.activated(tenant);
        hires(admin, "besteller@andernach.example", "\"role\": \"ORDERER\"");
        hires(
                admin,
                "freigeber@andernach.example",
                "\"role\": \"APPROVER\", \"valueLimit\": {\"amount\": \"1000000.00\", \"currency\": \"EUR\"}");
        confirmed();

        var orderer = arrives("besteller@andernach.example");
        var approver = arrives("freigeber@andernach.example");
        firstMonth = ALLMENDE.month();
        booked = BookedService.orderedBy(orderer, "videoidentifikation", "bereitschaft", "{}");
        Eventually.get(
                "it is approved", () -> booked.decidedBy(approver, "APPROVE").status(), status -> status == 200);
        booked.agreedBy(approver, PROVIDER);
        booked.fulfilledBy(PROVIDER);
        lastDay = LocalDate.parse(
                orderer.post(booked.path() + "/termination", "{}").succeeds().at("/terminatesOn"));
        isAt("NOT_LEAVING");
    }

    private static String membership() {
        return API + "/tenants/" + tenant + "/memberships/"
                + ASSOCIATION.get(API + "/tenants/" + tenant).succeeds().at("/memberships/0/id");
    }

    private static Desk arrives(String email) {
        return Eventually.get(email + " can log in", () -> login(email), Optional::isPresent)
                .orElseThrow();
    }

    /** Empty when there is no login. */
    private static Optional<Desk> login(String email) {
        try {
            return Optional.of(Desk.of(email))
                    .filter(desk -> desk.get(API + "/me").status() == 200);
        } catch (IllegalStateException notThere) {
            return Optional.empty();
        }
    }

    private static void hires(Desk admin, String email, String right) {
        var person = admin.post(API + "/people", """
                {"name": "%s", "email": "%s"}""".formatted(email.substring(0, email.indexOf('@')), email))
                .succeeds()
                .at("/id");
        admin.post(API + "/grants", "{\"personId\": \"%s\", %s}".formatted(person, right))
                .succeeds();
    }

    private static void confirmed() {
        REVISION.get(API + "/confirmation-requests")
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .filter(asked -> asked.get("tenantId").asString().equals(tenant))
                .forEach(asked -> REVISION.post(
                                API
                                        + "/tenants/%s/grants/%s/decision"
                                                .formatted(
                                                        tenant,
                                                        asked.get("grantId").asString()),
                                "{\"verdict\": \"CONFIRM\"}")
                        .succeeds());
    }

    @Test
    @Order(2)
    @DisplayName("Mit der Austrittserklärung gibt es den Austritt; was zu tun ist, sehen beide, und niemand hakt es ab")
    void declaresThatItLeaves() {
        for (var month = firstMonth; month.isBefore(YearMonth.from(lastDay)); month = month.plusMonths(1)) {
            ALLMENDE.advanceTo(month.plusMonths(1).atDay(2));
            billed(month);
        }
        ASSOCIATION
                .post(membership() + "/notices", """
                {"receivedOn": "%s", "declaredBy": "Oberbürgermeister", "lastDay": "%s"}""".formatted(ALLMENDE.today(), lastDay))
                .succeeds();

        isAt("MEMBERSHIP_RUNS");
        assertThat(seenBy(admin()).at("/lastDay")).isEqualTo(lastDay.toString());
        ASSOCIATION.post(exit + "/proposal", "").isRefused(409, "EXIT_BEFORE_THE_END");
        try (var town = Browser.onAPhone().loggedInAs(ADMIN, "/austritt")) {
            town.isAt("Ihr Austritt").shows("Läuft bis zum letzten Tag").shows("Bezahlen Sie die letzte Rechnung");
            assertThat(town.objections("ihr-austritt")).isEmpty();
        }
        NEIGHBOUR.get(exit).isRefused(404, "NOT_FOUND");
        admin().post(exit + "/proposal", "").isRefused(403, "ROLE_MISSING");
    }

    private static void billed(YearMonth month) {
        InvoiceMonth.billed(month, Desk.of("abrechnung@verband.example"), Desk.of("freigabe@verband.example"));
    }

    @Test
    @Order(3)
    @DisplayName(
            "Nach dem letzten Tag liest sie nur noch; mit offener Rechnung und ohne ihre Daten wird nichts abgeschlossen")
    void isNotClosedWithAnOpenBill() {
        ALLMENDE.advanceTo(lastDay.plusDays(2));
        Eventually.get(
                "the membership is over", () -> seenBy(ASSOCIATION).at("/stage"), stage -> stage.equals("TO_DO"));
        var admin = admin();
        admin.post(API + "/people", """
                {"name": "Zu Spät", "email": "spaet@andernach.example"}""").isRefused(409, "MEMBERSHIP_IS_OVER");
        ASSOCIATION.post(exit + "/proposal", "").isRefused(409, "EXIT_EXPORT_MISSING");
        ASSOCIATION
                .post(API + "/tenants/" + tenant + "/state-changes", "{\"state\": \"CLOSED\"}")
                .isRefused(409, "EXIT_DECIDES");

        takesItsData(admin);
        var refused = ASSOCIATION.post(exit + "/proposal", "").isRefused(409, "EXIT_ITEMS_OPEN");
        assertThat(refused.at("/detail")).contains("Noch nicht abgerechnet");

        booked.fulfilledBy(PROVIDER);
        billed(YearMonth.from(lastDay));
    }

    private static void takesItsData(Desk admin) {
        var export = DataExportIT.takenBy(admin, tenant);
        admin.get("%s/data-exports/%s/package".formatted(API, export)).succeeds();
    }

    @Test
    @Order(4)
    @DisplayName(
            "Mit der letzten Rechnung und ihren Daten kann der Verband den Abschluss vorschlagen, aber nicht allein bestätigen")
    void isProposed() {
        assertThat(admin().get("/api/billing/v1/invoices?side=CONSUMER")
                        .succeeds()
                        .json()
                        .get("items"))
                .isNotEmpty();
        var export = DataExportIT.takenBy(admin(), tenant);
        ASSOCIATION.post(exit + "/proposal", "").isRefused(409, "EXIT_EXPORT_NOT_DOWNLOADED");
        admin().get("%s/data-exports/%s/package".formatted(API, export)).succeeds();
        isAt("READY");

        try (var staff = Browser.onADesk().loggedInAs("mandanten@verband.example", "/austritte")) {
            staff.isAt("Austritte").shows("Kann abgeschlossen werden");
            assertThat(staff.objections("austritte")).isEmpty();
            staff.open("/austritte/" + tenant).isAt("Austritt: Andernach").shows("Letzte Rechnung gestellt");
            staff.click(AriaRole.BUTTON, "Abschluss vorschlagen");
            staff.click(AriaRole.BUTTON, "Vorschlagen");
            staff.shows("Wartet auf Bestätigung");
            assertThat(staff.objections("austritt-vorgeschlagen")).isEmpty();
        }
        ASSOCIATION.post(exit + "/proposal", "").isRefused(409, "CLOSING_IS_PROPOSED");
        ASSOCIATION.post(exit + "/confirmation", "").isRefused(409, "CLOSING_CONFIRMED_BY_PROPOSER");
        admin().post(exit + "/confirmation", "").isRefused(403, "ROLE_MISSING");
        isAt("PROPOSED");
    }

    @Test
    @Order(5)
    @DisplayName(
            "Die Revision bestätigt: niemand kommt mehr herein, die Anmeldungen sind gelöscht, und ein Löschprotokoll sagt es")
    void isClosedAndErased() throws Exception {
        var administrator = admin();
        try (var revision = Browser.onADesk().loggedInAs("revision@verband.example", "/austritte/" + tenant)) {
            revision.isAt("Austritt: Andernach").click(AriaRole.BUTTON, "Abschluss bestätigen");
            revision.shows("Das lässt sich nicht rückgängig machen");
            assertThat(revision.objections("austritt-bestaetigen")).isEmpty();
            revision.click(AriaRole.BUTTON, "Endgültig abschließen");
            revision.shows("Löschprotokoll").shows("Längstens bis");
            assertThat(revision.objections("loeschprotokoll")).isEmpty();
        }
        try (var phone = Browser.onAPhone().loggedInAs("revision@verband.example", "/austritte/" + tenant)) {
            phone.isAt("Austritt: Andernach").shows("Gelöscht wurde");
            assertThat(phone.objections("loeschprotokoll-telefon")).isEmpty();
        }
        Eventually.get(
                "nobody gets in",
                () -> administrator.get(API + "/me").status(),
                status -> status == 401 || status == 403);
        assertThat(login(ADMIN)).isEmpty();

        var record =
                REVISION.get(API + "/tenants/" + tenant + "/deletion-record").succeeds();
        var sha256 = MessageDigest.getInstance("SHA-256").digest(record.bytes());
        assertThat(seenBy(REVISION).at("/record/sha256"))
                .isEqualTo(HexFormat.of().formatHex(sha256));
        assertThat(new String(record.bytes(), StandardCharsets.UTF_8))
                .contains("Ausgeschieden: Andernach")
                .contains("Anmeldungen im Anmeldesystem: 3")
                .contains("Personen mit Name und E-Mail-Adresse: 3")
                .contains("§ 14b Abs. 1 UStG")
                .contains("Abschluss bestätigt: Anja Wolf");
        NEIGHBOUR.get(API + "/tenants/" + tenant + "/deletion-record").isRefused(403, "ROLE_MISSING");
        ASSOCIATION.post(exit + "/proposal", "").isRefused(409, "EXIT_OF_STATE");
        REVISION.post(exit + "/confirmation", "").isRefused(409, "EXIT_OF_STATE");
    }
}
