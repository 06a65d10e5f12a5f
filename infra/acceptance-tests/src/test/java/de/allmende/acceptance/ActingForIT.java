package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** Kindsbach has an own budget and nobody of its own: the people of Landstuhl act for it. */
@DisplayName("Die Verbandsgemeinde Landstuhl bestellt für ihre Ortsgemeinde Kindsbach")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ActingForIT {

    private static final Desk ASSOCIATION = Desk.of("mandanten@verband.example");
    private static final Desk ORDERER = Desk.of("besteller@landstuhl.example");
    private static final Desk APPROVER = Desk.of("freigeber@landstuhl.example");
    private static final Desk TREASURER = Desk.of("kaemmerei@landstuhl.example");
    private static final String TENANTS = "/api/tenants/v1/tenants";
    private static final String ME = "/api/tenants/v1/me";

    private static String kindsbach = "none yet";
    private static String affiliation = "none yet";
    private static BookedService booking = BookedService.known("none yet");

    @Test
    @Order(1)
    @DisplayName("Ohne die Zugehörigkeit handelt niemand für sie; mit ihr steht sie oben auf der Seite zur Wahl")
    void offersTheMunicipality() {
        kindsbach = ASSOCIATION.post(TENANTS, """
            {"ars": "073355011018", "alias": "kindsbach", "legalBasis": "MEMBER",
             "memberSince": "2026-01-01", "routingId": "073355011000-001-59", "approvalPreset": "STANDARD"}\
            """).succeeds().at("/id");
        Start.prepared(kindsbach, """
            {"routingId": "073355011000-001-59",
             "address": {"street": "Kaiserstraße 49", "postCode": "66849", "city": "Landstuhl"},
             "contact": {"name": "Cornelia Seidel", "email": "besteller@landstuhl.example"},
             "dataProtection": {"name": "Regina Schreiber", "email": "datenschutz@landstuhl.example"},
             "defaults": {"accountFormat": "9999"}}\
            """);
        var membership = ASSOCIATION.get(TENANTS + "/" + kindsbach).succeeds().at("/memberships/0/id");
        ASSOCIATION
                .post(TENANTS + "/" + kindsbach + "/memberships/" + membership + "/terms", """
                    {"noticeRule": {"months": 12, "term": "YEAR_END"}}\
                    """)
                .succeeds();
        actsFor(ORDERER).isRefused(404, "NOT_FOUND");
        var landstuhl = ORDERER.get(ME).succeeds().at("/tenant/id");
        affiliation = ASSOCIATION
                .post(TENANTS + "/" + kindsbach + "/affiliations", """
                    {"parentId": "%s", "from": "2026-01-01", "actsFor": true}\
                    """.formatted(landstuhl))
                .succeeds()
                .at("/id");
        Start.activated(kindsbach);

        try (var desk = Browser.onADesk().loggedInAs("besteller@landstuhl.example", "/")) {
            desk.isAt("Start");
            desk.page().locator(".tenant-menu button").first().click();
            desk.click(AriaRole.BUTTON, "Für Kindsbach handeln");
            desk.shows("Sie handeln für Kindsbach");
            assertThat(desk.objections("handelt-fuer-kindsbach")).isEmpty();
        }
        actsFor(Desk.of("admin@landstuhl.example")).isRefused(403, "ROLE_MISSING");
        actsFor(Desk.of("besteller@mainz.example")).isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(2)
    @DisplayName(
            "Sie bestellt im Namen und auf Rechnung der Ortsgemeinde, und eine zweite Person gibt frei; beide Namen"
                    + " stehen da")
    void ordersForIt() {
        var me = isAt(ORDERER, "kindsbach");
        assertThat(me.at("/actsFrom/name")).isEqualTo("Verbandsgemeinde Landstuhl");
        assertThat(me.json().get("roles").valueStream().map(JsonNode::asString)).containsExactly("ORDERER");
        var wish = BookedService.wish(ORDERER, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"12\"}");
        var ordered = Eventually.get(
                "all services know Kindsbach",
                () -> ORDERER.post("/api/marketplace/v1/bookings", wish),
                answer -> answer.status() == 201);
        booking = BookedService.known(ordered.at("/id"));
        assertThat(ordered.at("/consumer/name")).isEqualTo("Kindsbach");
        assertThat(ordered.at("/requestedBy/name"))
                .isEqualTo("Cornelia Seidel, Verbandsgemeinde Landstuhl, für Kindsbach");

        booking.seenBy(APPROVER).isRefused(404, "NOT_FOUND");
        actsFor(APPROVER).succeeds();
        Eventually.get("the approver sees it", () -> booking.seenBy(APPROVER).status(), status -> status == 200);
        booking.decidedBy(ORDERER, "APPROVE").isRefused(403, "ROLE_MISSING");
        booking.decidedBy(APPROVER, "APPROVE").succeeds();

        assertThat(booking.seenBy(ORDERER).succeeds().at("/decidedBy/name"))
                .isEqualTo("Harald Heinrich, Verbandsgemeinde Landstuhl, für Kindsbach");
        booking.seenBy(TREASURER).isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(3)
    @DisplayName("Ihr Protokoll zu Hause sagt, wer für die Ortsgemeinde handelt, und niemand verwaltet dort Rechte")
    void isTold() {
        var trail = "/api/tenants/v1/audit-entries?pageSize=100";
        var protection = Desk.of("datenschutz@landstuhl.example");
        Eventually.get(
                "the trail at home",
                () -> protection.get(trail).succeeds().text(),
                text -> text.contains("ACTING_BEGUN"));
        ORDERER.get("/api/tenants/v1/people").isRefused(403, "ROLE_MISSING");
        ORDERER.get(trail).isRefused(403, "ROLE_MISSING");
    }

    @Test
    @Order(4)
    @DisplayName("Wer zurückwechselt, ist wieder zu Hause; endet die Zugehörigkeit, sind es alle in einer Sekunde")
    void endsWithTheAffiliation() {
        try (var desk = Browser.onAPhone().loggedInAs("besteller@landstuhl.example", "/")) {
            desk.isAt("Start").shows("Sie handeln für Kindsbach");
            desk.click(AriaRole.BUTTON, "Wieder für Verbandsgemeinde Landstuhl handeln");
            isAt(ORDERER, "landstuhl");
        }
        ORDERER.post("/api/tenants/v1/me/representation/end", "{}").isRefused(409, "ACTS_FOR_NOBODY_ELSE");
        isAt(APPROVER, "kindsbach");
        var yesterday = RunningAllmende.get().today().minusDays(1);

        ASSOCIATION
                .post(TENANTS + "/" + kindsbach + "/affiliations/" + affiliation + "/end", """
                    {"lastDay": "%s"}\
                    """.formatted(yesterday))
                .succeeds();

        WithinASecond.everywhere(APPROVER::get, List.of(booking.path()), answer -> answer.status() == 404);
        isAt(APPROVER, "landstuhl");
        actsFor(APPROVER).isRefused(404, "NOT_FOUND");
    }

    private static Answer actsFor(Desk person) {
        return person.post(TENANTS + "/" + kindsbach + "/representation", "{}");
    }

    private static Answer isAt(Desk person, String alias) {
        return Eventually.get(
                "acts for " + alias,
                () -> person.get(ME).succeeds(),
                me -> me.at("/tenant/alias").equals(alias));
    }
}
