package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer.OrderAnnotation;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

/** The city says in its own directory who orders, and nobody else by it, nor it for anybody else. */
@DisplayName("Eine Stadt lässt ihr Verzeichnis die Rechte vergeben")
@TestMethodOrder(OrderAnnotation.class)
class ClaimRulesIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String API = "/api/tenants/v1";
    private static final String SETS = API + "/claim-rule-sets";
    private static final String BOOKINGS = "/api/marketplace/v1/bookings";
    private static final String ALIAS = "kaiserslautern";
    private static final String DOMAIN = ALIAS + ".example";
    private static final String HANNA = "hanna@" + DOMAIN;
    private static final String HEINZ = "heinz@" + DOMAIN;
    private static final String GRETA = "greta@" + DOMAIN;
    private static final String SECOND = "zweite-administration@" + DOMAIN;
    private static final String GROUP = "allmende-besteller";

    private static final Desk AUTHOR = Desk.of("admin@" + DOMAIN);
    private static final Desk ASSOCIATION = Desk.of("mandanten@verband.example");
    private static final ForeignRealm CITY = ForeignRealm.named("lautrernetz");

    private static String provider = "";
    private static String rules = "";

    /** Greta works for the Verbandsgemeinde, too. */
    @BeforeAll
    static void theCityHasAProviderAndTwoAdministrators() {
        for (var email : List.of(HANNA, HEINZ, GRETA, SECOND)) {
            person(AUTHOR, email);
        }
        person(Desk.of("admin@landstuhl.example"), GRETA);
        secondAdministrator();

        CITY.tellsGroups();
        List.of(HANNA, HEINZ, GRETA).forEach(CITY::person);
        provider = AUTHOR.post(API + "/login-providers", CITY.registration(DOMAIN))
                .succeeds()
                .at("/id");
        ASSOCIATION
                .post(API + "/login-providers/" + provider + "/confirmation", "")
                .succeeds();
        Eventually.get(
                "the identity provider follows",
                () -> KeycloakDesk.open().get("/identity-provider/instances/" + provider),
                found -> found.get("enabled").asBoolean());
    }

    private static void person(Desk admin, String email) {
        admin.post(API + "/people", """
                {"name": "%s", "email": "%s"}""".formatted(name(email), email)).succeeds();
        Eventually.get(
                email + " has a login",
                () -> one(admin, email).get("loginState").asString(),
                "READY"::equals);
    }

    private static String name(String email) {
        return switch (email) {
            case HANNA -> "Hanna Lutz";
            case HEINZ -> "Heinz Lutz";
            case GRETA -> "Greta Lutz";
            default -> "Zweite Administration";
        };
    }

    private static JsonNode one(Desk admin, String email) {
        return admin.get(API + "/people?pageSize=100")
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .filter(person -> person.get("email").asString().equals(email))
                .findFirst()
                .orElseThrow();
    }

    private static void secondAdministrator() {
        var person = one(AUTHOR, SECOND).get("id").asString();
        var grant = AUTHOR.post(API + "/grants", "{\"personId\": \"%s\", \"role\": \"TENANT_ADMIN\"}".formatted(person))
                .succeeds()
                .at("/id");
        var tenant = AUTHOR.get(API + "/me").succeeds().at("/tenant/id");
        ASSOCIATION
                .post(API + "/tenants/%s/grants/%s/decision".formatted(tenant, grant), "{\"verdict\": \"CONFIRM\"}")
                .succeeds();
    }

    private static String way(String organization) {
        return "/login?organization=" + organization + "&provider=" + provider;
    }

    /** A new session, begun at the city's provider; the first time asks for the password as well. */
    private static Desk cameBy(String email) {
        return cameBy(email, ALIAS);
    }

    private static Desk cameBy(String email, String organization) {
        return Desk.by(ALLMENDE.demo(), way(organization), (forms, page) -> {
            var asked = forms.submitted(page, Map.of("username", email, "password", ForeignRealm.PASSWORD));
            if (asked.text().contains("name=\"password\"")) {
                forms.submitted(asked, Map.of("password", ALLMENDE.demo().password()));
            }
        });
    }

    private static String rule(String group, String role) {
        return """
                {"claim": "groups", "value": "%s", "role": "%s"}""".formatted(group, role);
    }

    private static List<String> roles(Desk desk) {
        return desk.get(API + "/me")
                .succeeds()
                .json()
                .get("grants")
                .valueStream()
                .map(grant -> grant.get("role").asString())
                .toList();
    }

    private static JsonNode trialOf(String email) {
        return AUTHOR.get(SETS + "/" + rules + "/dry-run")
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .filter(person -> person.get("name").asString().equals(name(email)))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode ordering(Desk desk) {
        return desk.get(API + "/me/roles")
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .filter(role -> role.get("role").asString().equals("ORDERER"))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    @DisplayName("Der Probelauf sagt, wer was bekäme und warum; es ändert sich nichts")
    void showsWhatRulesWouldDo() {
        CITY.puts(HANNA, GROUP);
        CITY.puts(HEINZ, "kantine");
        try (var desk = Browser.onADesk().loggedInAs("admin@" + DOMAIN, "/anmeldedienst/regeln")) {
            desk.isAt("Rechte aus dem Verzeichnis").shows("Zurzeit ist keine Fassung in Kraft");
            desk.click(AriaRole.BUTTON, "Fassung entwerfen");
            desk.shows("Nennen Sie den Wert.");
            assertThat(desk.objections("regeln-leer")).isEmpty();
            desk.fill("Wert", GROUP);
            desk.click(AriaRole.BUTTON, "Fassung entwerfen");
            desk.shows("Entwurf der Fassung 1").shows("seit es Regeln gibt, nicht so angemeldet");
        }
        rules = AUTHOR.get(SETS).succeeds().at("/items/0/id");
        assertThat(trialOf(HANNA).get("effects")).isEmpty();

        var hanna = cameBy(HANNA);
        assertThat(roles(hanna)).isEmpty();
        assertThat(roles(cameBy(HEINZ))).isEmpty();
        assertThat(trialOf(HANNA).at("/said/0/values/0").asString()).isEqualTo(GROUP);
        assertThat(trialOf(HANNA).at("/effects/0/kind").asString()).isEqualTo("BEGINS");
        assertThat(trialOf(HEINZ).get("effects")).isEmpty();
        hanna.get(BOOKINGS + "?side=CONSUMER").isRefused(403, "ROLE_MISSING");
        assertThat(ordering(hanna).has("grant")).isFalse();

        try (var desk = Browser.onADesk().loggedInAs("admin@" + DOMAIN, "/anmeldedienst/regeln")) {
            desk.isAt("Rechte aus dem Verzeichnis").shows("Das Verzeichnis nennt groups = allmende-besteller.");
            assertThat(desk.objections("regeln-probelauf")).isEmpty();
            desk.wide(Browser.PHONE);
            assertThat(desk.objections("regeln-probelauf")).isEmpty();
        }
    }

    @Test
    @Order(2)
    @DisplayName("Erst wenn eine zweite Person bestätigt, bekommt die Gruppe das Recht, in jedem Dienst")
    void givesWhatTwoPeopleHaveSetInForce() {
        AUTHOR.post(SETS + "/" + rules + "/confirmation", "").isRefused(409, "CLAIM_RULES_CONFIRMED_BY_AUTHOR");
        try (var desk = Browser.onADesk().loggedInAs(SECOND, "/anmeldedienst/regeln")) {
            desk.isAt("Rechte aus dem Verzeichnis").click(AriaRole.BUTTON, "In Kraft setzen");
            desk.shows("Fassung 1 in Kraft setzen?");
            assertThat(desk.objections("regeln-in-kraft-setzen")).isEmpty();
            desk.page()
                    .getByRole(AriaRole.DIALOG)
                    .getByText("In Kraft setzen", new Locator.GetByTextOptions().setExact(true))
                    .click();
            desk.shows("Die Fassung 1 ist in Kraft.");
        }
        var hanna = cameBy(HANNA);
        hanna.get(BOOKINGS + "?side=CONSUMER").succeeds();
        assertThat(roles(hanna)).containsExactly("ORDERER");
        assertThat(ordering(hanna).at("/grant/grantedBy").asString())
                .isEqualTo("Regel „groups = allmende-besteller“ (Fassung 1)");
        BookedService.orderedBy(hanna, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"10\"}");

        var heinz = cameBy(HEINZ);
        assertThat(roles(heinz)).isEmpty();
        heinz.get(BOOKINGS + "?side=CONSUMER").isRefused(403, "ROLE_MISSING");
    }

    @Test
    @Order(3)
    @DisplayName("Wer im Verzeichnis aus der Gruppe geht, darf nach der nächsten Anmeldung nicht mehr und liest, warum")
    void takesWhatTheDirectorySaysNoMore() {
        var before = cameBy(HANNA);
        assertThat(roles(before)).containsExactly("ORDERER");
        CITY.takesOut(HANNA, GROUP);

        var after = cameBy(HANNA);
        after.get(BOOKINGS + "?side=CONSUMER").isRefused(403, "ROLE_MISSING");
        assertThat(ordering(after).at("/grant/withdrawalReason").asString())
                .isEqualTo(
                        "Der Anmeldedienst nannte bei der letzten Anmeldung nicht mehr: groups = allmende-besteller.");
        Eventually.get("out in the old session", () -> roles(before), List::isEmpty, Duration.ofSeconds(2));
        assertThat(AUTHOR.get(API + "/audit-entries").succeeds().text())
                .contains("durch eine Regel: Der Anmeldedienst nennt groups = allmende-besteller");

        var person = one(AUTHOR, HANNA).get("id").asString();
        try (var desk = Browser.onADesk().loggedInAs("admin@" + DOMAIN, "/personen/" + person)) {
            desk.isAt("Hanna Lutz").shows("Der Anmeldedienst nannte bei der letzten Anmeldung nicht mehr");
            assertThat(desk.objections("person-regel")).isEmpty();
        }
        CITY.puts(HANNA, GROUP);
    }

    @Test
    @Order(4)
    @DisplayName("In einer anderen Verwaltung gibt das Verzeichnis niemandem etwas")
    void givesNothingElsewhere() {
        CITY.puts(GRETA, GROUP);
        assertThat(roles(cameBy(GRETA))).containsExactly("ORDERER");
        cameBy(GRETA, "landstuhl").get(API + "/me").isRefused(403, "NOT_A_MEMBER");
        var byPassword = Desk.by(
                ALLMENDE.demo(),
                "/login?organization=landstuhl",
                (forms, page) -> forms.filledIn(page, GRETA, ALLMENDE.demo().password()));
        assertThat(byPassword.get(API + "/me").succeeds().at("/tenant/alias")).isEqualTo("landstuhl");
        assertThat(roles(byPassword)).isEmpty();

        var landstuhl = Desk.of("admin@landstuhl.example");
        landstuhl
                .post(SETS, "{\"rules\": [%s]}".formatted(rule(GROUP, "READER")))
                .isRefused(409, "NO_LOGIN_PROVIDER_FOR_RULES");
        landstuhl.get(SETS + "/" + rules + "/dry-run").isRefused(404, "NOT_FOUND");
        landstuhl
                .post(SETS + "/" + rules + "/end", "{\"reason\": \"Nicht meins\"}")
                .isRefused(404, "NOT_FOUND");
    }

    @Test
    @Order(5)
    @DisplayName("Gefälschte Angaben öffnen nichts, und zu viele zählen alle nicht")
    void believesNothingForgedNorTooMuch() {
        var forged = CITY.imitation(HANNA);
        assertThat(Desk.send(
                                HttpClient.newHttpClient(),
                                HttpRequest.newBuilder(
                                                URI.create(ALLMENDE.demo().gateway() + API + "/me"))
                                        .header("Authorization", "Bearer " + forged)
                                        .build())
                        .status())
                .isEqualTo(401);

        CITY.puts(HEINZ, GROUP);
        CITY.puts(HEINZ, "g".repeat(201));
        var heinz = cameBy(HEINZ);
        assertThat(roles(heinz)).isEmpty();
        assertThat(trialOf(HEINZ).get("objection").asString()).isEqualTo("TOO_LARGE");
        heinz.get(BOOKINGS + "?side=CONSUMER").isRefused(403, "ROLE_MISSING");
    }

    @Test
    @Order(6)
    @DisplayName(
            "Abgeschaltet gibt er nichts mehr, auch wer mit Passwort kommt, hat es nicht; wieder eingeschaltet beginnt es neu")
    void endsWithTheProvider() {
        assertThat(roles(cameBy(HANNA))).containsExactly("ORDERER");
        AUTHOR.post(API + "/login-providers/" + provider + "/switch", "{\"on\": false}")
                .succeeds();
        var byPassword = Desk.by(
                ALLMENDE.demo(),
                "/login?organization=" + ALIAS,
                (forms, page) -> forms.filledIn(page, HANNA, ALLMENDE.demo().password()));
        Eventually.get("its rights end", () -> roles(byPassword), List::isEmpty);

        AUTHOR.post(API + "/login-providers/" + provider + "/switch", "{\"on\": true}")
                .succeeds();
        Eventually.get(
                "the identity provider follows",
                () -> KeycloakDesk.open().get("/identity-provider/instances/" + provider),
                found -> found.get("enabled").asBoolean());
        assertThat(roles(cameBy(HANNA))).containsExactly("ORDERER");
    }

    @Test
    @Order(7)
    @DisplayName(
            "Zurückgezogene Regeln nehmen alles innerhalb einer Sekunde, in jedem Dienst; die Fassung bleibt nachlesbar")
    void takesEverythingBackAtOnce() {
        var hanna = cameBy(HANNA);
        hanna.get(BOOKINGS + "?side=CONSUMER").succeeds();
        AUTHOR.post(SETS + "/" + rules + "/end", "{\"reason\": \"Neue Gruppen\"}")
                .succeeds();
        Eventually.get(
                "out",
                () -> hanna.get(BOOKINGS + "?side=CONSUMER").status(),
                status -> status == 403,
                Duration.ofSeconds(1));
        assertThat(ordering(hanna).at("/grant/withdrawalReason").asString())
                .isEqualTo("Regeln zurückgezogen: Neue Gruppen");
        try (var desk = Browser.onADesk().loggedInAs("admin@" + DOMAIN, "/anmeldedienst/regeln")) {
            desk.isAt("Rechte aus dem Verzeichnis").shows("Frühere Fassungen").shows("Neue Gruppen");
            assertThat(desk.objections("regeln-frueher")).isEmpty();
        }
    }
}
