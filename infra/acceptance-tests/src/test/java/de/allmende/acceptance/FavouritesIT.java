package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A list of one's own in the catalogue. */
@DisplayName("Die Bestellerin von Trier merkt sich Dienste und findet sie auf ihrer Merkliste wieder")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class FavouritesIT {

    private static final String OFFERINGS = "/api/marketplace/v1/offerings";
    private static final Desk ORDERER = Desk.of("besteller@trier.example");
    private static final Desk COLLEAGUE = Desk.of("freigeber@trier.example");

    private static List<String> listOf(Desk person) {
        var items = person.get(OFFERINGS + "?favourites=true").succeeds().json().get("items");
        return StreamSupport.stream(items.spliterator(), false)
                .map(item -> item.get("key").asString())
                .toList();
    }

    private static void mark(Desk person, boolean marked) {
        person.put(OFFERINGS + "/e-akte/favourite", "{\"marked\": %s}".formatted(marked), null)
                .succeeds();
    }

    @Test
    @Order(1)
    @DisplayName("Sie merkt sich die E-Akte im Katalog; ihre Kollegin sieht davon nichts")
    void marksInTheCatalogue() {
        mark(ORDERER, false);
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/katalog?suche=E-Akte")) {
            orderer.isAt("Katalog").click(AriaRole.BUTTON, "Merken E-Akte");
            orderer.shows("E-Akte steht auf Ihrer Merkliste.");
            orderer.open("/katalog?merkliste=ja").isAt("Katalog").shows("E-Akte");
            assertThat(orderer.page()
                            .getByRole(
                                    AriaRole.BUTTON,
                                    new Page.GetByRoleOptions()
                                            .setName("Gemerkt E-Akte")
                                            .setPressed(true))
                            .count())
                    .isEqualTo(1);
            for (var width : List.of(Browser.PHONE, Browser.DESK)) {
                assertThat(orderer.wide(width).objections("merkliste")).isEmpty();
            }
        }
        assertThat(listOf(ORDERER)).contains("e-akte");
        assertThat(listOf(COLLEAGUE)).doesNotContain("e-akte");
    }

    @Test
    @Order(2)
    @DisplayName("Auf der Seite des Dienstes nimmt sie ihn wieder von der Liste")
    void takesItOff() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/katalog/e-akte")) {
            orderer.isAt("E-Akte").click(AriaRole.BUTTON, "Gemerkt E-Akte");
            orderer.shows("E-Akte steht nicht mehr auf Ihrer Merkliste.");
        }
        assertThat(listOf(ORDERER)).doesNotContain("e-akte");
        ORDERER.put(OFFERINGS + "/gibt-es-nicht/favourite", "{\"marked\": true}", null)
                .isRefused(404, "NOT_FOUND");
    }
}
