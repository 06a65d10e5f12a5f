package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A Verbandsgemeinde joins, declares that it leaves, stays after all, and leaves in the end. */
@DisplayName("Eine Verbandsgemeinde tritt bei und scheidet mit Frist aus")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class LeavingIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final Desk ASSOCIATION = Desk.of("mandanten@verband.example");
    private static final String TENANTS = "/api/tenants/v1/tenants";
    private static final String ADMIN = "admin@woellstein.example";

    /** The latest year whose first half is over. */
    private static final int YEAR =
            ALLMENDE.today().getYear() - (ALLMENDE.today().getMonthValue() > 6 ? 0 : 1);

    private static String tenant = "none yet";
    private static String membership = "none yet";

    @Test
    @Order(1)
    @DisplayName("Der Verband nimmt sie auf, mit Beschluss, Genehmigung, Bekanntmachung und Kündigungsfrist")
    void joins() {
        var created = ASSOCIATION.post(TENANTS, """
                {"ars": "073315005000", "alias": "woellstein", "legalBasis": "MEMBER", "memberSince": "2026-01-01",
                 "routingId": "073315005000-001-66", "approvalPreset": "STANDARD",
                 "administrator": {"name": "Wanda Amtsleitung", "email": "%s"}}""".formatted(ADMIN)).succeeds();
        tenant = created.at("/id");
        membership = TENANTS + "/" + tenant + "/memberships/" + created.at("/memberships/0/id");
        Start.prepared(tenant, """
                {"routingId": "073315005000-001-66",
                 "address": {"street": "Bahnhofstraße 10", "postCode": "55597", "city": "Wöllstein"},
                 "contact": {"name": "Wanda Amtsleitung", "email": "%1$s"},
                 "dataProtection": {"name": "Wanda Amtsleitung", "email": "%1$s"},
                 "defaults": {"accountFormat": "9999"}}""".formatted(ADMIN));
        ASSOCIATION.post(membership + "/terms", """
                {"votes": 2, "decidedOn": "2025-09-11", "decisionReference": "Verbandsgemeinderat, Beschluss 17/2025",
                 "approvalReference": "ADD 42-17", "publishedOn": "2025-12-01",
                 "publicationReference": "Staatsanzeiger 45/2025",
                 "noticeRule": {"months": 18, "term": "YEAR_END", "source": "§ 12 Verbandsordnung"}}""").succeeds();

        var town = Eventually.get("the administrator can log in", LeavingIT::ownPage, Optional::isPresent)
                .orElseThrow();
        assertThat(town.at("/memberships/0/terms/votes")).isEqualTo("2");
        Start.statesItsLoginWay(Desk.of(ADMIN));
        Start.activated(tenant);
    }

    @Test
    @Order(2)
    @DisplayName("Eine Erklärung vom 30. Juni wirkt ein Jahr früher als eine vom 1. Juli")
    void countsTheMonths() {
        assertThat(leavingDate(YEAR + "-06-30").at("/lastDay")).isEqualTo(YEAR + 1 + "-12-31");
        var late = leavingDate(YEAR + "-07-01");
        assertThat(late.at("/lastDay")).isEqualTo(YEAR + 2 + "-12-31");
        assertThat(late.at("/missed/latestReceipt")).isEqualTo(YEAR + "-06-30");
    }

    @Test
    @Order(3)
    @DisplayName(
            "Der Verband sieht den letzten Tag mit Herleitung, bevor er bestätigt, und die Verbandsgemeinde sieht ihn danach")
    void showsTheLastDayBeforeAnybodyConfirms() {
        try (var staff = Browser.onADesk().loggedInAs("mandanten@verband.example", "/mandanten/" + tenant)) {
            staff.isAt("Wöllstein").click(AriaRole.LINK, "Mitglied des Zweckverbands");
            staff.isAt("Mitglied des Zweckverbands").shows("18 Monate zum Jahresende");
            staff.click(AriaRole.LINK, "Austritt erfassen");
            staff.isAt("Austritt erfassen");
            staff.fill("Zugang der Erklärung", YEAR + "-07-01");
            staff.shows("hätte die Erklärung bis 30.06.%d zugehen müssen".formatted(YEAR));
            staff.fill("Zugang der Erklärung", YEAR + "-06-30");
            assertThat(staff.objections("austritt-berechnet")).isEmpty();
            staff.fill("Erklärt von", "Bürgermeister Gerd Beispiel");
            staff.click(AriaRole.BUTTON, "Austritt zum 31.12.%d bestätigen".formatted(YEAR + 1));
            staff.isAt("Mitglied des Zweckverbands").shows("Austritt zum 31.12.%d".formatted(YEAR + 1));
        }
        try (var town = Browser.onAPhone().loggedInAs(ADMIN, "/verwaltung")) {
            town.isAt("Meine Verwaltung")
                    .shows("Austritt zum 31.12.%d".formatted(YEAR + 1))
                    .shows("Scheidet aus");
            assertThat(town.objections("verwaltung-austritt")).isEmpty();
        }
        ASSOCIATION.post(membership + "/notices", """
                {"receivedOn": "%1$d-06-30", "declaredBy": "Bürgermeister", "lastDay": "%2$d-12-31"}""".formatted(YEAR, YEAR + 1)).isRefused(409, "NOTICE_ALREADY_GIVEN");
        ASSOCIATION
                .post(TENANTS + "/" + tenant + "/state-changes", "{\"state\": \"CLOSED\"}")
                .isRefused(409, "MEMBERSHIP_STILL_RUNS");
    }

    @Test
    @Order(4)
    @DisplayName("Sie nimmt die Erklärung mit Grund zurück und bleibt")
    void staysAfterAll() {
        var stays = ASSOCIATION
                .post(
                        membership + "/notices/" + seen().at("/memberships/0/notices/0/id") + "/withdrawal",
                        "{\"reason\": \"Beschluss aufgehoben am 10.11.2026\"}")
                .succeeds();

        assertThat(stays.at("/state")).isEqualTo("ACTIVE");
        assertThat(stays.at("/memberships/0/notices/0/withdrawal/reason")).contains("aufgehoben");
    }

    @Test
    @Order(5)
    @DisplayName(
            "Später tritt sie mit kurzer Frist aus; am Tag nach dem letzten liest sie nur noch, und der Kalender schließt nichts ab")
    void leavesInTheEnd() {
        ASSOCIATION
                .post(membership + "/terms", "{\"votes\": 2, \"noticeRule\": {\"months\": 0, \"term\": \"MONTH_END\"}}")
                .succeeds();
        var lastDay = ALLMENDE.month().atEndOfMonth();
        var leaving = ASSOCIATION
                .post(membership + "/notices", """
                {"receivedOn": "%s", "declaredBy": "Bürgermeister", "lastDay": "%s"}""".formatted(ALLMENDE.today(), lastDay))
                .succeeds();
        assertThat(leaving.at("/state")).isEqualTo("LEAVING");
        var administrator = Desk.of(ADMIN);
        assertThat(own(administrator).succeeds().at("/state")).isEqualTo("LEAVING");

        ALLMENDE.advanceTo(lastDay.plusDays(1));

        var exit = TENANTS + "/" + tenant + "/exit";
        Eventually.get(
                "the membership has ended",
                () -> ASSOCIATION.get(exit).succeeds(),
                answer -> answer.at("/stage").equals("TO_DO"));
        assertThat(own(administrator).succeeds().at("/state")).isEqualTo("LEAVING");
        administrator.post("/api/tenants/v1/people", """
                {"name": "Zu Spät", "email": "spaet@woellstein.example"}""").isRefused(409, "MEMBERSHIP_IS_OVER");
    }

    private static Answer leavingDate(String receivedOn) {
        return ASSOCIATION
                .get(membership + "/leaving-date?receivedOn=" + receivedOn)
                .succeeds();
    }

    private static Answer seen() {
        return ASSOCIATION.get(TENANTS + "/" + tenant).succeeds();
    }

    /** Empty until the login is there. */
    private static Optional<Answer> ownPage() {
        try {
            return Optional.of(own(Desk.of(ADMIN))).filter(answer -> answer.status() == 200);
        } catch (IllegalStateException notYet) {
            return Optional.empty();
        }
    }

    private static Answer own(Desk desk) {
        return desk.get(TENANTS + "/" + tenant);
    }
}
