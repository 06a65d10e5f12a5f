package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The association's Fachverfahren changes its credential while it works. */
@DisplayName("Ein Fachverfahren-Client wird ohne Ausfall rotiert")
class RotationIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String INSTANCES = "/api/marketplace/v1/service-instances";
    private static final String CLIENTS = "/api/tenants/v1/api-clients";
    private static final String USAGE = "/api/billing/v1/usage-events";

    private final Desk admin = Desk.of("mandanten@verband.example");

    @Test
    @DisplayName("Der alte Zugang gilt bis zum Ende der Frist, der neue meldet Verbrauch mit eigenem Schlüssel")
    void isRotatedWithoutAnOutage() throws Exception {
        var instance = serviceInstance();
        var created = created("Aktenbetrieb", "\"usage:write\", \"bookings:read\"");
        var old = Fachverfahren.with(created.at("/clientId"), created.at("/clientSecret"));
        old.reports(Fachverfahren.usage("rotation-1-" + instance, instance));

        var pair = keyPair();
        var rotated = admin.post(
                        CLIENTS + "/" + created.at("/id") + "/rotation",
                        new JsonMapper().writeValueAsString(Map.of("overlapDays", 14, "keys", jwks(pair))))
                .succeeds();
        assertThat(rotated.json().has("clientSecret")).isFalse();
        var fresh = Fachverfahren.withAssertion(ClientAssertion.rsa(rotated.at("/clientId"), "k1", pair.getPrivate()));
        fresh.reports(Fachverfahren.usage("rotation-2-" + instance, instance));
        Fachverfahren.with(created.at("/clientId"), created.at("/clientSecret"))
                .reports(Fachverfahren.usage("rotation-3-" + instance, instance));
        assertThat(listed(rotated).get("lastUsedAt").asString()).isNotEmpty();

        ALLMENDE.advanceTo(ALLMENDE.today().plusDays(13));
        old.reports(Fachverfahren.usage("rotation-4-" + instance, instance));
        ALLMENDE.advanceTo(ALLMENDE.today().plusDays(2));

        Eventually.get("the old client's time is over", () -> old.get(INSTANCES), answer -> answer.status() == 403)
                .isRefused(403, "NOT_A_MEMBER");
        fresh.reports(Fachverfahren.usage("rotation-5-" + instance, instance));
        assertThat(listed(created).get("usable").asBoolean()).isFalse();
    }

    @Test
    @DisplayName("Geänderte Rechte und ein Entzug wirken binnen einer Sekunde, auch für ein Token, das noch gilt")
    void changesAndWithdrawalsWorkAtOnce() {
        var created = created("Aktenentzug", "\"usage:write\", \"bookings:read\"");
        var path = CLIENTS + "/" + created.at("/id");
        var client = Fachverfahren.with(created.at("/clientId"), created.at("/clientSecret"));
        client.get(INSTANCES).succeeds();
        assertThat(client.get(USAGE).status()).as("allowed, but not complete").isEqualTo(400);

        admin.put(path + "/scopes", "{\"scopes\": [\"usage:write\"]}", null).succeeds();
        refusedWithinASecond(client, "ROLE_MISSING", INSTANCES);
        admin.put(path + "/scopes", "{\"scopes\": [\"bookings:read\"]}", null).succeeds();
        refusedWithinASecond(client, "ROLE_MISSING", USAGE);
        client.get(CLIENTS).isRefused(403, "ROLE_MISSING");

        admin.post(path + "/withdrawal", "{}").succeeds();
        refusedWithinASecond(client, "NOT_A_MEMBER", CLIENTS, INSTANCES, USAGE);
        Eventually.get(
                "the identity provider gives it no token",
                () -> Fachverfahren.tokenStatus(created.at("/clientId"), created.at("/clientSecret")),
                status -> status >= 400);
    }

    @Test
    @DisplayName("Ein Zugang beginnt mit dem Schlüssel der Anwendung, und nirgends entsteht ein Geheimnis")
    void beginsWithAKey() throws Exception {
        var pair = keyPair();
        var created = admin.post(
                        CLIENTS,
                        new JsonMapper()
                                .writeValueAsString(Map.of(
                                        "application",
                                        "Aktenschlüssel",
                                        "scopes",
                                        List.of("bookings:read"),
                                        "keys",
                                        jwks(pair))))
                .succeeds();
        assertThat(created.at("/clientSecret")).isEmpty();
        assertThat(listed(created).get("usesKey").asBoolean()).isTrue();

        Fachverfahren.withAssertion(ClientAssertion.rsa(created.at("/clientId"), "k1", pair.getPrivate()))
                .get(INSTANCES)
                .succeeds();
        assertThat(Fachverfahren.tokenStatus(created.at("/clientId"), "")).isGreaterThanOrEqualTo(400);
        assertThat(KeycloakDesk.open().secretOf(created.at("/clientId"))).isEmpty();
    }

    @Test
    @DisplayName("Die Administration legt am Bildschirm einen Zugang mit dem Schlüssel der Anwendung an")
    void beginsWithAKeyOnThePage() throws Exception {
        try (var browser = Browser.onADesk().loggedInAs("mandanten@verband.example", "/zugaenge")) {
            browser.isAt("Technische Zugänge").fill("Name der Anwendung", "Schlüsselbild");
            browser.click(AriaRole.CHECKBOX, "Buchungen und Dienstinstanzen lesen");
            browser.click(AriaRole.BUTTON, "Zugang anlegen");
            browser.shows("Fügen Sie die öffentlichen Schlüssel ein, oder wählen Sie ein Geheimnis.");
            assertThat(browser.objections("zugang-schluessel-fehlt")).isEmpty();
            browser.fill("Öffentliche Schlüssel (JWKS)", jwks(keyPair()));
            browser.click(AriaRole.BUTTON, "Zugang anlegen");
            browser.shows("Schlüsselbild meldet sich mit dem eigenen Schlüssel an");
            browser.wide(Browser.PHONE);
            assertThat(browser.objections("zugang-schluessel")).isEmpty();
        }
    }

    @Test
    @DisplayName("Die Administration erneuert einen Zugang am Bildschirm und sieht das Geheimnis nur einmal")
    void isRotatedOnThePage() {
        var created = created("Aktenbild", "\"bookings:read\"");
        try (var browser = Browser.onADesk().loggedInAs("mandanten@verband.example", "/zugaenge")) {
            browser.isAt("Technische Zugänge").click(AriaRole.BUTTON, "Erneuern " + created.at("/clientId"));
            browser.shows("Zugang für Aktenbild erneuern");
            assertThat(browser.objections("zugang-erneuern")).isEmpty();
            browser.click(AriaRole.BUTTON, "Zugang erneuern");
            browser.shows("Geheimnis für Aktenbild: jetzt sichern").shows("Der bisherige Zugang gilt bis");
            assertThat(browser.objections("zugang-geheimnis")).isEmpty();
            browser.click(AriaRole.BUTTON, "Ich habe es gesichert");
            browser.click(AriaRole.BUTTON, "Entziehen " + created.at("/clientId"));
            browser.shows("Zugang entziehen?");
            assertThat(browser.objections("zugang-entziehen")).isEmpty();
            browser.wide(Browser.PHONE);
            assertThat(browser.objections("zugang-entziehen")).isEmpty();
            browser.click(AriaRole.BUTTON, "Zugang entziehen");
            browser.shows("Entzogen");
            browser.click(AriaRole.BUTTON, "Rechte " + created.at("/clientId") + "-r2");
            browser.shows("Rechte von Aktenbild ändern");
            assertThat(browser.objections("zugang-rechte")).isEmpty();
        }
    }

    private static String serviceInstance() {
        var orderer = Desk.of("besteller@ludwigshafen.example");
        var booked =
                BookedService.orderedBy(orderer, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"12\"}");
        booked.decidedBy(Desk.of("freigeber@ludwigshafen.example"), "APPROVE").succeeds();
        booked.fulfilledBy(Desk.of("katalog@verband.example"));
        return booked.seenBy(orderer).succeeds().at("/serviceInstanceId");
    }

    private Answer created(String application, String scopes) {
        return admin.post(CLIENTS, "{\"application\": \"%s\", \"scopes\": [%s]}".formatted(application, scopes))
                .succeeds();
    }

    private JsonNode listed(Answer client) {
        return admin.get(CLIENTS)
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .filter(item -> item.get("id").asString().equals(client.at("/id")))
                .findFirst()
                .orElseThrow();
    }

    private static void refusedWithinASecond(Fachverfahren client, String reason, String... paths) {
        WithinASecond.everywhere(
                client::get, List.of(paths), answer -> answer.at("/reason").equals(reason));
    }

    private static KeyPair keyPair() throws GeneralSecurityException {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    private static String jwks(KeyPair pair) {
        var key = (RSAPublicKey) pair.getPublic();
        return "{\"keys\": [{\"kty\": \"RSA\", \"kid\": \"k1\", \"use\": \"sig\", \"alg\": \"RS256\", \"n\": \"%s\", \"e\": \"%s\"}]}"
                .formatted(number(key.getModulus()), number(key.getPublicExponent()));
    }

    private static String number(BigInteger number) {
        var bytes = number.toByteArray();
        return encoded(bytes[0] == 0 ? Arrays.copyOfRange(bytes, 1, bytes.length) : bytes);
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
