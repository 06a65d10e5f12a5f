package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** People come in by a link that only they were given. */
@DisplayName("Einladungen")
class InvitationIT {

    private static final String ADMIN = "admin@landkreis-kaiserslautern.example";
    private static final String SUCCESSOR = "nachfolge@landkreis-kaiserslautern.example";
    private static final Demo DEMO = RunningAllmende.get().demo();

    @Test
    @DisplayName("Landkreis Kaiserslautern: die Administration geht erst, wenn die eingeladene Nachfolge da ist")
    void anAdministratorLeavesAndIsReplacedByInvitation() {
        var leaving = Desk.of(ADMIN);
        var own = leaving.get("/api/tenants/v1/me/grants").succeeds().at("/items/0/id");

        try (var desk = Browser.onADesk().loggedInAs(ADMIN, "/personen");
                var newcomer = Browser.onAPhone()) {
            var link = invited(desk);
            withdrawn(leaving, own).isRefused(409, "LAST_ADMINISTRATOR");
            confirmedByTheAssociation();
            withdrawn(leaving, own).isRefused(409, "LAST_ADMINISTRATOR");

            comesIn(newcomer, link);
            desk.open("/personen").isAt("Personen und Rechte").shows("Angenommen");
            newcomer.open("/personen").isAt("Personen und Rechte");
            open(secret(link)).isRefused(409, "INVITATION_NOT_VALID");
        }

        withdrawn(Desk.of(SUCCESSOR), own).succeeds();
        Eventually.get(
                "the one who left administers no more",
                () -> leaving.get("/api/tenants/v1/people").status(),
                status -> status == 403);

        alsoWorksForKoblenz();
    }

    private static String invited(Browser desk) {
        desk.isAt("Personen und Rechte");
        desk.fill("Name", "Nadja Folge");
        desk.fill("E-Mail", SUCCESSOR);
        desk.page()
                .getByLabel("Administration", new Page.GetByLabelOptions().setExact(true))
                .check();
        desk.click(AriaRole.BUTTON, "Person einladen");
        desk.shows("jetzt weitergeben").shows("Das System verschickt keine E-Mails.");
        var link = desk.page().locator(".secret code").textContent();
        assertThat(link).startsWith(DEMO.gateway() + "/einladung#");
        desk.click(AriaRole.BUTTON, "Ich habe ihn weitergegeben");
        assertThat(desk.row(SUCCESSOR).first().textContent()).contains("Nadja Folge");
        desk.shows("Offen");
        return link;
    }

    private static void confirmedByTheAssociation() {
        var association = Desk.of("mandanten@verband.example");
        var request = Stream.of(association
                        .get("/api/tenants/v1/confirmation-requests")
                        .succeeds()
                        .json()
                        .get("items"))
                .flatMap(items -> items.valueStream())
                .filter(each -> each.get("personName").asString().equals("Nadja Folge"))
                .findFirst()
                .orElseThrow();
        association
                .post(
                        "/api/tenants/v1/tenants/%s/grants/%s/decision"
                                .formatted(
                                        request.get("tenantId").asString(),
                                        request.get("grantId").asString()),
                        "{\"verdict\": \"CONFIRM\"}")
                .succeeds();
    }

    /** The password to begin with is given up at the first login. */
    private static void comesIn(Browser newcomer, String link) {
        var page = newcomer.page();
        page.navigate(link);
        newcomer.isAt("Einladung zu Allmende").shows("Landkreis Kaiserslautern").shows(SUCCESSOR);
        newcomer.click(AriaRole.BUTTON, "Einladung annehmen");
        newcomer.shows("Ihr Zugang ist eingerichtet");
        var first = page.locator(".kern-alert code").textContent();
        newcomer.click(AriaRole.LINK, "Jetzt anmelden");
        page.locator("input[name=username]").fill(SUCCESSOR);
        page.locator("[type=submit]").first().click();
        page.locator("input[name=password]").fill(first);
        page.locator("[type=submit]").first().click();
        page.locator("input[name=password-new]").fill(DEMO.password());
        page.locator("input[name=password-confirm]").fill(DEMO.password());
        page.locator("[type=submit]").first().click();
        page.waitForURL(url -> url.startsWith(DEMO.gateway()) && !url.contains("/login"));
    }

    /** Whoever has a login keeps it, and shows that it is his or hers. */
    private static void alsoWorksForKoblenz() {
        var secret = Desk.of("admin@koblenz.example")
                .post("/api/tenants/v1/invitations", """
                {"name": "Nadja Folge", "email": "%s", "rights": [{"role": "DATA_PROTECTION"}]}""".formatted(SUCCESSOR))
                .succeeds()
                .at("/secret");
        accept(secret).isRefused(409, "EXISTING_LOGIN_NEEDED");
        var foreigner = Desk.of("besteller@koblenz.example");
        foreigner.post("/api/tenants/v1/accepted-invitations", body(secret)).isRefused(409, "EXISTING_LOGIN_NEEDED");
        var owner = Desk.of(SUCCESSOR);
        var joined =
                owner.post("/api/tenants/v1/accepted-invitations", body(secret)).succeeds();
        assertThat(joined.at("/state")).isEqualTo("JOINED");
        assertThat(joined.text()).doesNotContain("startPassword");
        assertThat(owner.get("/api/tenants/v1/me").succeeds().json().get("tenants"))
                .hasSize(2);
    }

    @Test
    @DisplayName("Abgelaufen, ersetzt, zurückgezogen oder nie vergeben: der Link sagt nicht, was davon zutrifft")
    void everyDeadLinkSaysTheSame() {
        var admin = Desk.of("admin@koblenz.example");
        var issued = admin.post("/api/tenants/v1/invitations", """
                {"name": "Ilse Irrtum", "email": "irrtum@koblenz.example", "rights": [{"role": "READER"}]}""").succeeds();
        var invitation = "/api/tenants/v1/invitations/" + issued.at("/invitation/id");
        var renewed = admin.post(invitation + "/renewal", "").succeeds().at("/secret");
        assertThat(open(renewed).succeeds().at("/personName")).isEqualTo("Ilse Irrtum");
        admin.post(invitation + "/withdrawal", "").succeeds();

        var answers = Stream.of(issued.at("/secret"), renewed, "nie-vergeben")
                .flatMap(secret -> Stream.of(open(secret), accept(secret)))
                .map(answer -> answer.isRefused(409, "INVITATION_NOT_VALID").text())
                .map(text -> text.replaceAll("\"requestId\":\"[^\"]*\"", "").replaceAll("\"instance\":\"[^\"]*\"", ""))
                .distinct();
        assertThat(answers).hasSize(1);
        assertThat(admin.get("/api/tenants/v1/invitations").succeeds().text())
                .contains("irrtum@koblenz.example")
                .doesNotContain(renewed);
    }

    private static String secret(String link) {
        return link.substring(link.indexOf('#') + 1);
    }

    private static Answer open(String secret) {
        return asNobody("/api/tenants/v1/opened-invitations", secret);
    }

    private static Answer accept(String secret) {
        return asNobody("/api/tenants/v1/accepted-invitations", secret);
    }

    /** Without a login, as whoever holds the link. */
    private static Answer asNobody(String path, String secret) {
        return Desk.send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(URI.create(DEMO.gateway() + path))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(body(secret)))
                        .build());
    }

    private static String body(String secret) {
        return "{\"secret\": \"%s\"}".formatted(secret);
    }

    private static Answer withdrawn(Desk desk, String grant) {
        return desk.post("/api/tenants/v1/grants/" + grant + "/withdrawal", "{\"reason\": \"Ruhestand\"}");
    }
}
