package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** What proves something about an offering, and when that ends. */
@DisplayName("Speyer hinterlegt Nachweise, Trier findet gültige, und vor dem Ablauf erfährt es der Anbieter")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OfferingEvidenceIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String KEY = "baulueckenkarte";
    private static final String NAME = "Baulückenkarte";
    private static final String OFFERINGS = "/api/marketplace/v1/offerings";
    private static final Desk WRITER = Desk.of("angebote@speyer.example");
    private static final Desk SECOND = Desk.of("angebotsfreigabe@speyer.example");
    private static final Desk READER = Desk.of("besteller@trier.example");
    private static final Paper TEST = Paper.of("Penetrationstest.pdf", "Keine schweren Befunde");

    private static String offering = "none yet";

    private static String own() {
        return "/api/marketplace/v1/own-offerings/" + offering;
    }

    private static Answer linked(String kind, String until) {
        return WRITER.post(
                own() + "/evidence-links", """
            {"kind": "%s", "issuer": "Prüfhaus Nord", "validFrom": "%s", "validUntil": "%s",
             "link": "https://pruefhaus.example/testat"}\
            """.formatted(kind, ALLMENDE.today().minusYears(1), until));
    }

    @Test
    @Order(1)
    @DisplayName("Wiebke Thoma lädt im Browser einen Prüfbericht hoch; was kein PDF ist, wird abgelehnt")
    void isFiledByTheProvider() {
        var published = OwnOfferingIT.published(WRITER, SECOND, KEY, NAME, text -> text);
        offering = published.at("/ownOfferingId");
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/angebote/" + published.at("/id"))) {
            writer.isAt(NAME + ", Fassung 1").click(AriaRole.LINK, "Nachweise");
            writer.isAt("Nachweise: " + NAME).shows("Noch gibt es keinen Nachweis.");
            writer.page()
                    .getByLabel("Art", new Page.GetByLabelOptions().setExact(true))
                    .selectOption("PENETRATION_TEST");
            writer.fill("Aussteller", "Prüfhaus Nord");
            writer.fill("Gültig ab", ALLMENDE.today().toString());
            writer.fill("Gültig bis", ALLMENDE.today().plusYears(1).toString());
            writer.page()
                    .getByLabel("Datei")
                    .setInputFiles(new FilePayload("Penetrationstest.pdf", "application/pdf", TEST.content()));
            writer.click(AriaRole.BUTTON, "Nachweis hinterlegen");
            writer.shows("Der Nachweis ist hinterlegt.").shows("Penetrationstest.pdf");
            for (var width : List.of(Browser.PHONE, Browser.DESK)) {
                assertThat(writer.wide(width).objections("nachweise-hinterlegt"))
                        .isEmpty();
            }
        }
        assertThat(WRITER.postFile(
                                own() + "/evidence?kind=C5&issuer=X&validFrom=2026-01-01&fileName=x.pdf",
                                "application/pdf",
                                "kein PDF".getBytes(java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(400);
        linked("C5", ALLMENDE.today().minusYears(2).toString()).isRefused(409, "EVIDENCE_PERIOD_REVERSED");
    }

    @Test
    @Order(2)
    @DisplayName("Trier filtert nach gültigem Nachweis, liest, wie lange er gilt, und lädt ihn Byte für Byte herunter")
    void isFoundAndRead() {
        try (var reader = Browser.onADesk().loggedInAs("besteller@trier.example", "/katalog?suche=" + NAME)) {
            reader.isAt("Katalog").shows("Gültiger Nachweis");
            reader.open("/katalog?nachweis=PENETRATION_TEST").isAt("Katalog").shows(NAME);
            reader.open("/katalog/" + KEY)
                    .isAt(NAME)
                    .shows("Penetrationstest.pdf")
                    .shows("noch 36");
        }
        var evidence = READER.get(OFFERINGS + "/" + KEY + "/evidence").succeeds();
        assertThat(evidence.at("/items/0/standing")).isEqualTo("VALID");
        var file = READER.get(OFFERINGS + "/" + KEY + "/evidence/" + evidence.at("/items/0/id"))
                .succeeds();
        assertThat(file.bytes()).isEqualTo(TEST.content());
        assertThat(READER.get(OFFERINGS + "?evidence=PENETRATION_TEST")
                        .succeeds()
                        .text())
                .contains("\"" + KEY + "\"");
        assertThat(READER.get(OFFERINGS + "?evidence=C5").succeeds().text()).doesNotContain("\"" + KEY + "\"");
    }

    @Test
    @Order(3)
    @DisplayName("60 Tage vorher steht es unter „Zu erledigen“, 14 Tage vorher dringend, bis der nächste da ist")
    void theProviderIsTold() {
        var soon = linked("C5", ALLMENDE.today().plusDays(60).toString()).succeeds();
        assertThat(WRITER.get("/api/marketplace/v1/home").succeeds().text())
                .contains("Nachweis von " + NAME + " erneuern");
        var sooner =
                linked("ISO_27001", ALLMENDE.today().plusDays(14).toString()).succeeds();
        assertThat(WRITER.get("/api/marketplace/v1/home").succeeds().text())
                .contains("Nachweis von " + NAME + " dringend erneuern");
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/")) {
            writer.isAt("Start");
            writer.page()
                    .locator("a[href='/nachweise/" + offering + "']")
                    .first()
                    .click();
            writer.isAt("Nachweise: " + NAME).shows("läuft bald ab");
        }
        for (var evidence : List.of(soon, sooner)) {
            linked(evidence.at("/kind"), ALLMENDE.today().plusYears(1).toString())
                    .succeeds();
        }
        assertThat(WRITER.get("/api/marketplace/v1/home").succeeds().text())
                .doesNotContain("Nachweis von " + NAME + " erneuern")
                .doesNotContain("Nachweis von " + NAME + " dringend erneuern");
    }
}
