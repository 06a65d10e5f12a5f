package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** A town provides something of its own: one person writes it, another releases it, a third town finds and books it. */
@DisplayName("Speyer bietet seine eigene Leistung an, eine zweite Person gibt sie frei, Trier findet und bucht sie")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class OwnOfferingIT {

    private static final String KEY = "denkmalkarte";
    private static final String NAME = "Denkmalkarte";
    static final String TERM = "{\"minimumMonths\": 12, \"noticeMonths\": 3, \"noticeTo\": \"YEAR_END\"}";
    private static final String VERSIONS = "/api/marketplace/v1/offering-versions/";
    private static final Desk WRITER = Desk.of("angebote@speyer.example");
    private static final Desk SECOND = Desk.of("angebotsfreigabe@speyer.example");

    private static String version = "none yet";

    /** A complete draft of Speyer's, kept by its writer. */
    static Answer written(Desk writer, String key, String name) {
        var begun = writer.post("/api/marketplace/v1/own-offerings", """
            {"key": "%s", "name": "%s"}\
            """.formatted(key, name))
                .succeeds();
        return writer.put(VERSIONS + begun.at("/id"), text(key, name), begun.header("ETag"))
                .succeeds();
    }

    static Answer submitted(Desk writer, String key, String name) {
        var draft = written(writer, key, name);
        return move(writer, draft, "submission", "").succeeds();
    }

    /** An offering of Speyer's in the catalogue, its text changed by this. */
    static Answer published(Desk writer, Desk second, String key, String name, UnaryOperator<String> changed) {
        return released(writer, second, begun(writer, key, name, changed));
    }

    /** A complete draft with prices for the two components, its text changed by this. */
    static Answer begun(Desk writer, String key, String name, UnaryOperator<String> changed) {
        var begun = writer.post("/api/marketplace/v1/own-offerings", """
            {"key": "%s", "name": "%s"}\
            """.formatted(key, name))
                .succeeds();
        priced(writer, key);
        return writer.put(VERSIONS + begun.at("/id"), changed.apply(text(key, name)), begun.header("ETag"))
                .succeeds();
    }

    /** A complete draft on its way into the catalogue. */
    static Answer released(Desk writer, Desk second, Answer draft) {
        var submitted = move(writer, draft, "submission", "").succeeds();
        return move(second, submitted, "decisions", "{\"decision\": \"RELEASE\"}")
                .succeeds();
    }

    /** Both components get a price, once billing has heard whose they are. */
    static void priced(Desk writer, String key) {
        for (var price : List.of("betrieb", "einrichtung")) {
            Eventually.get(
                    "billing knows whose " + key + " is",
                    () -> priced(
                            writer,
                            key + ".standard." + price,
                            price.equals("betrieb") ? "FIXED_PER_MONTH" : "ONE_TIME",
                            "48.50"),
                    answer -> answer.status() == 201);
        }
    }

    private static Answer move(Desk person, Answer seen, String move, String body) {
        return person.post(
                VERSIONS + seen.at("/id") + "/" + move,
                body,
                java.util.UUID.randomUUID().toString(),
                seen.header("ETag"));
    }

    private static Answer priced(Desk person, String component, String model, String price) {
        return person.post("/api/billing/v1/price-versions", """
            {"component": "%s", "model": "%s", "unitPrice": "%s", "unitLabel": "Monat", "effectiveFrom": "%s",
             "decision": "Beschluss des Stadtrats Speyer vom 12.11.2026, TOP 3"}\
            """.formatted(
                        component, model, price, RunningAllmende.get().today()));
    }

    /** The text of a complete draft. */
    static String text(String key, String name) {
        return """
            {"name": "%2$s", "shortDescription": "Alle Kulturdenkmäler auf einer Karte, mit Fotos und Schutzstatus.",
             "description": "Die Karte zeigt jedes Denkmal mit Lage, Fotos und Schutzstatus. Speyer betreibt sie seit 2024.",
             "keywords": ["Denkmalschutz", "%2$s"], "category": "FACHVERFAHREN", "serviceModel": "SAAS",
             "maturity": "AVAILABLE", "taxClass": "MARKET", "contractForm": "PRIVATE_LAW",
             "contractModel": "DIRECT",
             "taxNote": "19 %% Umsatzsteuer.", "roles": {"operator": "Stadt Speyer", "softwareSupplier": "Stadt Speyer"},
             "provision": "OWN_OPERATION", "ozgIds": ["10123"], "leikaKeys": ["99012003001000"],
             "audience": {"kinds": ["MUNICIPALITY", "COUNTY", "VERBANDSGEMEINDE"]}, "connections": ["REST"],
             "protection": {"confidentiality": "NORMAL", "integrity": "NORMAL", "availability": "NORMAL",
               "baseline": "Basis-Absicherung", "dataLocation": "Speyer"},
             "personalData": {"processed": true, "categories": ["Namen der Bearbeitenden"],
               "dataSubjects": ["Beschäftigte"], "article9": false, "agreementTemplate": "AVV Denkmalkarte 1.0",
               "tomDocument": "TOM, Stand 01.10.2026", "withoutSubProcessors": true, "dpia": "NO",
               "deletionConcept": "Löschung nach zwei Jahren."},
             "serviceLevel": {"serviceHours": "rund um die Uhr", "supportHours": "Mo-Fr 8-16 Uhr",
               "availabilityPercent": "99.0", "rto": "1 Tag", "rpo": "1 Tag", "maintenanceWindow": "samstags",
               "responseTime": "4 Stunden", "restoreTime": "1 Tag"},
             "accessibility": "PARTIAL", "licence": "EUPL-1.2",
             "exit": {"formats": ["GeoJSON"], "period": "90 Tage nach Vertragsende", "cost": "inbegriffen"},
             "term": {"minimumMonths": 12, "noticeMonths": 3, "noticeTo": "YEAR_END"},
             "contact": {"name": "Wiebke Thoma", "email": "angebote@speyer.example", "phone": "+49 69 90009 214"},
             "plans": [{"code": "standard", "name": "Standard", "description": "Für jede Verwaltung.",
               "components": [
                 {"code": "%1$s.standard.betrieb", "name": "Betrieb", "model": "FIXED", "unitLabel": "Monat"},
                 {"code": "%1$s.standard.einrichtung", "name": "Einrichtung", "model": "ONE_TIME", "unitLabel": "Einrichtung"}]}]}
            """.formatted(key, name);
    }

    @Test
    @Order(1)
    @DisplayName("Wiebke Thoma beginnt im Browser ein Angebot, und das Portal sagt bei jedem Feld, was noch fehlt")
    void beginsAndSeesWhatIsMissing() {
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/")) {
            writer.isAt("Start").click(AriaRole.LINK, "Meine Angebote");
            writer.isAt("Meine Angebote").click(AriaRole.LINK, "Neues Angebot");
            writer.isAt("Neues Angebot").fill("Name", NAME);
            writer.fill("Schlüssel", KEY);
            writer.click(AriaRole.BUTTON, "Entwurf beginnen");
            writer.isAt(NAME + ", Fassung 1").shows("Entwurf");
            writer.click(AriaRole.BUTTON, "Prüfen und zur Freigabe geben");
            writer.shows("Der Entwurf ist gespeichert, aber noch nicht vollständig")
                    .shows("Bitte wählen Sie eine Kategorie.")
                    .shows("Bitte legen Sie mindestens einen Tarif an.");
            var address = writer.page().url();
            version = address.substring(address.lastIndexOf('/') + 1);
        }
        WRITER.get("/api/marketplace/v1/offerings/" + KEY).isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(2)
    @DisplayName("Sie vervollständigt den Entwurf; wer eine ältere Fassung gesehen hat, überschreibt nichts")
    void completesTheDraft() {
        var seen = WRITER.get(VERSIONS + version).succeeds();
        var kept = WRITER.put(VERSIONS + version, text(KEY, NAME), seen.header("ETag"))
                .succeeds();
        assertThat(kept.json().get("faults").size()).isZero();
        SECOND.put(VERSIONS + version, text(KEY, "Anders"), seen.header("ETag"))
                .isRefused(412, "OFFERING_VERSION_CHANGED");
    }

    @Test
    @Order(3)
    @DisplayName("Sie gibt es zur Freigabe, kann es aber nicht selbst freigeben")
    void submitsButDoesNotRelease() {
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/angebote/" + version)) {
            writer.isAt(NAME + ", Fassung 1").click(AriaRole.BUTTON, "Prüfen und zur Freigabe geben");
            writer.shows("Eine zweite Person entscheidet");
            assertThat(writer.offers(AriaRole.BUTTON, "Entscheidung senden")).isFalse();
        }
        var waiting = WRITER.get(VERSIONS + version).succeeds();
        move(WRITER, waiting, "decisions", "{\"decision\": \"RELEASE\"}").isRefused(409, "RELEASER_IS_SUBMITTER");
    }

    @Test
    @Order(4)
    @DisplayName("Ohne Preise wird nichts veröffentlicht, und fremde Preise legt niemand fest")
    void isNotReleasedWithoutPrices() {
        var waiting = SECOND.get(VERSIONS + version).succeeds();
        var refused = move(SECOND, waiting, "decisions", "{\"decision\": \"RELEASE\"}");
        refused.isRefused(409, "COMPONENTS_WITHOUT_PRICE");
        assertThat(refused.at("/detail")).contains("Betrieb", "Einrichtung", "Preise");
        priced(Desk.of("portfolio@verband.example"), KEY + ".standard.betrieb", "FIXED_PER_MONTH", "0.01")
                .isRefused(404, "NOT_FOUND");
        priced(WRITER, "e-akte.standard.arbeitsplatz", "PER_UNIT_PER_MONTH", "0.01")
                .isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(5)
    @DisplayName("Sie legt im Browser die Preise fest")
    void decidesPrices() {
        try (var writer = Browser.onADesk().loggedInAs("angebote@speyer.example", "/angebote/" + version)) {
            writer.isAt(NAME + ", Fassung 1").shows("Noch kein Preis");
            price(writer, KEY + ".standard.betrieb", "48,50", "48,50 € je Monat");
            price(writer, KEY + ".standard.einrichtung", "200", "200,00 € je Einrichtung");
        }
    }

    private static void price(Browser writer, String component, String amount, String shown) {
        writer.page().getByLabel("Für welchen Preisbestandteil?").selectOption(component);
        writer.fill("Preis in Euro, netto", amount);
        writer.fill("Gilt ab", RunningAllmende.get().today().toString());
        writer.fill("Beschluss", "Beschluss des Stadtrats Speyer vom 12.11.2026, TOP 3");
        writer.click(AriaRole.BUTTON, "Preis festlegen");
        writer.shows(shown.replace(" €", "\u00a0€"));
    }

    @Test
    @Order(6)
    @DisplayName("Henning Voss findet es unter „Zu erledigen“ und gibt es frei")
    void isReleasedByASecondPerson() {
        try (var second = Browser.onADesk().loggedInAs("angebotsfreigabe@speyer.example", "/")) {
            second.isAt("Start");
            second.page().locator("a[href='/angebote/" + version + "']").click();
            second.isAt(NAME + ", Fassung 1")
                    .page()
                    .getByRole(AriaRole.RADIO, new Page.GetByRoleOptions().setName("Freigeben und veröffentlichen"))
                    .check();
            second.click(AriaRole.BUTTON, "Entscheidung senden");
            second.shows("Im Katalog ansehen");
        }
        var published = WRITER.get(VERSIONS + version).succeeds();
        WRITER.put(VERSIONS + version, text(KEY, "Anders"), published.header("ETag"))
                .isRefused(409, "VERSION_IN_OTHER_STATE");
    }

    @Test
    @Order(7)
    @DisplayName(
            "Trier findet die Leistung von Speyer im Katalog, bucht sie, gibt sie frei, und Speyer stellt sie bereit")
    void isFoundBookedAndProvided() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@trier.example", "/katalog?suche=Denkmalschutz")) {
            orderer.isAt("Katalog").click(AriaRole.LINK, NAME);
            orderer.isAt(NAME).shows("Speyer").shows("48,50");
        }
        var booking = BookedService.orderedBy(Desk.of("besteller@trier.example"), KEY, "standard", "{}");
        booking.decidedBy(Desk.of("freigeber@trier.example"), "APPROVE").succeeds();
        booking.fulfilledBy(WRITER);
        assertThat(booking.seenBy(Desk.of("besteller@trier.example")).succeeds().at("/state"))
                .isEqualTo("ACTIVE");
    }

    @Test
    @Order(8)
    @DisplayName("Die nächste Fassung beginnt als Kopie, und niemand sonst sieht sie")
    void theNextVersionBeginsAsACopy() {
        var published = WRITER.get(VERSIONS + version).succeeds();
        var next = WRITER.post("/api/marketplace/v1/own-offerings/" + published.at("/ownOfferingId") + "/versions", "")
                .succeeds();
        assertThat(next.at("/number")).isEqualTo("2");
        assertThat(next.at("/content/shortDescription")).isEqualTo(published.at("/content/shortDescription"));
        Desk.of("portfolio@verband.example").get(VERSIONS + next.at("/id")).isRefused(404, "NOT_FOUND");
        move(WRITER, next, "discarding", "").succeeds();
    }
}
