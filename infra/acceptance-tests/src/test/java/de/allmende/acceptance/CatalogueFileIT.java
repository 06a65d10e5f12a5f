package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** The catalogue as a document: taken out by whoever reads it, taken in by providers as drafts. */
@DisplayName("Trier lädt den Katalog herunter, Speyer liest Einträge als Entwürfe ein, alle oder keinen")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CatalogueFileIT {

    private static final String IMPORTS = "/api/marketplace/v1/catalogue-imports";
    private static final Desk WRITER = Desk.of("angebote@speyer.example");
    private static final Desk READER = Desk.of("besteller@trier.example");

    private static String document(String first, String leika) {
        return """
            {"format": "allmende-katalog/1", "offerings": [
              {"key": "%s", "version": 7, "content": %s},
              {"key": "%s-zwei", "content": {"name": "Zweite Karte", "leikaKeys": ["%s"]}}]}\
            """.formatted(first, OwnOfferingIT.text(first, "Erste Karte"), first, leika);
    }

    @Test
    @Order(1)
    @DisplayName("Trier lädt alle sichtbaren Fassungen mit dem Verweis auf ihre Preise herunter")
    void isTakenOut() {
        var export = READER.get("/api/marketplace/v1/catalogue-export").succeeds();
        assertThat(export.at("/format")).isEqualTo("allmende-katalog/1");
        assertThat(export.text())
                .contains("\"key\":\"e-akte\"")
                .contains("/api/billing/v1/price-lists?component=e-akte.");
        try (var reader = Browser.onADesk().loggedInAs("besteller@trier.example", "/katalog")) {
            reader.isAt("Katalog").shows("Ganzen Katalog als JSON herunterladen");
        }
    }

    @Test
    @Order(2)
    @DisplayName("Ein falscher LeiKa-Schlüssel, und nichts wird eingelesen; der Bericht nennt den Eintrag")
    void isRefusedAsAWhole() {
        var refused = WRITER.post(IMPORTS, document("einlesekarte", "4711"));
        refused.isRefused(400, "MALFORMED_REQUEST");
        assertThat(refused.at("/errors/0/pointer")).isEqualTo("/offerings/1/content/leikaKeys");
        assertThat(WRITER.get("/api/marketplace/v1/own-offerings?pageSize=200")
                        .succeeds()
                        .text())
                .doesNotContain("einlesekarte");
        READER.post(IMPORTS, document("einlesekarte", "99012003001000")).isRefused(403, "ROLE_MISSING");
    }

    @Test
    @Order(3)
    @DisplayName("Wiebke Thoma liest die berichtigte Datei im Browser ein und findet ihre Entwürfe")
    void isTakenIn() {
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/angebote")) {
            writer.isAt("Meine Angebote").click(AriaRole.LINK, "Katalog einlesen");
            writer.isAt("Katalog einlesen");
            choose(writer, document("einlesekarte", "4711"));
            writer.shows("Es wurde nichts eingelesen").shows("Zweite Karte");
            choose(writer, document("einlesekarte", "99012003001000"));
            writer.shows("Erste Karte").shows("keine Angaben");
        }
        assertThat(WRITER.get("/api/marketplace/v1/own-offerings?pageSize=200")
                        .succeeds()
                        .text())
                .contains("\"einlesekarte\"", "\"einlesekarte-zwei\"");
        var again = WRITER.post(IMPORTS, document("einlesekarte", "99012003001000"));
        again.isRefused(400, "MALFORMED_REQUEST");
        assertThat(again.at("/errors/0/reason")).isEqualTo("VERSION_ALREADY_OPEN");
    }

    private static void choose(Browser writer, String document) {
        writer.page()
                .getByLabel("Datei")
                .setInputFiles(
                        new FilePayload("katalog.json", "application/json", document.getBytes(StandardCharsets.UTF_8)));
        writer.click(AriaRole.BUTTON, "Als Entwürfe einlesen");
    }
}
