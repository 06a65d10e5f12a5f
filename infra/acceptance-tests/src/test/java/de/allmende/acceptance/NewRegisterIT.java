package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** Four times a year a newer edition of the official register is published. */
@TestMethodOrder(MethodOrderer.MethodName.class)
@DisplayName("Das neue Gemeindeverzeichnis")
class NewRegisterIT {

    private static final String SPEYER = "07318000";
    private static final Desk CLERK = Desk.of("mandanten@verband.example");
    private static final Desk RELEASER = Desk.of("freigabe@verband.example");

    @Test
    @DisplayName("wird ganz oder gar nicht gelesen: jede falsche Zeile wird genannt, und nichts ändert sich")
    void a_isReadAsAWholeOrNotAtAll() {
        var before = CLERK.get(NewerRegister.IMPORTS).succeeds().text();
        var broken = NewerRegister.seenBy(
                CLERK,
                line -> line.startsWith(SPEYER, 10)
                        ? line.substring(0, 139) + "viele Leute" + line.substring(150)
                        : line);

        var answer = broken.readInBy(CLERK).isRefused(400, "MALFORMED_REQUEST");

        assertThat(answer.at("/errors/0/pointer")).startsWith("/lines/");
        assertThat(answer.at("/errors/0/detail"))
                .endsWith("Die Bevölkerung „viele Leute“ (Stellen 140 bis 150) ist keine Zahl.");
        assertThat(CLERK.get(NewerRegister.IMPORTS).succeeds().text()).isEqualTo(before);
        broken.readInBy(RELEASER).isRefused(403, "ROLE_MISSING");
    }

    @Test
    @DisplayName("gilt erst, wenn eine zweite Person die Änderungen gesehen und freigegeben hat")
    void b_holdsWhenASecondPersonHasReleasedIt(@TempDir Path folder) throws IOException {
        var newer = NewerRegister.seenBy(CLERK, NewRegisterIT::speyerHasGrown);
        var file = newer.unpackedInto(folder);
        try (var desk = Browser.onADesk().loggedInAs("mandanten@verband.example", "/gemeindeverzeichnis")) {
            desk.isAt("Gemeindeverzeichnis");
            desk.page().getByLabel("Datei GV100AD").setInputFiles(file);
            desk.fill("Stichtag der Einwohnerzahlen", newer.inhabitantsOn().toString());
            desk.click(AriaRole.BUTTON, "Einlesen und vergleichen");
            desk.isAt("Ausgabe vom ").shows("Eine zweite Person gibt frei");
            desk.shows("52.000 Einwohner");
        }
        var waiting = CLERK.get(NewerRegister.IMPORTS).succeeds();
        var release = NewerRegister.IMPORTS + "/" + waiting.at("/items/0/id") + "/release";
        assertThat(waiting.at("/items/0/changes/0/count")).isEqualTo("1");
        CLERK.post(release, "{}").isRefused(409, "OWN_REGISTER_IMPORT");
        assertThat(inhabitantsOfSpeyer()).isNotEqualTo("52000");

        try (var desk = Browser.onADesk()
                .loggedInAs("freigabe@verband.example", "/gemeindeverzeichnis/" + waiting.at("/items/0/id"))) {
            desk.isAt("Ausgabe vom ").shows("Mandant Speyer");
            desk.click(AriaRole.BUTTON, "Ausgabe freigeben");
            desk.shows("Die Ausgabe gilt jetzt.");
        }
        assertThat(inhabitantsOfSpeyer()).isEqualTo("52000");
        assertThat(CLERK.get(NewerRegister.IMPORTS).succeeds().at("/editionOn"))
                .isEqualTo(newer.editionOn().toString());
        RELEASER.post(release, "{}").isRefused(409, "REGISTER_IMPORT_IS_DECIDED");
        newer.readInBy(CLERK).isRefused(409, "EDITION_NOT_NEWER");
    }

    @Test
    @DisplayName("bringt jedem Mandanten seine Einwohnerzahl mit Stichtag und Quelle")
    void c_bringsEveryTenantItsFigure() {
        var keyDate = CLERK.get(NewerRegister.IMPORTS).succeeds().at("/inhabitantsOn");
        var admin = Desk.of("admin@speyer.example");
        var speyer = "/api/tenants/v1/tenants/"
                + admin.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
        var figure = Eventually.get(
                "the figure of the new edition",
                () -> admin.get(speyer).succeeds(),
                tenant -> tenant.at("/inhabitantFigures/0/keyDate").equals(keyDate));
        assertThat(figure.at("/inhabitantFigures/0/count")).isEqualTo("52000");
        assertThat(figure.at("/inhabitantFigures/0/source")).startsWith("Gemeindeverzeichnis GV-ISys, Gebietsstand");
        assertThat(Desk.of("mandanten@verband.example")
                        .get("/api/tenants/v1/audit-entries")
                        .succeeds()
                        .text())
                .contains("REGISTER_IMPORT_RELEASED");
    }

    private static String speyerHasGrown(String line) {
        return line.startsWith("60") && line.startsWith(SPEYER, 10)
                ? line.substring(0, 139) + "00000052000" + line.substring(150)
                : line;
    }

    private static String inhabitantsOfSpeyer() {
        return CLERK.get("/api/tenants/v1/register/municipalities?q=" + SPEYER)
                .succeeds()
                .at("/items/0/inhabitants");
    }
}
