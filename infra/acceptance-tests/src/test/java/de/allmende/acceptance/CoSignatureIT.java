package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;

/** Who has to look at a booking before it is approved: rules of the tenant, and what follows from them. */
@DisplayName("Ludwigshafen lässt große Buchungen mitzeichnen: von der Freigaberegel bis zur Freigabe")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class CoSignatureIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String RULE_SETS = "/api/marketplace/v1/approval-rule-sets";
    private static final String CO_SIGNATURES = "/api/marketplace/v1/co-signatures";
    private static final String NOTE = "Dienstanweisung Beschaffung vom 01.11.2026";
    private static final Desk ADMIN = Desk.of("admin@ludwigshafen.example");
    private static final Desk APPROVER = Desk.of("freigeber@ludwigshafen.example");
    private static final Desk ORDERER = Desk.of("besteller@ludwigshafen.example");
    private static final Desk TREASURER = Desk.of("kaemmerei@ludwigshafen.example");
    private static final Desk SECURITY = Desk.of("informationssicherheit@ludwigshafen.example");

    private static BookedService booking = BookedService.known("none yet");

    /** A version of rules that two people have set in force; no rule takes all of them back. Returns its id. */
    static String inForce(Desk admin, Desk second, String rule, String note) {
        var proposed = admin.post(RULE_SETS, "{\"rules\": [%s], \"note\": \"%s\"}".formatted(rule, note))
                .succeeds()
                .at("/id");
        second.post(RULE_SETS + "/" + proposed + "/moves", "{\"move\": \"RELEASE\"}")
                .succeeds();
        return proposed;
    }

    private static BookedService ordered() {
        return BookedService.orderedBy(ORDERER, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"25\"}");
    }

    private static String coSignature(BookedService of, String kind) {
        for (var each : of.seenBy(ORDERER).succeeds().json().get("coSignatures")) {
            if (each.get("kind").asString().equals(kind)) {
                return each.get("id").asString();
            }
        }
        throw new AssertionError("Nobody has asked for " + kind);
    }

    private static Answer signs(Desk signer, String coSignature, String move) {
        return signer.post(
                CO_SIGNATURES + "/" + coSignature + "/decisions",
                "{\"move\": \"%s\", \"comment\": \"Vermerk 12/2026\"}".formatted(move));
    }

    private static void isFine(Browser browser, String picture) {
        for (var width : List.of(Browser.PHONE, Browser.DESK)) {
            assertThat(browser.wide(width).objections(picture)).isEmpty();
        }
    }

    @AfterAll
    static void takeTheRulesBack() {
        inForce(ADMIN, APPROVER, "", "Ende der Erprobung");
    }

    @Test
    @Order(1)
    @DisplayName("Uwe Huber schreibt im Browser eine Regel; freigeben kann er sie nicht")
    void aRuleIsWritten() {
        try (var admin = Browser.onADesk().loggedInAs("admin@ludwigshafen.example", "/")) {
            admin.isAt("Start").click(AriaRole.LINK, "Freigaberegeln");
            admin.isAt("Freigaberegeln").shows("Zurzeit gilt keine Fassung.");
            admin.click(AriaRole.BUTTON, "Fassung entwerfen");
            admin.shows("Wählen Sie, wer mitzeichnen muss.").shows("Nennen Sie, worauf die Regeln beruhen.");
            admin.page()
                    .getByLabel("Kosten (mit Umsatzsteuer)")
                    .selectOption(new SelectOption().setLabel("Gesamtkosten der Mindestlaufzeit ab"));
            admin.fill("Betrag", "1.000");
            admin.page()
                    .getByLabel("Kämmerei", new Page.GetByLabelOptions().setExact(true))
                    .check();
            admin.page()
                    .getByLabel("Informationssicherheit", new Page.GetByLabelOptions().setExact(true))
                    .check();
            admin.fill("Frist in Tagen", "1");
            admin.fill("Worauf beruhen die Regeln?", NOTE);
            isFine(admin, "freigaberegeln-entwerfen");
            admin.click(AriaRole.BUTTON, "Fassung entwerfen");
            admin.shows("Freigeben muss eine andere Person mit der Rolle Administration oder Freigabe.");
            isFine(admin, "freigaberegeln-entworfen");
        }
        var proposed = ADMIN.get(RULE_SETS).succeeds();
        assertThat(proposed.at("/items/0/rules/0/sentence").replace('\u00a0', ' '))
                .isEqualTo("Gesamtkosten ab 1.000,00 €: Kämmerei, Informationssicherheit innerhalb von einem Tag");
        ADMIN.post(RULE_SETS + "/" + proposed.at("/items/0/id") + "/moves", "{\"move\": \"RELEASE\"}")
                .isRefused(409, "RULES_RELEASER_IS_PROPOSER");
        ADMIN.post(RULE_SETS, "{\"rules\": [], \"note\": \"Noch eine\"}").isRefused(409, "RULES_ALREADY_PROPOSED");
        ADMIN.post(
                        RULE_SETS,
                        "{\"rules\": [{\"cost\": \"FULL_TERM\", \"coSignatures\": [\"TREASURY\"], \"days\": 7}], \"note\": \"Ohne Betrag\"}")
                .isRefused(400, "MALFORMED_REQUEST");
    }

    @Test
    @Order(2)
    @DisplayName("Martina König gibt die Regel frei, und das Protokoll zeigt vorher und nachher")
    void isReleasedByASecondPerson() {
        try (var second = Browser.onAPhone().loggedInAs("freigeber@ludwigshafen.example", "/freigaberegeln")) {
            second.isAt("Freigaberegeln").shows(NOTE);
            second.page()
                    .getByText("Freigeben", new Page.GetByTextOptions().setExact(true))
                    .last()
                    .click();
            second.shows("Die Fassung gilt ab jetzt.");
        }
        assertThat(Eventually.get(
                        "the release is in the trail",
                        () -> ADMIN.get("/api/marketplace/v1/audit-entries?pageSize=200")
                                .succeeds()
                                .text(),
                        text -> text.contains("APPROVAL_RULES_RELEASED")))
                .contains("Keine Mitzeichnung");
    }

    @Test
    @Order(3)
    @DisplayName("Eine Buchung nennt, wer mitzeichnen muss, warum, seit wann und bis wann; vorher gibt niemand frei")
    void aBookingWaitsForItsCoSignatures() {
        booking = ordered();
        var seen = booking.seenBy(ORDERER).succeeds();
        assertThat(seen.json().get("coSignatures")).hasSize(2);
        assertThat(seen.at("/coSignatures/0/because")).contains("Gesamtkosten").contains("ab 1.000,00");
        assertThat(seen.at("/coSignatures/0/dueOn"))
                .isEqualTo(ALLMENDE.today().plusDays(1).toString());
        var refused = booking.decidedBy(APPROVER, "APPROVE").isRefused(409, "CO_SIGNATURES_MISSING");
        assertThat(refused.at("/detail")).contains("Informationssicherheit (seit ", "Kämmerei (seit ");
        try (var approver =
                Browser.onADesk().loggedInAs("freigeber@ludwigshafen.example", "/freigaben/" + booking.id())) {
            approver.isAt("Freigabe: E-Akte")
                    .shows("Freigeben können Sie, sobald alle mitgezeichnet haben.")
                    .shows("weil Gesamtkosten");
            isFine(approver, "freigabe-mitzeichnungen");
        }
    }

    @Test
    @Order(4)
    @DisplayName("Silke Fuchs zeichnet auf dem Telefon mit; fremde Rollen und der Zweckverband können es nicht")
    void theTreasurerSigns() {
        var treasury = coSignature(booking, "TREASURY");
        signs(SECURITY, treasury, "GIVE").isRefused(403, "CO_SIGNER_ROLE_MISSING");
        signs(Desk.of("kaemmerei@koblenz.example"), treasury, "GIVE").isRefused(404, "NOT_FOUND");
        ADMIN.post(CO_SIGNATURES + "/" + treasury + "/decisions", "{\"move\": \"REFUSE\"}")
                .isRefused(400, "MALFORMED_REQUEST");
        try (var treasurer = Browser.onAPhone().loggedInAs("kaemmerei@ludwigshafen.example", "/")) {
            treasurer.isAt("Start").shows("E-Akte mitzeichnen: Kämmerei");
            treasurer
                    .page()
                    .locator("a[href='/buchungen/" + booking.id() + "']")
                    .first()
                    .click();
            treasurer.isAt("E-Akte, ").shows("Ihre Mitzeichnung: Kämmerei");
            treasurer.click(AriaRole.BUTTON, "Mitzeichnung senden");
            treasurer.shows("Wählen Sie aus, ob Sie mitzeichnen.");
            treasurer
                    .page()
                    .getByLabel("Mitzeichnen", new Page.GetByLabelOptions().setExact(true))
                    .check();
            assertThat(treasurer.objections("mitzeichnen-390")).isEmpty();
            treasurer.click(AriaRole.BUTTON, "Mitzeichnung senden");
            treasurer.shows("Mitgezeichnet: Kämmerei.");
        }
        signs(TREASURER, treasury, "REFUSE").isRefused(409, "CO_SIGNATURE_ALREADY_DECIDED");
    }

    @Test
    @Order(5)
    @DisplayName("Nach der Frist sieht die Administration, bei wem die Buchung liegt")
    void whatIsOverdueIsShown() {
        LocalDate late = ALLMENDE.today().plusDays(2);
        ALLMENDE.advanceTo(late);
        try (var admin = Browser.onADesk().loggedInAs("admin@ludwigshafen.example", "/")) {
            admin.isAt("Start").shows("Mitzeichnung überfällig: Informationssicherheit für E-Akte");
            admin.click(AriaRole.LINK, "Mitzeichnungen");
            admin.isAt("Mitzeichnungen").shows("Überfällig");
            isFine(admin, "mitzeichnungen-ueberfaellig");
        }
        var open = ADMIN.get(CO_SIGNATURES).succeeds();
        assertThat(open.text()).contains(booking.id()).contains("\"overdue\":true");
    }

    @Test
    @Order(6)
    @DisplayName("Ralf Maier lässt für den Stadtrat eine Beschlussvorlage erstellen und lädt sie herunter")
    void aPaperIsMadeForTheCouncil() throws Exception {
        var papers = booking.path() + "/council-papers";
        try (var orderer =
                Browser.onADesk().loggedInAs("besteller@ludwigshafen.example", "/buchungen/" + booking.id())) {
            orderer.isAt("E-Akte, ");
            orderer.click(AriaRole.BUTTON, "Beschlussvorlage erstellen");
            orderer.click(AriaRole.BUTTON, "Vorlage erstellen");
            orderer.shows("Schreiben Sie, wozu der Dienst gebraucht wird.");
            orderer.fill("Bedarf", "Die Papierakten sind voll.");
            orderer.click(AriaRole.BUTTON, "Vorlage erstellen");
            orderer.shows("Vorlage für Stadtrat (PDF)");
            isFine(orderer, "beschlussvorlage");
        }
        var paper = ORDERER.get(papers).succeeds();
        var pdf = TREASURER
                .get("/api/marketplace/v1/council-papers/" + paper.at("/items/0/id") + ".pdf")
                .succeeds();
        assertThat(new String(pdf.bytes(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(pdf.bytes())))
                .isEqualTo(paper.at("/items/0/sha256"));
        Desk.of("besteller@koblenz.example")
                .get("/api/marketplace/v1/council-papers/" + paper.at("/items/0/id") + ".pdf")
                .isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(7)
    @DisplayName("Sind alle Mitzeichnungen da, gibt Martina König frei")
    void isApprovedWhenAllHaveSigned() {
        signs(SECURITY, coSignature(booking, "INFORMATION_SECURITY"), "GIVE").succeeds();
        assertThat(booking.decidedBy(APPROVER, "APPROVE").succeeds().at("/state"))
                .isEqualTo("PROVISIONING");
        var provider = booking.seenBy(Desk.of("katalog@verband.example")).succeeds();
        assertThat(provider.json().path("coSignatures"))
                .as("the provider learns nothing of it")
                .isEmpty();
        ORDERER.post(booking.path() + "/council-papers", """
                        {"committee": "Stadtrat", "need": "Die Papierakten sind voll."}""").isRefused(409, "NOTHING_TO_RESOLVE");
    }

    @Test
    @Order(8)
    @DisplayName("Eine verweigerte Mitzeichnung lehnt die Buchung mit ihrem Grund ab")
    void aRefusalRejects() {
        var other = ordered();
        assertThat(signs(TREASURER, coSignature(other, "TREASURY"), "REFUSE")
                        .succeeds()
                        .at("/state"))
                .isEqualTo("REJECTED");
        try (var orderer = Browser.onADesk().loggedInAs("besteller@ludwigshafen.example", "/buchungen/" + other.id())) {
            orderer.isAt("E-Akte, ").shows("Mitzeichnung verweigert").shows("Kämmerei: Vermerk 12/2026");
            isFine(orderer, "buchung-nicht-mitgezeichnet");
        }
    }
}
