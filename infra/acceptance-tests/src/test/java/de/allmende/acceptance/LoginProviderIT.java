package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.AriaRole;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The town's people log in at the town, and nobody else by it, nor they for anybody else. */
@DisplayName("Eine Stadt meldet sich mit ihrem eigenen Anmeldedienst an")
class LoginProviderIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String PROVIDERS = "/api/tenants/v1/login-providers";
    private static final String ME = "/api/tenants/v1/me";
    private static final List<String> EVERY_SERVICE =
            List.of(ME, "/api/marketplace/v1/bookings", "/api/billing/v1/invoices?side=CONSUMER");

    private static final String LOTTE = "lotte@ludwigshafen.example";
    private static final String LUDWIG = "ludwig@ludwigshafen.example";
    private static final String STRANGER = "unbekannt@ludwigshafen.example";
    private static final String ASSOCIATION = "mandanten@verband.example";

    private static final String VICTIM = "vera@verband.example";

    private static final Desk ADMIN = Desk.of("admin@ludwigshafen.example");
    private static final Desk STAFF = Desk.of(ASSOCIATION);
    private static final ForeignRealm TOWN = ForeignRealm.named("stadtnetz-ludwigshafen");

    private static String provider = "";

    /** Lotte works for Trier, too. */
    @BeforeAll
    static void theTownRegistersItsProvider() {
        person(ADMIN, "Lotte Ludwig", LOTTE);
        person(ADMIN, "Ludwig Lotte", LUDWIG);
        person(Desk.of("admin@trier.example"), "Lotte Ludwig", LOTTE);
        person(STAFF, "Vera Verband", VICTIM, "ASSOCIATION_ADMIN");
        List.of(LOTTE, LUDWIG, STRANGER, VICTIM).forEach(TOWN::person);

        provider = ADMIN.post(PROVIDERS, TOWN.registration("ludwigshafen.example"))
                .succeeds()
                .at("/id");
        ADMIN.post(PROVIDERS + "/" + provider + "/confirmation", "")
                .isRefused(409, "LOGIN_PROVIDER_CONFIRMED_BY_REGISTRAR");
        assertThat(STAFF.post(PROVIDERS + "/" + provider + "/confirmation", "")
                        .succeeds()
                        .at("/state"))
                .isEqualTo("ACTIVE");
        isAtKeycloak(true);
    }

    private static void person(Desk admin, String name, String email) {
        person(admin, name, email, "ORDERER");
    }

    private static void person(Desk admin, String name, String email, String role) {
        admin.post("/api/tenants/v1/people", """
                {"name": "%s", "email": "%s", "roles": ["%s"]}""".formatted(name, email, role)).succeeds();
        Eventually.get(
                name + " has a login",
                () -> admin.get("/api/tenants/v1/people")
                        .succeeds()
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(person -> person.get("email").asString().equals(email))
                        .allMatch(person -> person.get("loginState").asString().equals("READY")),
                ready -> ready);
    }

    private static void isAtKeycloak(boolean on) {
        Eventually.get(
                "the identity provider follows",
                () -> KeycloakDesk.open().get("/identity-provider/instances/" + provider),
                found -> found.get("enabled").asBoolean() == on);
    }

    private static String way(String organization) {
        return "/login?organization=" + organization + "&provider=" + provider;
    }

    /** Logs in at the town; then comes what comes. */
    private static Answer atTheTown(LoginForms forms, Answer page, String email) {
        assertThat(page.text()).contains("/realms/stadtnetz-ludwigshafen/");
        return forms.submitted(page, Map.of("username", email, "password", ForeignRealm.PASSWORD));
    }

    private static Desk linked(String email) {
        return Desk.by(ALLMENDE.demo(), way("ludwigshafen"), (forms, page) -> {
            var asked = atTheTown(forms, page, email);
            if (asked.text().contains("name=\"password\"")) {
                forms.submitted(asked, Map.of("password", ALLMENDE.demo().password()));
            }
        });
    }

    private static String pageAfter(String email, Map<String, String> form) {
        var seen = new AtomicReference<>("");
        assertThatThrownBy(() -> Desk.by(ALLMENDE.demo(), way("ludwigshafen"), (forms, page) -> {
                    var answer = atTheTown(forms, page, email);
                    seen.set((form.isEmpty() ? answer : forms.submitted(answer, form)).text());
                }))
                .hasMessageContaining("Not logged in");
        return Objects.requireNonNull(seen.get());
    }

    @Test
    @DisplayName("Wer dazugehört, verknüpft einmal mit dem Passwort und kommt danach ohne herein")
    void linksOnceByPassword() {
        var first = Desk.by(ALLMENDE.demo(), way("ludwigshafen"), (forms, page) -> {
            var asked = atTheTown(forms, page, LUDWIG);
            assertThat(asked.text()).contains("name=\"password\"", LUDWIG);
            var wrong = forms.submitted(asked, Map.of("password", "das-falsche-passwort"));
            assertThat(wrong.text()).contains("name=\"password\"");
            forms.submitted(wrong, Map.of("password", ALLMENDE.demo().password()));
        });
        assertThat(first.get(ME).succeeds().at("/tenant/alias")).isEqualTo("ludwigshafen");
        assertThat(first.get(ME).succeeds().at("/person/email")).isEqualTo(LUDWIG);

        var second = Desk.by(ALLMENDE.demo(), way("ludwigshafen"), (forms, page) -> {
            var arrived = atTheTown(forms, page, LUDWIG);
            assertThat(arrived.text()).doesNotContain("name=\"password\"");
        });
        EVERY_SERVICE.forEach(path -> second.get(path).succeeds());
    }

    @Test
    @DisplayName("Wen Allmende nicht kennt, der kommt nicht herein und liest, was zu tun ist")
    void refusesStrangers() {
        assertThat(pageAfter(STRANGER, Map.of())).contains("Allmende kennt niemanden", "um eine Einladung");
        assertThat(KeycloakDesk.open().get("/users?exact=true&email=" + STRANGER))
                .isEmpty();
    }

    @Test
    @DisplayName("Wer im Stadtnetz die E-Mail einer Verbandsperson trägt, wird nicht zu ihr")
    void takesNobodyOver() {
        var asked = pageAfter(VICTIM, Map.of("username", LOTTE, "password", ForeignRealm.PASSWORD));
        assertThat(asked).contains("name=\"password\"", "Ungültiges Passwort", VICTIM);

        var evenByHerPassword = Desk.by(
                ALLMENDE.demo(),
                way("verband"),
                (forms, page) -> forms.submitted(
                        atTheTown(forms, page, VICTIM),
                        Map.of("password", ALLMENDE.demo().password())));
        EVERY_SERVICE.forEach(path -> evenByHerPassword.get(path).isRefused(403, "NOT_A_MEMBER"));
        Desk.of(VICTIM).get(ME).succeeds();
    }

    @Test
    @DisplayName("Der Anmeldedienst der einen Stadt öffnet keine Tür der anderen")
    void opensNoDoorOfAnotherTenant() {
        linked(LOTTE).get(ME).succeeds();
        var forTrier = Desk.by(ALLMENDE.demo(), way("trier"), (forms, page) -> atTheTown(forms, page, LOTTE));
        EVERY_SERVICE.forEach(path -> forTrier.get(path).isRefused(403, "NOT_A_MEMBER"));

        var byPassword = Desk.by(
                ALLMENDE.demo(),
                "/login?organization=trier",
                (forms, page) -> forms.filledIn(page, LOTTE, ALLMENDE.demo().password()));
        assertThat(byPassword.get(ME).succeeds().at("/tenant/alias")).isEqualTo("trier");
    }

    @Test
    @DisplayName("Abgeschaltet ist er sofort, auch für alle, die schon angemeldet sind; mit Passwort geht es weiter")
    void isOffWithinASecond() throws Exception {
        var lotte = linked(LOTTE);
        EVERY_SERVICE.forEach(path -> lotte.get(path).succeeds());

        ADMIN.post(PROVIDERS + "/" + provider + "/switch", "{\"on\": false}").succeeds();
        try {
            TimeUnit.SECONDS.sleep(1);
            EVERY_SERVICE.forEach(path -> lotte.get(path).isRefused(403, "NOT_A_MEMBER"));
            isAtKeycloak(false);
            var byPassword = Desk.by(
                    ALLMENDE.demo(),
                    way("ludwigshafen"),
                    (forms, page) -> forms.filledIn(page, LOTTE, ALLMENDE.demo().password()));
            assertThat(byPassword.get(ME).succeeds().at("/tenant/alias")).isEqualTo("ludwigshafen");
        } finally {
            STAFF.post(PROVIDERS + "/" + provider + "/switch", "{\"on\": true}").succeeds();
            isAtKeycloak(true);
        }
        Eventually.get("in again", () -> lotte.get(ME).status(), status -> status == 200, Duration.ofSeconds(2));
    }

    @Test
    @DisplayName("Ein Token des Stadtnetzes selbst öffnet keinen Dienst")
    void takesNoTokenOfTheProvider() {
        var token = TOWN.imitation(LUDWIG);
        for (var path : EVERY_SERVICE) {
            var answer = Desk.send(
                    HttpClient.newHttpClient(),
                    HttpRequest.newBuilder(URI.create(ALLMENDE.demo().gateway() + path))
                            .header("Authorization", "Bearer " + token)
                            .build());
            assertThat(answer.status()).as(path).isEqualTo(401);
        }
    }

    @Test
    @DisplayName("Was nicht stimmt, sagt der Marktplatz beim Eintragen")
    void saysWhatIsWrong() {
        var admin = Desk.of("admin@trier.example");
        var own = ALLMENDE.demo().issuer();
        for (var refused : Map.of(
                        own,
                        "ISSUER_IS_OWN",
                        own.replace("/allmende", "/gibt-es-nicht"),
                        "ISSUER_UNREACHABLE",
                        TOWN.issuer() + "/",
                        "ISSUER_DIFFERS",
                        "https://127.0.0.1/realms/stadt",
                        "ISSUER_ADDRESS_NOT_ALLOWED")
                .entrySet()) {
            admin.post(PROVIDERS, """
                    {"issuer": "%s", "clientId": "allmende", "emailDomains": ["trier.example"]}""".formatted(refused.getKey())).isRefused(409, refused.getValue());
        }
        STAFF.post(PROVIDERS, TOWN.registration("verband.example")).isRefused(403, "ROLE_MISSING");
        ADMIN.post(PROVIDERS, TOWN.registration("ludwigshafen.example")).isRefused(409, "LOGIN_PROVIDER_EXISTS");
        admin.post(PROVIDERS + "/" + provider + "/removal", "").isRefused(404, "NOT_FOUND");
    }

    @Test
    @DisplayName("Wer ihn am Anmeldesystem verändert, fällt auf, und es lässt sich beheben")
    void isNoticedWhenChangedBehindOurBack() {
        var keycloak = KeycloakDesk.open();
        keycloak.change("/identity-provider/instances/" + provider, "trustEmail", true);
        var drift = Eventually.get(
                "noticed",
                () -> STAFF.post("/api/tenants/v1/login-drifts/comparison", "")
                        .succeeds()
                        .json()
                        .get("items")
                        .valueStream()
                        .filter(found -> found.get("kind").asString().equals("PROVIDER_CHANGED"))
                        .filter(found -> found.get("name").asString().equals(TOWN.issuer()))
                        .map(found -> found.get("id").asString())
                        .toList(),
                found -> found.size() == 1);
        STAFF.post("/api/tenants/v1/login-drifts/" + drift.getFirst() + "/repair", "")
                .succeeds();
        assertThat(keycloak.get("/identity-provider/instances/" + provider)
                        .get("trustEmail")
                        .asBoolean())
                .isFalse();
        linked(LUDWIG).get(ME).succeeds();
    }

    @Test
    @DisplayName("Die Seiten zeigen Stadt und Verband, wie es steht")
    void showsItOnPages() {
        try (var browser = Browser.onADesk().loggedInAs("admin@ludwigshafen.example", "/anmeldedienst")) {
            browser.isAt("Eigener Anmeldedienst").shows("Eingeschaltet").shows(way("ludwigshafen"));
            assertThat(browser.objections("anmeldedienst-stand")).isEmpty();
            browser.wide(Browser.PHONE);
            assertThat(browser.objections("anmeldedienst-stand")).isEmpty();
            browser.click(AriaRole.BUTTON, "Abschalten");
            browser.shows("Anmeldedienst abschalten?");
            assertThat(browser.objections("anmeldedienst-abschalten")).isEmpty();
        }
        var tenant = ADMIN.get(ME).succeeds().at("/tenant/id");
        try (var browser = Browser.onADesk().loggedInAs(ASSOCIATION, "/mandanten/" + tenant)) {
            browser.isAt("Ludwigshafen").shows(TOWN.issuer());
        }
    }

    @Test
    @DisplayName("Eine Stadt trägt ihren Anmeldedienst auf der Seite ein, und die zweite Person bestätigt ihn")
    void isRegisteredOnThePage() {
        var realm = ForeignRealm.named("stadtnetz-koblenz");
        try (var browser = Browser.onADesk().loggedInAs("admin@koblenz.example", "/anmeldedienst")) {
            browser.isAt("Eigener Anmeldedienst").click(AriaRole.BUTTON, "Anmeldedienst eintragen");
            browser.shows("Geben Sie die Adresse des Anmeldedienstes an.");
            assertThat(browser.objections("anmeldedienst-leer")).isEmpty();
            browser.fill("Adresse (Issuer)", realm.issuer());
            browser.fill("Kennung des Marktplatzes (Client-ID)", "allmende");
            browser.fill("Domains der E-Mail-Adressen", "koblenz.example");
            browser.click(AriaRole.BUTTON, "Anmeldedienst eintragen");
            browser.shows("Wartet auf Bestätigung").shows("Noch kommt niemand so herein.");
            assertThat(browser.objections("anmeldedienst-wartet")).isEmpty();
        }
        var tenant = Desk.of("admin@koblenz.example").get(ME).succeeds().at("/tenant/id");
        try (var browser = Browser.onADesk().loggedInAs(ASSOCIATION, "/mandanten/" + tenant)) {
            browser.isAt("Koblenz").click(AriaRole.BUTTON, "Anmeldedienst bestätigen");
            browser.shows("Anmeldedienst bestätigen?");
            assertThat(browser.objections("anmeldedienst-bestaetigen")).isEmpty();
            browser.click(AriaRole.BUTTON, "Bestätigen");
            browser.shows("Der Anmeldedienst ist bestätigt.");
            browser.click(AriaRole.BUTTON, "Entfernen");
            browser.shows("Anmeldedienst entfernen?")
                    .page()
                    .getByRole(AriaRole.DIALOG)
                    .getByRole(
                            AriaRole.BUTTON,
                            new Locator.GetByRoleOptions().setName("Entfernen").setExact(true))
                    .click();
            browser.shows("Der Anmeldedienst ist entfernt.");
        }
    }
}
