package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** An offering for two towns only: found and booked by one of them, unknown to a third. */
@DisplayName("Eine Leistung nur für zwei Städte: Trier findet und bucht sie, für Neuwied gibt es sie nicht")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ForCertainTownsIT {

    private static final String KEY = "klimapilot";
    private static final String NAME = "Klimapilot";
    private static final String MARKETPLACE = "/api/marketplace/v1/";
    private static final Desk WRITER = Desk.of("angebote@speyer.example");
    private static final Desk SECOND = Desk.of("angebotsfreigabe@speyer.example");
    private static final Desk TRIER = Desk.of("besteller@trier.example");
    private static final Desk NEUWIED = Desk.of("besteller@neuwied.example");
    private static final Desk ASSOCIATION = Desk.of("portfolio@verband.example");

    private static String version = "none yet";

    private static String tenantOf(Desk person) {
        return person.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
    }

    private static String visibility(Desk tenant) {
        return MARKETPLACE + "offerings/" + KEY + "/visibility?tenantId=" + tenantOf(tenant);
    }

    private static String withoutRequest(Answer answer) {
        return answer.text().replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    @Order(1)
    @DisplayName("Wiebke Thoma wählt im Entwurf zwei Städte aus, und eine zweite Person gibt ihn frei")
    void isWrittenForTwoTowns() {
        version = OwnOfferingIT.written(WRITER, KEY, NAME).at("/id");
        OwnOfferingIT.priced(WRITER, KEY);
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/angebote/" + version)) {
            writer.isAt(NAME + ", Fassung 1");
            writer.page().getByLabel("Sichtbar für").selectOption("LISTED");
            writer.fill("Name der Gruppe", "Klimastädte");
            for (var town : new String[] {"Koblenz", "Trier"}) {
                writer.page()
                        .getByRole(
                                AriaRole.CHECKBOX,
                                new Page.GetByRoleOptions().setName(town).setExact(true))
                        .check();
            }
            assertThat(writer.objections("angebot-sichtbarkeit")).isEmpty();
            writer.click(AriaRole.BUTTON, "Entwurf speichern");
            writer.shows("Der Entwurf ist gespeichert.");
        }
        var draft = WRITER.get(MARKETPLACE + "offering-versions/" + version).succeeds();
        assertThat(draft.json().get("content").get("visibility").get("tenants").size())
                .isEqualTo(2);
        OwnOfferingIT.released(WRITER, SECOND, draft);
    }

    @Test
    @Order(2)
    @DisplayName("Trier findet die Leistung im Katalog, liest, für wen sie ist, und bucht sie")
    void isFoundAndBookedByOneOfThem() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/katalog?suche=Klimapilot")) {
            orderer.isAt("Katalog").click(AriaRole.LINK, NAME);
            orderer.isAt(NAME).shows("nur für ausgewählte Verwaltungen (Klimastädte)");
        }
        BookedService.orderedBy(TRIER, KEY, "standard", "{}");
    }

    @Test
    @Order(3)
    @DisplayName(
            "Für Neuwied gibt es sie nicht: nicht in der Suche, nicht in den Zahlen, nicht über ihre Adresse, nicht zum Buchen")
    void doesNotExistForAThird() {
        var found = NEUWIED.get(MARKETPLACE + "offerings?q=Klimapilot").succeeds();
        assertThat(found.text()).doesNotContain(KEY);
        assertThat(counted(NEUWIED)).isEqualTo(counted(TRIER) - 1);

        var foreign = NEUWIED.get(MARKETPLACE + "offerings/" + KEY);
        foreign.isRefused(404, "NOT_FOUND");
        var nothing = NEUWIED.get(MARKETPLACE + "offerings/klimanichts");
        assertThat(withoutRequest(foreign).replace(KEY, "klimanichts")).isEqualTo(withoutRequest(nothing));
        NEUWIED.post(MARKETPLACE + "quotes", "{\"offeringId\": \"%s\", \"planCode\": \"standard\"}".formatted(KEY))
                .isRefused(404, "NOT_FOUND");
        NEUWIED.post(MARKETPLACE + "bookings", """
            {"offeringId": "%s", "offeringVersion": 1, "planCode": "standard", "quantities": {}}\
            """.formatted(KEY)).isRefused(404, "NOT_FOUND");
    }

    private static int counted(Desk person) {
        return person.get(MARKETPLACE + "offerings?pageSize=1")
                .succeeds()
                .json()
                .get("total")
                .asInt();
    }

    @Test
    @Order(4)
    @DisplayName(
            "Der Zweckverband fragt, warum Neuwied sie nicht sieht, und liest den Ausweg; Neuwied selbst kann nicht fragen")
    void isExplained() {
        try (var staff = Browser.onADesk().loggedInAs("portfolio@verband.example", "/katalog/" + KEY)) {
            staff.isAt(NAME)
                    .page()
                    .getByLabel("Warum sieht diese Verwaltung den Dienst oder sieht ihn nicht?")
                    .selectOption(new SelectOption().setLabel("Neuwied"));
            staff.shows("Neuwied sieht das Angebot nicht")
                    .shows("Der Anbieter kann die Verwaltung in einer neuen Fassung auf die Liste setzen.");
            assertThat(staff.objections("dienst-sichtbarkeit")).isEmpty();
        }
        assertThat(WRITER.get(visibility(NEUWIED)).succeeds().at("/reason")).isEqualTo("NOT_LISTED");
        assertThat(WRITER.get(visibility(TRIER)).succeeds().at("/reason")).isEqualTo("LISTED");
        assertThat(ASSOCIATION.get(visibility(ASSOCIATION)).succeeds().at("/reason"))
                .isEqualTo("ASSOCIATION");
        NEUWIED.get(visibility(NEUWIED)).isRefused(403, "ROLE_MISSING");
        WRITER.get(MARKETPLACE + "offerings/e-akte/visibility?tenantId=" + tenantOf(TRIER))
                .isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(5)
    @DisplayName("Mit der nächsten Fassung ist die Leistung für alle Mitglieder, und Neuwied sieht sie")
    void isForAllMembersWithTheNextVersion() {
        var published = WRITER.get(MARKETPLACE + "offering-versions/" + version).succeeds();
        var next = WRITER.post(MARKETPLACE + "own-offerings/" + published.at("/ownOfferingId") + "/versions", "")
                .succeeds();
        var content = next.json().get("content").toString().replaceAll("\"visibility\":\\{[^}]*}", """
            "visibility":{"scope":"MEMBERS"}""".strip());
        var kept = WRITER.put(MARKETPLACE + "offering-versions/" + next.at("/id"), content, next.header("ETag"))
                .succeeds();
        assertThat(NEUWIED.get(MARKETPLACE + "offerings/" + KEY).status()).isEqualTo(404);
        OwnOfferingIT.released(WRITER, SECOND, kept);
        assertThat(NEUWIED.get(MARKETPLACE + "offerings/" + KEY).succeeds().at("/visibilityLabel"))
                .isEqualTo("nur für Mitglieder des Zweckverbands");
        assertThat(WRITER.get(visibility(NEUWIED)).succeeds().at("/reason")).isEqualTo("MEMBER");
    }
}
