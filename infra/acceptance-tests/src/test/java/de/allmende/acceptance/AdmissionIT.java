package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** An administration asks to be taken in, and the association decides. */
@DisplayName("Aufnahme")
class AdmissionIT {

    private static final String REQUESTS = "/api/tenants/v1/admission-requests";
    private static final String ULMEN = "071355003000";
    private static final String MAYOR = "steimers@ulmen.example";
    private static final Demo DEMO = RunningAllmende.get().demo();

    @Test
    @DisplayName(
            "Eine neue Verbandsgemeinde tritt durch Zweckvereinbarung bei: vom eigenen Antrag bis zur ersten Administration")
    void aVerbandsgemeindeJoinsByItsOwnRequest() {
        var wished =
                RunningAllmende.get().today().plusMonths(1).withDayOfMonth(1).toString();
        try (var mayor = Browser.onAPhone();
                var desk = Browser.onADesk().loggedInAs("mandanten@verband.example", "/aufnahmeantraege")) {
            var reference = applies(mayor, wished);

            desk.open("/aufnahmeantraege").isAt("Aufnahmeanträge").shows(reference);
            desk.row(reference).getByRole(AriaRole.LINK).click();
            desk.isAt("VG Ulmen").shows("Verbandsgemeinde Ulmen").shows("Der Name weicht ab");
            desk.click(AriaRole.BUTTON, "Verwaltung aufnehmen");
            desk.isAt("Verbandsgemeinde Ulmen").shows("Im Aufbau").shows("Bis zum Start");

            isNotActivatedYet(desk);

            comesIn(mayor, invitedBy(desk));
            confirmedBy("revision@verband.example");
            completed(Desk.of(MAYOR), wished);
            statesHowItsPeopleLogIn(mayor, desk);

            desk.open(path(desk)).isAt("Verbandsgemeinde Ulmen");
            desk.click(AriaRole.BUTTON, "Aktivieren");
            desk.page().getByRole(AriaRole.DIALOG).waitFor();
            assertThat(desk.page().getByRole(AriaRole.DIALOG).textContent()).doesNotContain("Noch offen");
            desk.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByText("Aktivieren", new Locator.GetByTextOptions().setExact(true))
                    .click();
            Eventually.get(
                    "the tenant takes part", () -> tenant().get("state").asString(), state -> state.equals("ACTIVE"));
        }
        var me = Desk.of(MAYOR).get("/api/tenants/v1/me").succeeds();
        assertThat(me.at("/tenant/name")).isEqualTo("Verbandsgemeinde Ulmen");
        assertThat(me.at("/roles/0")).isEqualTo("TENANT_ADMIN");
    }

    /** First with a wrong digit. */
    private static String applies(Browser mayor, String wished) {
        mayor.open("/").isAt("IT-Dienste gemeinsam nutzen");
        mayor.click(AriaRole.LINK, "Aufnahme beantragen");
        mayor.isAt("Aufnahme beantragen");
        mayor.click(AriaRole.BUTTON, "Antrag absenden");
        mayor.shows("Geben Sie den Namen Ihrer Verwaltung an.");
        mayor.fill("Name der Verwaltung", "VG Ulmen");
        mayor.fill("Amtlicher Regionalschlüssel (ARS)", "07135 8003 000");
        mayor.fill("Gewünschter erster Tag", wished);
        mayor.page()
                .getByLabel("Name", new Page.GetByLabelOptions().setExact(true))
                .fill("Alfred Steimers");
        mayor.fill("Amtsbezeichnung", "Bürgermeister");
        mayor.fill("E-Mail", MAYOR);
        mayor.click(AriaRole.BUTTON, "Antrag absenden");
        mayor.shows("An Stelle 6 steht „8“");
        mayor.fill("Amtlicher Regionalschlüssel (ARS)", "07135 5003 000");
        mayor.click(AriaRole.BUTTON, "Antrag absenden");
        mayor.shows("Ihr Antrag ist eingegangen");
        return mayor.page().locator(".kern-alert code").textContent();
    }

    /** Each open item is named, with the way to where it is settled. */
    private static void isNotActivatedYet(Browser desk) {
        desk.click(AriaRole.BUTTON, "Aktivieren");
        var dialog = desk.page().getByRole(AriaRole.DIALOG);
        dialog.getByText("Noch offen").waitFor();
        for (var item : new String[] {"Rechtsgrundlage", "Leitweg-ID", "Datenschutz", "Art der Anmeldung"}) {
            assertThat(dialog.getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName(item))
                            .count())
                    .as(item)
                    .isEqualTo(1);
        }
        dialog.getByText("Abbrechen").click();
        var refused = Desk.of("mandanten@verband.example")
                .post(
                        "/api/tenants/v1/tenants/" + tenant().get("id").asString() + "/state-changes",
                        "{\"state\": \"ACTIVE\"}")
                .isRefused(409, "CHECKLIST_OPEN");
        assertThat(refused.at("/detail")).contains("Leitweg-ID").contains("Kündigungsfrist");
    }

    private static String invitedBy(Browser desk) {
        assertThat(desk.page().getByLabel("E-Mail der Administration").inputValue())
                .isEqualTo(MAYOR);
        Eventually.get(
                "the organization is open",
                () -> tenant().get("loginState").asString(),
                state -> state.equals("READY"));
        desk.click(AriaRole.BUTTON, "Administration einladen");
        desk.shows("jetzt weitergeben");
        return desk.page().locator(".secret code").textContent();
    }

    private static void comesIn(Browser newcomer, String link) {
        var page = newcomer.page();
        page.navigate(link);
        newcomer.isAt("Einladung zu Allmende").shows("Verbandsgemeinde Ulmen");
        newcomer.click(AriaRole.BUTTON, "Einladung annehmen");
        newcomer.shows("Ihr Zugang ist eingerichtet");
        var first = page.locator(".kern-alert code").textContent();
        newcomer.click(AriaRole.LINK, "Jetzt anmelden");
        page.locator("input[name=username]").fill(MAYOR);
        page.locator("[type=submit]").first().click();
        page.locator("input[name=password]").fill(first);
        page.locator("[type=submit]").first().click();
        page.locator("input[name=password-new]").fill(DEMO.password());
        page.locator("input[name=password-confirm]").fill(DEMO.password());
        page.locator("[type=submit]").first().click();
        page.waitForURL(url -> url.startsWith(DEMO.gateway()) && !url.contains("/login"));
    }

    /** Whoever has invited cannot confirm. */
    private static void confirmedBy(String second) {
        var asked = Desk.of(second)
                .get("/api/tenants/v1/confirmation-requests")
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.get("tenantName").asString().equals("Verbandsgemeinde Ulmen"))
                .findFirst()
                .orElseThrow();
        var decision = "/api/tenants/v1/tenants/%s/grants/%s/decision"
                .formatted(
                        asked.get("tenantId").asString(), asked.get("grantId").asString());
        Desk.of("mandanten@verband.example")
                .post(decision, "{\"verdict\": \"CONFIRM\"}")
                .isRefused(409, "SECOND_PERSON_NEEDED");
        Desk.of(second).post(decision, "{\"verdict\": \"CONFIRM\"}").succeeds();
    }

    /** The point is open until the mayor says it; an own provider that nobody has confirmed does not do. */
    private static void statesHowItsPeopleLogIn(Browser mayor, Browser desk) {
        assertThat(isDone("LOGIN_WAY")).isFalse();
        Desk.of(MAYOR)
                .post("/api/tenants/v1/login-way", "{\"loginWay\": \"OWN_PROVIDER\"}")
                .succeeds();
        assertThat(isDone("LOGIN_WAY")).isFalse();
        mayor.open("/verwaltung").isAt("Meine Verwaltung").shows("Art der Anmeldung");
        mayor.page().getByLabel("Mit Zugängen von Allmende").check();
        assertThat(mayor.objections("art-der-anmeldung")).isEmpty();
        mayor.click(AriaRole.BUTTON, "Art der Anmeldung speichern");
        mayor.shows("Die Art der Anmeldung ist gespeichert.");
        assertThat(isDone("LOGIN_WAY")).isTrue();
        desk.open(path(desk))
                .isAt("Verbandsgemeinde Ulmen")
                .shows("So melden sich die Personen nach Angabe der Verwaltung an: Mit Zugängen von Allmende.");
    }

    private static boolean isDone(String item) {
        return tenant().get("checklist")
                .valueStream()
                .filter(each -> each.get("item").asString().equals(item))
                .findFirst()
                .orElseThrow()
                .get("done")
                .asBoolean();
    }

    /** The mayor completes the master data, the association the notice rule. */
    private static void completed(Desk mayor, String wished) {
        var address = "/api/tenants/v1/tenants/" + tenant().get("id").asString();
        var own = Eventually.get("the right holds", () -> mayor.get(address), answer -> answer.status() == 200);
        Eventually.get(
                "the mayor may edit",
                () -> mayor.put(address + "/master-data", """
                        {"routingId": "%s", "address": {"street": "Marktplatz 1", "postCode": "56766", "city": "Ulmen"},
                         "contact": {"name": "Alfred Steimers", "email": "%s"},
                         "dataProtection": {"name": "Dora Schutz", "email": "datenschutz@ulmen.example"},
                         "defaults": {"accountFormat": "99999.999999"}}""".formatted(routingId(), MAYOR), own.header("ETag"))
                        .status(),
                status -> status == 200);
        var membership = own.at("/memberships/0/id");
        assertThat(own.at("/memberships/0/legalBasis")).isEqualTo("ZWECKVEREINBARUNG");
        assertThat(own.at("/memberships/0/from")).isEqualTo(wished);
        Desk.of("mandanten@verband.example")
                .post(address + "/memberships/" + membership + "/terms", """
                        {"decidedOn": "2026-10-01", "decisionReference": "Beschluss des Rates",
                         "noticeRule": {"months": 12, "term": "YEAR_END", "source": "§ 5 der Zweckvereinbarung"}}""")
                .succeeds();
        var agreement = Paper.of("Zweckvereinbarung.pdf", "Zweckvereinbarung über die gemeinsame IT");
        var documents = address + "/memberships/" + membership + "/documents/";
        var filed = agreement
                .fileBy(Desk.of("mandanten@verband.example"), address + "/memberships/" + membership)
                .succeeds()
                .at("/id");
        assertThat(mayor.get(documents + filed).succeeds().bytes()).isEqualTo(agreement.content());
        assertThat(Desk.of("freigeber@kaiserslautern.example")
                        .get(documents + filed)
                        .status())
                .isEqualTo(404);
    }

    /** The check digits are 98 less the remainder of the rest, modulo 97. */
    private static String routingId() {
        var rest = new java.math.BigInteger(ULMEN + "001" + "00").mod(java.math.BigInteger.valueOf(97));
        return "%s-001-%02d".formatted(ULMEN, 98 - rest.intValue());
    }

    private static JsonNode tenant() {
        var staff = Desk.of("mandanten@verband.example");
        var id = staff.get("/api/tenants/v1/tenants?q=" + ULMEN).succeeds().at("/items/0/id");
        return staff.get("/api/tenants/v1/tenants/" + id).succeeds().json();
    }

    private static String path(Browser desk) {
        return URI.create(desk.page().url()).getPath();
    }

    @Test
    @DisplayName("Wer schon Mandant ist, erfährt das nicht durch einen Antrag; der Verband lehnt ihn mit Grund ab")
    void aTenantIsNotGivenAway() {
        var staff = Desk.of("mandanten@verband.example");
        var id = submittedBy("Stadt Speyer", "073180000000");
        var seen = staff.get(REQUESTS + "/" + id).succeeds();
        assertThat(seen.at("/existingTenant/name")).isEqualTo("Speyer");
        staff.post(REQUESTS + "/" + id + "/admission", """
                {"alias": "speyer-neu", "approvalPreset": "STANDARD"}""").isRefused(409, "TENANT_EXISTS");
        var declined = staff.post(REQUESTS + "/" + id + "/declining", "{\"reason\": \"Speyer nimmt schon teil.\"}")
                .succeeds();
        assertThat(declined.at("/state")).isEqualTo("DECLINED");
        staff.post(REQUESTS + "/" + id + "/declining", "{\"reason\": \"Noch einmal\"}")
                .isRefused(409, "ADMISSION_REQUEST_DECIDED");
    }

    @Test
    @DisplayName("Derselbe Antrag zweimal gesendet ist ein Antrag")
    void theSameRequestTwiceIsOne() {
        var key = UUID.randomUUID().toString();
        var first = submit("Verbandsgemeinde Rhein-Selz", "073395007000", key).succeeds();
        var again = submit("Verbandsgemeinde Rhein-Selz", "073395007000", key).succeeds();
        assertThat(again.text()).isEqualTo(first.text());
        submit("Verbandsgemeinde Rhein-Selz II", "073395007000", key).isRefused(422, "IDEMPOTENCY_KEY_REUSED");
        submit("Verbandsgemeinde Rhein-Selz", "073399007000", UUID.randomUUID().toString())
                .isRefused(409, "ARS_UNKNOWN");
    }

    /** The id of a request that somebody without a login has sent. */
    static String submittedBy(String name, String ars) {
        var reference =
                submit(name, ars, UUID.randomUUID().toString()).succeeds().at("/reference");
        return Desk.of("mandanten@verband.example")
                .get(REQUESTS + "?pageSize=200")
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .filter(each -> each.get("reference").asString().equals(reference))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static Answer submit(String name, String ars, String key) {
        return Desk.send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(URI.create(DEMO.gateway() + REQUESTS))
                        .header("Content-Type", "application/json")
                        .header("Idempotency-Key", key)
                        .POST(HttpRequest.BodyPublishers.ofString("""
                                {"ars": "%s", "name": "%s", "applicantName": "Berta Bürger", "officialTitle": "Bürgermeisterin",
                                 "email": "buerger@gemeinde.example", "legalBasis": "ZWECKVEREINBARUNG",
                                 "wishedFrom": "%s"}""".formatted(
                                        ars, name, RunningAllmende.get().today().plusMonths(2))))
                        .build());
    }
}
