package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Hauptstuhl is an Ortsgemeinde of the Verbandsgemeinde Landstuhl in the county of Kaiserslautern. */
@DisplayName("Landkreis, Verbandsgemeinde und Ortsgemeinde stehen im Baum")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AffiliationIT {

    private static final Desk ASSOCIATION = Desk.of("mandanten@verband.example");
    private static final String TENANTS = "/api/tenants/v1/tenants";

    private static String county = "none yet";
    private static String landstuhl = "none yet";
    private static String hauptstuhl = "none yet";

    @Test
    @Order(1)
    @DisplayName(
            "Die Ortsgemeinde hat einen eigenen Haushalt, die Leitweg-ID teilt sie mit der Verbandsgemeinde, die für sie handelt")
    void theJointAdministrationActsForItsMunicipality() {
        county = named("Landkreis Kaiserslautern");
        landstuhl = named("Verbandsgemeinde Landstuhl");
        hauptstuhl = ASSOCIATION.post(TENANTS, """
                {"ars": "073355011012", "alias": "hauptstuhl", "legalBasis": "ZWECKVEREINBARUNG",
                 "memberSince": "2026-01-01", "routingId": "073355011000-001-59", "approvalPreset": "SMALL_TOWN"}""").succeeds().at("/id");
        affiliate(landstuhl, county, "2026-01-01", false).succeeds();

        try (var staff = Browser.onADesk().loggedInAs("mandanten@verband.example", "/mandanten/" + hauptstuhl)) {
            staff.isAt("Hauptstuhl").shows("Bis zum Start").shows("Steht direkt unter dem Zweckverband.");
            staff.click(AriaRole.LINK, "Zugehörigkeit erfassen");
            staff.isAt("Zugehörigkeit erfassen").fill("Übergeordnete Stelle suchen", "Landstuhl");
            staff.click(AriaRole.BUTTON, "Suchen");
            staff.row("Verbandsgemeinde Landstuhl")
                    .getByRole(AriaRole.BUTTON)
                    .first()
                    .click();
            staff.fill("Erster Tag", "2026-01-01");
            staff.page()
                    .getByRole(
                            AriaRole.CHECKBOX,
                            new Page.GetByRoleOptions().setName("Verbandsgemeinde Landstuhl handelt für Hauptstuhl"))
                    .check();
            staff.click(AriaRole.BUTTON, "Zugehörigkeit speichern");
            staff.isAt("Hauptstuhl").shows("Wer handelt");
            assertThat(staff.objections("zugehoerigkeit-erfasst")).isEmpty();
        }
        var seen = affiliations(ASSOCIATION, hauptstuhl);
        assertThat(seen.at("/items/0/parent/name")).isEqualTo("Verbandsgemeinde Landstuhl");
        assertThat(seen.at("/items/0/actsFor")).isEqualTo("true");

        var own = ASSOCIATION.get(TENANTS + "/" + hauptstuhl).succeeds();
        var joint = ASSOCIATION.get(TENANTS + "/" + landstuhl).succeeds();
        assertThat(own.at("/routingId")).isEqualTo(joint.at("/routingId")).isEqualTo("073355011000-001-59");
        keepsItsOwnAccounts(own);
    }

    private static void keepsItsOwnAccounts(Answer own) {
        var address = TENANTS + "/" + hauptstuhl;
        ASSOCIATION.put(address + "/master-data", """
                        {"routingId": "073355011000-001-59",
                         "defaults": {"costCentre": "61100.401100", "accountFormat": "99999.999999"}}""", own.header("ETag")).succeeds();

        var kept = ASSOCIATION.get(address).succeeds();
        assertThat(kept.at("/defaults/costCentre")).isEqualTo("61100.401100");
        assertThat(kept.at("/defaults/accountFormat")).isEqualTo("99999.999999");
        assertThat(ASSOCIATION.get(TENANTS + "/" + landstuhl).succeeds().text()).doesNotContain("61100.401100");
    }

    @Test
    @Order(2)
    @DisplayName("Die Verbandsgemeinde sieht, zu wem sie gehört und für wen sie handelt; andere sehen nichts davon")
    void everyoneConcernedSeesIt() {
        try (var admin = Browser.onAPhone().loggedInAs("admin@landstuhl.example", "/verwaltung")) {
            admin.isAt("Meine Verwaltung").shows("Landkreis Kaiserslautern").shows("Hauptstuhl");
            assertThat(admin.objections("verwaltung-landstuhl")).isEmpty();
        }
        var stranger = Desk.of("admin@mainz.example");
        stranger.get(TENANTS + "/" + hauptstuhl + "/affiliations").isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(3)
    @DisplayName("Falsche Ebenen, zwei übergeordnete Stellen zugleich und Kreise werden mit dem Grund abgelehnt")
    void staysATree() {
        affiliate(county, landstuhl, "2026-01-01", false).isRefused(409, "PARENT_DOES_NOT_FIT");
        affiliate(landstuhl, county, "2026-06-01", true).isRefused(409, "NOBODY_ACTS_FOR_IT");
        affiliate(hauptstuhl, county, "2026-06-01", false).isRefused(409, "PARENTS_OVERLAP");
        var holding = enterprise("Stadtwerke Holding", "stadtwerke-holding");
        var grid = enterprise("Stadtwerke Netz", "stadtwerke-netz");
        affiliate(grid, holding, "2026-01-01", false).succeeds();

        var circle = affiliate(holding, grid, "2026-01-01", false).isRefused(409, "CIRCULAR_TREE");

        assertThat(circle.at("/detail")).contains("Stadtwerke Netz → Stadtwerke Holding");
    }

    @Test
    @Order(4)
    @DisplayName("Endet die Zugehörigkeit, kann eine andere sich anschließen")
    void movesOn() {
        var id = affiliations(ASSOCIATION, hauptstuhl).at("/items/0/id");
        ASSOCIATION
                .post(TENANTS + "/" + hauptstuhl + "/affiliations/" + id + "/end", "{\"lastDay\": \"2027-12-31\"}")
                .succeeds();

        affiliate(hauptstuhl, county, "2028-01-01", false).succeeds();

        assertThat(affiliations(ASSOCIATION, hauptstuhl).at("/items/1/until")).isEqualTo("2028-01-01");
    }

    private static Answer affiliate(String child, String parent, String from, boolean actsFor) {
        return ASSOCIATION.post(TENANTS + "/" + child + "/affiliations", """
                {"parentId": "%s", "from": "%s", "actsFor": %s}""".formatted(parent, from, actsFor));
    }

    private static Answer affiliations(Desk desk, String tenant) {
        return desk.get(TENANTS + "/" + tenant + "/affiliations").succeeds();
    }

    private static String named(String name) {
        return ASSOCIATION
                .get(TENANTS + "?q=" + name.replace(" ", "%20"))
                .succeeds()
                .at("/items/0/id");
    }

    private static String enterprise(String name, String alias) {
        return ASSOCIATION.post(TENANTS, """
                {"name": "%s", "kind": "MUNICIPAL_ENTERPRISE", "alias": "%s", "legalBasis": "INHOUSE_CONTRACT",
                 "memberSince": "2026-01-01", "approvalPreset": "STANDARD"}""".formatted(name, alias)).succeeds().at("/id");
    }
}
