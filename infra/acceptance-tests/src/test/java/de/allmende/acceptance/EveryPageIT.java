package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * Walks through every page of the portal, at a desk and on a phone, in light and in dark. Every page has the heading that it
 * should have, fits its window, and axe has no objection. What it looks like lies in
 * {@code target/screenshots}, if that is wanted.
 */
@DisplayName("Jede Seite passt auf Schreibtisch und Telefon, hell und dunkel, und ist barrierefrei")
class EveryPageIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final Desk ORDERER = Desk.of("besteller@neuwied.example");
    private static final Desk CLERK = Desk.of("abrechnung@verband.example");
    private static final String QUANTITIES = "{\"e-akte.standard.arbeitsplatz\": \"25\"}";

    private static String active = "none yet";
    private static String used = "none yet";
    private static String waiting = "none yet";
    private static String invoice = "none yet";
    private static String run = "none yet";
    private static String moment = "none yet";
    private static String invitation = "none yet";

    /** A page, what its heading says, and what its picture is called. */
    private record PageToSee(String path, String heading, String picture) {}

    /** Neuwied has used a service for a month, one booking waits for its approval, and one to be provided. */
    @BeforeAll
    static void somethingToSee() {
        var approver = Desk.of("freigeber@neuwied.example");
        var booked = BookedService.orderedBy(ORDERER, "e-akte", "standard", QUANTITIES);
        booked.decidedBy(approver, "APPROVE").succeeds();
        booked.fulfilledBy(Desk.of("katalog@verband.example"));
        active = booked.id();
        used = booked.seenBy(ORDERER).succeeds().at("/serviceInstanceId");
        Fachverfahren.named("E-Akte").reports(Fachverfahren.usage("every-page-" + active, used));
        waiting = BookedService.orderedBy(ORDERER, "e-akte", "standard", QUANTITIES)
                .id();
        BookedService.orderedBy(ORDERER, "e-akte", "standard", QUANTITIES)
                .decidedBy(approver, "APPROVE")
                .succeeds();

        var admin = Desk.of("admin@neuwied.example");
        var treasurer =
                Desk.of("kaemmerei@neuwied.example").get("/api/tenants/v1/me").succeeds();
        var granted = admin.post("/api/tenants/v1/grants", """
            {"personId": "%s", "role": "APPROVER", "valueLimit": {"amount": "5000.00", "currency": "EUR"}}\
            """.formatted(treasurer.at("/person/id")))
                .succeeds();
        moment = "?tag=%1$tF&uhrzeit=%1$tR"
                .formatted(OffsetDateTime.parse(granted.at("/grantedAt"))
                        .plusMinutes(1)
                        .atZoneSameInstant(ZoneId.of("Europe/Berlin")));

        var client = admin.post(
                        "/api/tenants/v1/api-clients",
                        "{\"application\": \"Meldewesen\", \"scopes\": [\"bookings:read\"]}")
                .succeeds();
        admin.post("/api/tenants/v1/api-clients/" + client.at("/id") + "/rotation", "{\"overlapDays\": 90}")
                .succeeds();

        var own = admin.get("/api/tenants/v1/me/grants").succeeds();
        admin.post("/api/tenants/v1/deputies", """
            {"grantId": "%s", "personId": "%s", "from": "%s", "until": "%s"}\
            """.formatted(
                                own.at("/items/0/id"),
                                treasurer.at("/person/id"),
                                ALLMENDE.today(),
                                ALLMENDE.today().plusDays(60)))
                .succeeds();

        var month = ALLMENDE.month();
        ALLMENDE.advanceTo(month.plusMonths(1).atDay(2));
        run = InvoiceMonth.billed(month, CLERK, Desk.of("freigabe@verband.example"))
                .at("/id");
        invitation = admin.post("/api/tenants/v1/invitations", """
            {"name": "Frieda Neumann", "email": "neumann@neuwied.example", "rights": [{"role": "READER"}]}\
            """).succeeds().at("/secret");
        putInASupportCase(admin);
        DataExportIT.takenBy(admin, admin.get("/api/tenants/v1/me").succeeds().at("/tenant/id"));
        invoice =
                ORDERER.get("/api/billing/v1/invoices?side=CONSUMER").succeeds().at("/items/0/id");
    }

    /** So that its banner stands on every page of Neuwied. */
    private static void putInASupportCase(Desk admin) {
        var tenant = admin.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
        var asked = Desk.of("mandanten@verband.example")
                .post("/api/tenants/v1/tenants/" + tenant + "/support-cases", """
                    {"role": "ORDERER", "hours": 8, "reason": "Frau Winkler findet ihre Buchung nicht."}\
                    """)
                .succeeds();
        admin.post("/api/tenants/v1/support-cases/" + asked.at("/id") + "/grant", "{}")
                .succeeds();
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @DisplayName("für alle, die nicht angemeldet sind")
    void forVisitors() {
        try (var visitor = Browser.onADesk()) {
            areFine(
                    visitor,
                    page("/", "IT-Dienste gemeinsam nutzen", "willkommen"),
                    page("/einladung#" + invitation, "Einladung zu Allmende", "einladung"),
                    page("/einladung#abgelaufen", "Einladung zu Allmende", "einladung-ungueltig"),
                    page("/aufnahme", "Aufnahme beantragen", "aufnahme"),
                    page("/entwickler", "Für Entwicklerinnen und Entwickler", "entwickler"),
                    page("/leichte-sprache", "Leichte Sprache", "leichte-sprache"),
                    page("/barrierefreiheit", "Erklärung zur Barrierefreiheit", "barrierefreiheit"),
                    page("/impressum", "Impressum", "impressum"),
                    page("/datenschutz", "Datenschutz", "datenschutz"),
                    page("/gibt-es-nicht", "Seite nicht gefunden", "unbekannte-adresse"),
                    page("/login/oauth2/code/keycloak?error=access_denied", "Anmeldung", "anmeldung-gescheitert"));
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @DisplayName("für die Bestellung")
    void forOrderers() {
        try (var orderer = Browser.onADesk().loggedInAs("besteller@neuwied.example", "/")) {
            var book = "/katalog/e-akte/buchen?schritt=";
            areFine(
                    orderer,
                    page("/", "Start", "start"),
                    page("/katalog", "Katalog", "katalog"),
                    page("/katalog?suche=xyzxyz", "Katalog", "katalog-leer"),
                    page("/katalog/e-akte", "E-Akte", "dienst"),
                    page("/vergleich", "Dienste vergleichen", "vergleich-leer"),
                    page("/vergleich?dienste=e-akte,zeiterfassung,buergerkonto", "Dienste vergleichen", "vergleich"),
                    page(book + "tarif", "E-Akte buchen: Tarif und Mengen", "buchen-tarif"),
                    page(book + "kosten", "E-Akte buchen: Kostenstelle und Beginn", "buchen-kosten"),
                    page(book + "pruefen", "E-Akte buchen: Angaben prüfen", "buchen-pruefen"),
                    page(book + "fertig&buchung=" + waiting, "E-Akte: zur Freigabe gesendet", "buchen-fertig"),
                    page("/buchungen", "Meine Buchungen", "buchungen"),
                    page("/buchungen?stand=ENDED", "Meine Buchungen", "buchungen-leer"),
                    page("/avv", "AVV", "avv"),
                    page("/avv/avv_00000000000000000000000000", "AVV", "avv-unbekannt"),
                    page("/kontingente", "Kontingente", "kontingente"),
                    page("/mitzeichnungen", "Mitzeichnungen", "mitzeichnungen"),
                    page("/freigaberegeln", "Freigaberegeln", "freigaberegeln"),
                    page("/buchungen/" + active, "E-Akte, ", "buchung"),
                    page("/verbrauch/" + used, "Verbrauch: E-Akte, ", "verbrauch"),
                    page("/buchungen/bkg_00000000000000000000000000", "Buchung", "buchung-unbekannt"),
                    page("/freigaben", "Freigaben", "freigaben-verweigert"));
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @DisplayName("für Freigabe, Kämmerei und Administration einer Verwaltung")
    void forOthersOfTheMunicipality() {
        try (var approver = Browser.onADesk().loggedInAs("freigeber@neuwied.example", "/")) {
            areFine(
                    approver,
                    page("/freigaben", "Freigaben", "freigaben"),
                    page("/freigaben/" + waiting, "Freigabe: E-Akte", "freigabe"));
        }
        try (var treasurer = Browser.onADesk().loggedInAs("kaemmerei@neuwied.example", "/")) {
            areFine(
                    treasurer,
                    page("/rechnungen", "Rechnungen", "rechnungen"),
                    page("/rechnungen/" + invoice, "Rechnung ", "rechnung"),
                    page("/offene-posten", "Offene Posten", "offene-posten"),
                    page("/finanzverfahren", "Export für das Finanzverfahren", "finanzverfahren"),
                    page("/finanzverfahren/SAP", "Profil ", "finanzverfahren-profil"));
        }
        var treasurer = Desk.of("kaemmerei@neuwied.example")
                .get("/api/tenants/v1/me")
                .succeeds()
                .at("/person/id");
        var admin = Desk.of("admin@neuwied.example");
        var person = admin.get("/api/tenants/v1/people").succeeds();
        try (var browser = Browser.onADesk().loggedInAs("admin@neuwied.example", "/")) {
            areFine(
                    browser,
                    page("/verwaltung", "Meine Verwaltung", "verwaltung"),
                    page("/verwaltung/stammdaten", "Stammdaten bearbeiten", "stammdaten-eigene"),
                    page("/personen", "Personen und Rechte", "personen"),
                    page("/personen/" + person.at("/items/0/id"), person.at("/items/0/name"), "person"),
                    page("/personen/" + treasurer, "Rainer Lorenz", "person-wartet"),
                    page("/meine-rechte", "Meine Rechte", "meine-rechte"),
                    page("/vertretungen", "Vertretungen", "vertretungen"),
                    page("/support", "Supportfälle", "supportfaelle"),
                    page("/zugaenge", "Technische Zugänge", "zugaenge"),
                    page("/daten", "Daten mitnehmen", "daten"),
                    page("/austritt", "Ihr Austritt", "austritt-keiner"),
                    page("/anmeldedienst", "Eigener Anmeldedienst", "anmeldedienst"),
                    page("/anmeldedienst/regeln", "Rechte aus dem Verzeichnis", "regeln"),
                    page("/protokoll", "Protokoll", "protokoll"),
                    page("/protokoll?bereich=marktplatz", "Protokoll", "protokoll-marktplatz"),
                    page("/protokoll/stand" + moment, "Stand zu einem Zeitpunkt", "protokoll-stand"));
        }
        try (var protection = Browser.onADesk().loggedInAs("datenschutz@neuwied.example", "/")) {
            areFine(protection, page("/protokoll", "Protokoll", "protokoll-datenschutz"));
        }
        try (var auditor = Browser.onADesk().loggedInAs("rechnungspruefung@ludwigshafen.example", "/")) {
            areFine(
                    auditor,
                    page("/vertretungen", "Vertretungen", "vertretungen-pruefung"),
                    page("/anmeldedienst", "Eigener Anmeldedienst", "anmeldedienst-pruefung"));
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @DisplayName("für den Verband")
    void forTheAssociation() {
        var staff = Desk.of("mandanten@verband.example");
        var tenant = staff.get("/api/tenants/v1/tenants?q=Neuwied").succeeds().at("/items/0/id");
        var memberships = "/mandanten/" + tenant + "/mitgliedschaft/";
        var register = NewerRegister.seenBy(staff, line -> line.replace("Trier, Stadt     ", "Trier, Römerstadt"))
                .readInBy(staff)
                .succeeds()
                .at("/id");
        var address = "/api/tenants/v1/tenants/" + tenant;
        var id = staff.get(address).succeeds().at("/memberships/0/id");
        var membership = memberships + id;
        Paper.of("Beitrittsbeschluss.pdf", "Neuwied tritt bei")
                .fileBy(staff, address + "/memberships/" + id)
                .succeeds();
        var asking = AdmissionIT.submittedBy("Verbandsgemeinde Wörrstadt", "073315006000");
        var taken = AdmissionIT.submittedBy("Stadt Neuwied", "071380045045");
        try (var browser = Browser.onADesk().loggedInAs("mandanten@verband.example", "/")) {
            areFine(
                    browser,
                    page("/aufnahmeantraege", "Aufnahmeanträge", "aufnahmeantraege"),
                    page("/aufnahmeantraege/" + asking, "Verbandsgemeinde Wörrstadt", "aufnahmeantrag"),
                    page("/aufnahmeantraege/" + taken, "Stadt Neuwied", "aufnahmeantrag-schon-mandant"),
                    page("/", "Start", "start-verband"),
                    page("/bestaetigungen", "Rechte bestätigen", "bestaetigungen"),
                    page("/mandanten", "Mandanten", "mandanten"),
                    page("/austritte", "Austritte", "austritte-liste"),
                    page("/austritte/" + tenant, "Austritt: Neuwied", "austritt-nicht"),
                    page("/mandanten/neu", "Mandant anlegen", "mandant-neu"),
                    page("/mandanten/" + tenant, "Neuwied", "mandant"),
                    page("/mandanten/" + tenant + "/zugehoerigkeit", "Zugehörigkeit erfassen", "zugehoerigkeit"),
                    page("/mandanten/" + tenant + "/rechtsnachfolge", "Rechtsnachfolge erfassen", "rechtsnachfolge"),
                    page("/mandanten/" + tenant + "/sperre", "Sperre erfassen", "sperre"),
                    page("/mandanten/" + tenant + "/einblick", "Einblick bei Neuwied beantragen", "einblick"),
                    page("/support", "Supportfälle", "supportfaelle-verband"),
                    page("/gemeindeverzeichnis", "Gemeindeverzeichnis", "gemeindeverzeichnis"),
                    page("/gemeindeverzeichnis/" + register, "Ausgabe vom ", "gemeindeverzeichnis-ausgabe"),
                    page("/anmeldesystem", "Abgleich mit dem Anmeldesystem", "anmeldesystem"),
                    page("/mandanten/" + tenant + "/stammdaten", "Stammdaten bearbeiten", "stammdaten"),
                    page(membership, "Mitglied des Zweckverbands", "mitgliedschaft"),
                    page(membership + "/angaben", "Angaben zur Mitgliedschaft", "mitgliedschaft-angaben"),
                    page(membership + "/austritt", "Austritt erfassen", "mitgliedschaft-austritt"),
                    page(memberships + "neu", "Rechtsgrundlage ergänzen", "mitgliedschaft-neu"));
        }
        staff.post(NewerRegister.IMPORTS + "/" + register + "/discarding", "{}").succeeds();
        var provider = Desk.of("katalog@verband.example");
        var task = provider.get("/api/marketplace/v1/fulfilment-tasks?state=OPEN")
                .succeeds()
                .at("/items/0/id");
        try (var browser = Browser.onADesk().loggedInAs("katalog@verband.example", "/")) {
            areFine(
                    browser,
                    page("/buchungen", "Buchungen der Mitglieder", "buchungen-verband"),
                    page("/bereitstellung", "Bereitstellung", "bereitstellung"),
                    page("/bereitstellung/" + task, "Bereitstellung: ", "aufgabe"));
        }
        var statement = StatementFile.of(
                        StatementFile.Payment.of("0.01", "Stadt Neuwied", "Kassenzeichen unleserlich"),
                        StatementFile.Payment.of(
                                "0.01",
                                "Stadt Neuwied",
                                CLERK.get("/api/billing/v1/invoices/" + invoice).at("/number")))
                .readInBy(CLERK)
                .succeeds();
        try (var browser = Browser.onADesk().loggedInAs("abrechnung@verband.example", "/")) {
            areFine(
                    browser,
                    page("/offene-posten", "Offene Posten", "offene-posten-verband"),
                    page("/zahlungen", "Zahlungseingänge", "zahlungen"),
                    page(
                            "/zahlungen/" + statement.at("/items/0/entries/0/payment/id"),
                            "Zahlung über",
                            "zahlung-offen"),
                    page("/zahlungen/" + statement.at("/items/0/entries/1/payment/id"), "Zahlung über", "zahlung"),
                    page("/kontoauszuege/" + statement.at("/items/0/id"), "Kontoauszug ", "kontoauszug"),
                    page("/rechnungslauf", "Rechnungslauf", "rechnungslaeufe"),
                    page("/rechnungslauf/" + run, "Rechnungslauf ", "rechnungslauf"),
                    page("/rechnungen/" + invoice, "Rechnung ", "rechnung-verband"));
        }
    }

    @Test
    @Execution(ExecutionMode.CONCURRENT)
    @DisplayName("für Anbieter")
    void forProviders() {
        var writer = Desk.of("angebote@speyer.example");
        var begun = writer.post("/api/marketplace/v1/own-offerings", """
            {"key": "leerer-entwurf", "name": "Veranstaltungskalender"}\
            """).succeeds();
        var draft = OwnOfferingIT.written(writer, "stadtfotos", "Fotoarchiv");
        var waiting = OwnOfferingIT.submitted(writer, "baumkataster", "Baumkataster");
        var published = Desk.of("portfolio@verband.example")
                .get("/api/marketplace/v1/own-offerings")
                .succeeds()
                .at("/items/0/id");
        try (var browser = Browser.onADesk().loggedInAs("angebote@speyer.example", "/")) {
            areFine(
                    browser,
                    page("/angebote", "Meine Angebote", "angebote"),
                    page("/angebote/neu", "Neues Angebot", "angebot-neu"),
                    page("/angebote/" + begun.at("/id"), "Veranstaltungskalender, Fassung 1", "angebot-leer"),
                    page("/angebote/" + draft.at("/id"), "Fotoarchiv, Fassung 1", "angebot-entwurf"),
                    page("/angebote/" + waiting.at("/id"), "Baumkataster, Fassung 1", "angebot-wartet"));
        }
        try (var browser = Browser.onADesk().loggedInAs("angebotsfreigabe@speyer.example", "/")) {
            areFine(browser, page("/angebote/" + waiting.at("/id"), "Baumkataster, Fassung 1", "angebot-freigeben"));
        }
        var association = Desk.of("portfolio@verband.example");
        var ending = association
                .get("/api/marketplace/v1/offerings/buergerkonto")
                .succeeds()
                .at("/id");
        association
                .post("/api/marketplace/v1/own-offerings/" + ending + "/discontinuation", """
                    {"endOfSaleOn": "%s", "endOfLifeOn": "%s", "reason": "Der Hersteller beendet die Pflege."}\
                    """.formatted(
                                ALLMENDE.today().plusYears(2), ALLMENDE.today().plusYears(5)))
                .succeeds();
        var staying = association
                .get("/api/marketplace/v1/offerings/e-akte")
                .succeeds()
                .at("/id");
        try (var browser = Browser.onADesk().loggedInAs("portfolio@verband.example", "/")) {
            areFine(
                    browser,
                    page("/abkuendigungen/" + staying, "Abkündigung: E-Akte", "abkuendigung-neu"),
                    page("/nachweise/" + staying, "Nachweise: E-Akte", "nachweise-anbieter"),
                    page("/kontingente/" + staying, "Kontingente: E-Akte", "kontingente-anbieter"),
                    page("/kontingente/" + ending, "Kontingente: ", "kontingente-anbieter-leer"),
                    page("/abkuendigungen/" + ending, "Abkündigung: ", "abkuendigung-wartet"),
                    page("/angebote", "Meine Angebote", "angebote-verband"),
                    page("/angebote/einlesen", "Katalog einlesen", "katalog-einlesen"),
                    page("/vergaberecht", "Vergaberecht", "vergaberecht"),
                    page("/avv", "AVV", "avv-anbieter"),
                    page("/angebote/" + published, ", Fassung 1", "angebot-veroeffentlicht"));
        }
    }

    @Test
    @DisplayName(
            "und die Prüfung sieht, was fehlt: ein Bild ohne Text, eine blasse Schrift im Dunkeln, eine zu breite Zeile")
    void isSeenWhatIsWrong() {
        try (var visitor = Browser.onAPhone()) {
            visitor.open("/impressum").isAt("Impressum").page().evaluate("""
                () => {
                  const pale = document.createElement('p');
                  pale.textContent = 'blass und zu breit';
                  Object.assign(pale.style, {background: '#000', color: '#222', width: '900px'});
                  document.querySelector('main').append(pale, document.createElement('img'));
                }""");
            assertThat(visitor.objections("gegenprobe"))
                    .anyMatch(objection -> objection.matches("gegenprobe-390-light: image-alt at <img.*"))
                    .anyMatch(objection -> objection.matches("gegenprobe-390-dark: color-contrast at <p.*"))
                    .anyMatch("gegenprobe-390-light: sticks out"::equals);
        }
    }

    private static PageToSee page(String path, String heading, String picture) {
        return new PageToSee(path, heading, picture);
    }

    private static void areFine(Browser browser, PageToSee... pages) {
        var objections = new ArrayList<String>();
        for (var page : pages) {
            browser.wide(Browser.DESK).open(page.path()).isAt(page.heading());
            objections.addAll(browser.objections(page.picture()));
            browser.wide(Browser.PHONE);
            objections.addAll(browser.objections(page.picture()));
        }
        assertThat(objections).isEmpty();
    }
}
