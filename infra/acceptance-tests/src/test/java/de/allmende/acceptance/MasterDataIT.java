package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.node.JsonNodeFactory;

/** Mainz keeps its own data true, and its bookings begin with them. */
@DisplayName("Eine Verwaltung pflegt ihre Stammdaten selbst")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MasterDataIT {

    private static final Desk ADMIN = Desk.of("admin@mainz.example");
    private static final Desk ASSOCIATION = Desk.of("mandanten@verband.example");
    private static final String MAINZ =
            "/api/tenants/v1/tenants/" + ADMIN.get("/api/tenants/v1/me").at("/tenant/id");

    @Test
    @Order(1)
    @DisplayName(
            "Die Administration trägt eine falsche Leitweg-ID ein, sieht, welche Ziffer stimmt, und speichert die richtige")
    void editsOnThePage() {
        try (var admin = Browser.onADesk().loggedInAs("admin@mainz.example", "/verwaltung")) {
            admin.isAt("Meine Verwaltung").click(AriaRole.LINK, "Stammdaten bearbeiten");
            admin.isAt("Stammdaten bearbeiten");
            assertThat(admin.objections("stammdaten-mainz")).isEmpty();
            var right = admin.page().getByLabel("Leitweg-ID").first().inputValue();
            var digits = right.substring(right.length() - 2);
            admin.fill("Leitweg-ID", right.substring(0, right.length() - 2) + (digits.equals("11") ? "22" : "11"));
            admin.fill("Kostenstelle", "11140.543100");
            admin.fill("Form der Kontierung", "99999.999999");
            admin.fill("Name der oder des Datenschutzbeauftragten", "Paula Schutz");
            admin.fill("E-Mail für Datenschutz", "datenschutz@mainz.example");
            admin.click(AriaRole.BUTTON, "Stammdaten speichern");
            admin.shows("erwartet „" + digits + "“");
            admin.fill("Leitweg-ID", right);
            admin.click(AriaRole.BUTTON, "Stammdaten speichern");
            admin.isAt("Meine Verwaltung").shows("Paula Schutz, datenschutz@mainz.example");
        }
        assertThat(ADMIN.get("/api/tenants/v1/audit-entries?act=MASTER_DATA_CHANGED")
                        .succeeds()
                        .at("/items/0/summary"))
                .contains("Kostenstelle");
    }

    @Test
    @Order(2)
    @DisplayName("Eine neue Buchung beginnt mit der Kostenstelle und merkt, wenn eine andere nicht zur Form passt")
    void bookingsBeginWithTheDefaults() {
        try (var orderer =
                Browser.onAPhone().loggedInAs("besteller@mainz.example", "/katalog/e-akte/buchen?schritt=kosten")) {
            orderer.isAt("E-Akte buchen: Kostenstelle und Beginn");
            var costCentre = orderer.page().getByLabel("Kostenstelle", new Page.GetByLabelOptions().setExact(false));
            assertThat(costCentre.first().inputValue()).isEqualTo("11140.543100");
            orderer.fill("Kostenstelle", "1101");
            orderer.click(AriaRole.BUTTON, "Weiter");
            orderer.shows("Ihre Kämmerei schreibt sie so: 99999.999999");
            orderer.fill("Kostenstelle", "11150.543100");
            orderer.click(AriaRole.BUTTON, "Weiter");
            orderer.isAt("E-Akte buchen: Angaben prüfen").shows("11150.543100");
        }
    }

    @Test
    @Order(3)
    @DisplayName("Wer einen alten Stand gesehen hat, überschreibt nichts; über den Namen entscheidet der Verband")
    void overwritesNothing() {
        var tenant = ADMIN.get(MAINZ).succeeds();
        var seen = tenant.header("ETag");
        ADMIN.put(MAINZ + "/master-data", "{}", null).isRefused(428, "VERSION_REQUIRED");
        ADMIN.put(MAINZ + "/master-data", named(tenant, "Moguntia"), seen).isRefused(409, "ASSOCIATION_DECIDES");

        var renamed = ASSOCIATION
                .put(MAINZ + "/master-data", named(tenant, "Mainz am Rhein"), seen)
                .succeeds();

        ADMIN.put(MAINZ + "/master-data", "{}", seen).isRefused(412, "TENANT_CHANGED_MEANWHILE");
        ASSOCIATION
                .put(MAINZ + "/master-data", named(tenant, tenant.at("/name")), renamed.header("ETag"))
                .succeeds();
        assertThat(ADMIN.get(MAINZ).at("/routingId")).isEqualTo(tenant.at("/routingId"));
    }

    /** The master data as they are, under another name. */
    private static String named(Answer tenant, String name) {
        var data = JsonNodeFactory.instance.objectNode().put("name", name);
        for (var part : List.of("routingId", "address", "contact", "dataProtection", "payment", "defaults")) {
            if (tenant.json().has(part)) {
                data.set(part, tenant.json().get(part));
            }
        }
        return data.toString();
    }

    @Test
    @Order(4)
    @DisplayName("Der Verband ergänzt eine amtliche Einwohnerzahl mit ihrer Quelle, und die frühere bleibt")
    void addsAnOfficialNumberOfInhabitants() {
        var id = MAINZ.substring(MAINZ.lastIndexOf('/') + 1);
        try (var staff = Browser.onADesk().loggedInAs("mandanten@verband.example", "/mandanten/" + id)) {
            staff.isAt("Mainz").click(AriaRole.BUTTON, "Einwohnerzahl ergänzen");
            staff.fill("Stichtag", "2025-12-31");
            staff.fill("Einwohner", "113.000");
            staff.fill("Quelle", "Statistisches Landesamt, Fortschreibung");
            staff.click(AriaRole.BUTTON, "Einwohnerzahl erfassen");
            staff.shows("113.000").shows("Statistisches Landesamt, Fortschreibung");
        }
        var figures = ADMIN.get(MAINZ).succeeds();
        assertThat(figures.at("/inhabitantFigures/0/keyDate")).isEqualTo("2025-12-31");
        assertThat(figures.at("/inhabitantFigures/1/keyDate")).isEqualTo("2022-12-31");
    }
}
