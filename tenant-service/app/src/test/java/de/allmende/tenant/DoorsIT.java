package de.allmende.tenant;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestDatabase;
import de.allmende.platform.test.TestKeys;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.member.ChangeTenant;
import de.allmende.tenant.member.CreateTenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.person.CreatePerson;
import de.allmende.tenant.person.Role;
import de.allmende.tenant.register.Ars;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service with its scheduler, on a real database; a token is the subject and the organization. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "allmende.security.issuer=https://login.example",
            "allmende.security.jwks-uri=https://login.example/certs",
            "allmende.keycloak.url=https://login.example",
            "allmende.cursors.key=known-to-all-instances-of-this-test",
            "spring.grpc.server.enabled=false"
        })
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DoorsIT {

    private static final TestDatabase DATABASE = TestDatabase.of("tenant");
    private static final TenantId VERBAND = TenantId.next();
    private static final TenantId KOBLENZ = TenantId.next();
    /** The example of RFC 7517, appendix A.1, as it stands within JSON. */
    private static final String JWKS =
            "{\\\"keys\\\": [{\\\"kty\\\": \\\"EC\\\", \\\"crv\\\": \\\"P-256\\\", \\\"x\\\": \\\"MKBCTNIcKUSDii11ySs3526iDZ8AiTo7Tu6KPAqv7D4\\\", "
                    + "\\\"y\\\": \\\"4Etl6SRW2YiLUrN5vfvVHuhp7x8PxltmWWlbbM4IFyM\\\"}]}";

    private static final String MANDANTEN = "mandanten@verband.example verband";
    private static final String KOBLENZ_ADMIN = "admin@koblenz.example koblenz";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @TestConfiguration
    static class Outside {

        @Bean
        @Primary
        Identities testIdentities() {
            return new TestIdentities();
        }

        @Bean
        JwtDecoder testTokens() {
            return token -> {
                var parts = token.split("~", -1);
                return Jwt.withTokenValue(token)
                        .header("alg", "none")
                        .subject("sub-" + parts[0].replace('+', '@'))
                        .claim("azp", "allmende-portal")
                        .claim("organization", Map.of(parts[1], Map.of("id", "org-" + parts[1])))
                        .build();
            };
        }
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.tell(properties);
        properties.add("allmende.keycloak.client-key", () -> TestKeys.pem(TestKeys.elliptic(256)));
    }

    @BeforeAll
    void build(
            @Autowired CreateTenant createTenant,
            @Autowired ChangeTenant changeTenant,
            @Autowired CreatePerson createPerson)
            throws Exception {
        createTenant
                .create(
                        TestHouse.job(VERBAND),
                        TestHouse.command(VERBAND, null, "Zweckverband", "verband", TenantKind.ASSOCIATION))
                .orElseThrow();
        createTenant
                .create(
                        TestHouse.job(VERBAND),
                        TestHouse.command(KOBLENZ, new Ars("071110000000"), null, "koblenz", null))
                .orElseThrow();
        changeTenant
                .moveTo(TestHouse.job(VERBAND), KOBLENZ, TenantState.ONBOARDING, null)
                .orElseThrow();
        createPerson
                .create(
                        TestHouse.job(VERBAND),
                        new CreatePerson.Command(
                                "Mandanten", "mandanten@verband.example", Set.of(Role.ASSOCIATION_ADMIN)))
                .orElseThrow();
        createPerson
                .create(
                        TestHouse.job(KOBLENZ),
                        new CreatePerson.Command("Admin", "admin@koblenz.example", Set.of(Role.TENANT_ADMIN)))
                .orElseThrow();
        waitUntilIn(MANDANTEN);
        waitUntilIn(KOBLENZ_ADMIN);
    }

    private void waitUntilIn(String who) throws Exception {
        for (int attempt = 0; attempt < 100 && get(who, "/me").statusCode() != 200; attempt++) {
            Thread.sleep(Duration.ofMillis(200));
        }
    }

    @Test
    void saysWhoIAm() throws Exception {
        var me = ok(get(MANDANTEN, "/me"));

        assertThat(me.at("/person/email").asString()).isEqualTo("mandanten@verband.example");
        assertThat(me.at("/tenant/alias").asString()).isEqualTo("verband");
        assertThat(me.at("/roles/0").asString()).isEqualTo("ASSOCIATION_ADMIN");
        assertThat(me.at("/tenants/0/active").asBoolean()).isTrue();
    }

    @Test
    void bringsInATenantAndItsFirstAdministrator() throws Exception {
        var created = post(MANDANTEN, "/tenants", """
                {"ars": "073120000000", "alias": "kaiserslautern", "legalBasis": "MEMBER", "memberSince": "2026-01-01",
                 "routingId": "073120000000-04", "approvalPreset": "STANDARD",
                 "administrator": {"name": "Erste Administration", "email": "erste@kaiserslautern.example"}}""");

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        var tenant = body(created);
        assertThat(created.headers().firstValue("Location"))
                .contains("/api/tenants/v1/tenants/" + tenant.get("id").asString());
        assertThat(tenant.get("state").asString()).isEqualTo("INVITED");
        assertThat(tenant.get("ags").asString()).isEqualTo("07312000");
        assertThat(tenant.at("/inhabitantFigures/0/count").asInt()).isEqualTo(101_228);
        assertThat(tenant.at("/checklist/0/item").asString()).isEqualTo("REGISTER");
        assertThat(tenant.at("/checklist/0/done").asBoolean()).isTrue();
        waitUntilIn("erste@kaiserslautern.example kaiserslautern");
        assertThat(ok(get("erste@kaiserslautern.example kaiserslautern", "/me"))
                        .at("/roles/0")
                        .asString())
                .isEqualTo("TENANT_ADMIN");
    }

    @Test
    void namesAllWrongFieldsWithWhatWasExpected() throws Exception {
        var answer = post(MANDANTEN, "/tenants", """
                {"ars": "993120000000", "alias": "falsch", "routingId": "073120000000-05", "approvalPreset": "STANDARD"}""");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(body(answer).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/ars", "/routingId", "/legalBasis", "/memberSince");
        assertThat(answer.body()).contains("erwartet „04“, angegeben „05“").contains("01 bis 16");
    }

    @Test
    void namesFieldsThatBreakTheContract() throws Exception {
        var answer = post(MANDANTEN, "/tenants", "{\"alias\": \"KEIN ALIAS\", \"ars\": \"12\"}");

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(body(answer).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/alias", "/ars", "/approvalPreset");
    }

    @Test
    void refusesATooLargePage() throws Exception {
        assertThat(get(MANDANTEN, "/tenants?pageSize=201").statusCode()).isEqualTo(400);
    }

    @Test
    void saysARefusalInGerman() throws Exception {
        var answer = post(MANDANTEN, "/tenants", """
                {"ars": "010539105105", "alias": "sachsenwald", "legalBasis": "MEMBER", "memberSince": "2026-01-01",
                 "approvalPreset": "STANDARD"}""");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(body(answer).get("reason").asString()).isEqualTo("UNINHABITED_AREA");
        assertThat(body(answer).get("title").asString()).isEqualTo("Unbewohntes Gebiet");
    }

    @Test
    void showsForeignAndUnknownTenantsAlike() throws Exception {
        var foreign = get(KOBLENZ_ADMIN, "/tenants/" + VERBAND);
        var unknown = get(KOBLENZ_ADMIN, "/tenants/" + TenantId.next());
        var nonsense = get(KOBLENZ_ADMIN, "/tenants/tnt_unsinn");

        for (var answer : List.of(foreign, unknown, nonsense)) {
            assertThat(answer.statusCode()).isEqualTo(404);
            assertThat(withoutRequestId(answer)).isEqualTo(withoutRequestId(unknown));
        }
        assertThat(ok(get(KOBLENZ_ADMIN, "/tenants/" + KOBLENZ)).get("alias").asString())
                .isEqualTo("koblenz");
        assertThat(get(KOBLENZ_ADMIN, "/tenants").statusCode()).isEqualTo(403);
    }

    private String withoutRequestId(HttpResponse<String> answer) {
        return answer.body()
                .replace(body(answer).get("requestId").asString(), "")
                .replaceAll("tnt_[0-9a-z]+", "");
    }

    @Test
    void givesAndTakesARight() throws Exception {
        var person = body(post(KOBLENZ_ADMIN, "/people", """
                {"name": "Frieda Gabe", "email": "freigeber@koblenz.example", "roles": ["READER"]}"""));
        var granted =
                post(KOBLENZ_ADMIN, "/grants", """
                {"personId": "%s", "role": "APPROVER", "valueLimit": {"amount": "100000.00", "currency": "EUR"}}""".formatted(person.get("id").asString()));
        assertThat(granted.statusCode()).as(granted.body()).isEqualTo(201);
        var who = "freigeber@koblenz.example koblenz";
        waitUntilIn(who);
        assertThat(body(granted).get("state").asString()).isEqualTo("PENDING");
        assertThat(ok(get(who, "/me")).get("roles").valueStream().map(JsonNode::asString))
                .containsExactly("READER");
        var grant = "/grants/" + body(granted).get("id").asString();
        assertThat(body(post(KOBLENZ_ADMIN, grant + "/decision", "{\"verdict\": \"CONFIRM\"}"))
                        .get("reason")
                        .asString())
                .isEqualTo("SECOND_PERSON_NEEDED");

        var request = ok(get(MANDANTEN, "/confirmation-requests")).at("/items/0");
        assertThat(request.get("personName").asString()).isEqualTo("Frieda Gabe");
        var ofMember = "/tenants/" + request.get("tenantId").asString() + grant + "/decision";
        assertThat(post(MANDANTEN, ofMember, "{\"verdict\": \"REJECT\"}").statusCode())
                .isEqualTo(400);
        assertThat(post(MANDANTEN, ofMember, "{\"verdict\": \"CONFIRM\"}").statusCode())
                .isEqualTo(204);
        Thread.sleep(Duration.ofMillis(800));
        assertThat(ok(get(who, "/me")).get("roles").valueStream().map(JsonNode::asString))
                .containsExactly("APPROVER", "READER");
        assertThat(post(MANDANTEN, ofMember, "{\"verdict\": \"CONFIRM\"}").statusCode())
                .isEqualTo(404);

        var withdrawn = post(KOBLENZ_ADMIN, grant + "/withdrawal", "{\"reason\": \"Wechsel ins Bauamt\"}");

        assertThat(withdrawn.statusCode()).as(withdrawn.body()).isEqualTo(200);
        assertThat(body(withdrawn).get("valid").asBoolean()).isFalse();
        Thread.sleep(Duration.ofMillis(800));
        assertThat(ok(get(who, "/me")).get("roles").valueStream().map(JsonNode::asString))
                .containsExactly("READER");
        var history = ok(get(who, "/me/grants")).at("/items/0");
        assertThat(history.get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(history.get("decidedBy").asString()).isEqualTo("Mandanten (Zweckverband)");
        assertThat(history.get("withdrawalReason").asString()).isEqualTo("Wechsel ins Bauamt");
        var entries = ok(get(KOBLENZ_ADMIN, "/audit-entries?pageSize=3")).get("items");
        assertThat(entries.findValuesAsString("act"))
                .containsExactly("GRANT_WITHDRAWN", "GRANT_CONFIRMED", "ROLE_GRANTED");
        assertThat(entries.at("/1/actor").asString()).isEqualTo("Mandanten (Zweckverband)");
        assertThat(entries.at("/2/summary").asString())
                .isEqualTo("Recht „Freigabe“ für Frieda Gabe bis 100.000,00 €, wartet auf Bestätigung.");
    }

    @Test
    void saysRolesByTheirGermanNames() throws Exception {
        var me = ok(get(KOBLENZ_ADMIN, "/me")).at("/person/id").asString();
        var wish = "{\"personId\": \"%s\", \"role\": \"DATA_PROTECTION\"}".formatted(me);

        assertThat(body(post(KOBLENZ_ADMIN, "/grants", wish)).get("detail").asString())
                .startsWith("Die Rolle „Datenschutz“ muss Ihnen eine andere");
        assertThat(body(get(KOBLENZ_ADMIN, "/tenants")).get("detail").asString())
                .contains("Katalogpflege", "Mandantenverwaltung")
                .doesNotContain("_");
    }

    @Test
    void showsTheSecretOfAMachineClientOnce() throws Exception {
        var wish = "{\"application\": \"Fachverfahren Ä\", \"scopes\": [\"usage:write\"]}";
        var created = post(KOBLENZ_ADMIN, "/api-clients", wish);

        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(body(created).get("clientId").asString()).isEqualTo("fachverfahren-fachverfahren-ae-koblenz");
        assertThat(body(created).get("clientSecret").asString()).isNotEmpty();
        assertThat(body(post(KOBLENZ_ADMIN, "/api-clients", wish)).get("reason").asString())
                .isEqualTo("API_CLIENT_EXISTS");
        assertThat(get(KOBLENZ_ADMIN, "/api-clients").body())
                .doesNotContain(body(created).get("clientSecret").asString());
    }

    @Test
    void takesPublicKeysForANewMachineClientAndShowsNoSecret() throws Exception {
        var wish = "{\"application\": \"%s\", \"scopes\": [\"usage:write\"], \"keys\": \"%s\"}";

        var refused = post(KOBLENZ_ADMIN, "/api-clients", wish.formatted("Schlüsselwerk", "geheim"));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(body(refused).at("/errors/0/pointer").asString()).isEqualTo("/keys");

        var created = post(KOBLENZ_ADMIN, "/api-clients", wish.formatted("Schlüsselwerk", JWKS));
        assertThat(created.statusCode()).as(created.body()).isEqualTo(201);
        assertThat(body(created).get("clientSecret").asString()).isEmpty();
    }

    @Test
    void editsMasterDataOnlyAsTheyWereSeen() throws Exception {
        var path = "/tenants/" + KOBLENZ + "/master-data";
        var seen = get(KOBLENZ_ADMIN, "/tenants/" + KOBLENZ).headers().firstValue("ETag");
        var etag = seen.orElseThrow();

        assertThat(put(KOBLENZ_ADMIN, path, null, "{}").statusCode()).isEqualTo(428);
        assertThat(put(KOBLENZ_ADMIN, path, "unsinn", "{}").statusCode()).isEqualTo(400);
        var wrong = put(KOBLENZ_ADMIN, path, etag, """
                {"routingId": "071110000000-001-00", "payment": {"iban": "DE00999999990000000001"},
                 "defaults": {"costCentre": "1101", "accountFormat": "99999"}}""");
        assertThat(wrong.statusCode()).isEqualTo(400);
        assertThat(body(wrong).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/routingId", "/payment/iban", "/defaults/costCentre");
        assertThat(body(put(KOBLENZ_ADMIN, path, etag, "{\"name\": \"Freie Stadt\"}"))
                        .get("reason")
                        .asString())
                .isEqualTo("ASSOCIATION_DECIDES");

        var edited = put(KOBLENZ_ADMIN, path, etag, """
                {"contact": {"name": "Heike Lange", "email": "heike@koblenz.example"},
                 "defaults": {"costCentre": "11140", "accountFormat": "99999"}}""");
        assertThat(ok(edited).at("/defaults/costCentre").asString()).isEqualTo("11140");
        assertThat(edited.headers().firstValue("ETag")).isNotEqualTo(seen);
        var late = put(MANDANTEN, path, etag, "{}");
        assertThat(late.statusCode()).isEqualTo(412);
        assertThat(body(late).get("reason").asString()).isEqualTo("TENANT_CHANGED_MEANWHILE");
    }

    @Test
    void leavesWithNoticeAndStaysAfterAll() throws Exception {
        var tenant = body(post(MANDANTEN, "/tenants", """
                {"ars": "073355011000", "alias": "landstuhl", "legalBasis": "MEMBER", "memberSince": "2026-01-01",
                 "approvalPreset": "STANDARD"}"""));
        var path = "/tenants/" + tenant.get("id").asString() + "/memberships/"
                + tenant.at("/memberships/0/id").asString();
        var withoutDay = post(MANDANTEN, path + "/terms", """
                {"noticeRule": {"months": 6, "term": "FIXED_DAY"}}""");
        assertThat(body(withoutDay).at("/errors/0/pointer").asString()).isEqualTo("/noticeRule/day");
        assertThat(body(post(MANDANTEN, path + "/terms", """
                {"noticeRule": {"months": 6, "term": "FIXED_DAY", "day": "02-30"}}"""))
                        .at("/errors/0/detail")
                        .asString())
                .contains("gibt es nicht");
        assertThat(body(get(MANDANTEN, path + "/leaving-date?receivedOn=2026-06-30"))
                        .get("reason")
                        .asString())
                .isEqualTo("NOTICE_RULE_MISSING");

        var recorded = post(MANDANTEN, path + "/terms", """
                {"votes": 2, "decidedOn": "2025-09-01", "decisionReference": "Beschluss 17/2025",
                 "approvalReference": "ADD 42-17", "publishedOn": "2025-12-01",
                 "publicationReference": "Staatsanzeiger 45/2025",
                 "noticeRule": {"months": 18, "term": "YEAR_END", "source": "§ 12 Verbandsordnung"}}""");
        assertThat(recorded.statusCode()).as(recorded.body()).isEqualTo(201);
        assertThat(body(recorded).at("/memberships/0/terms/approvalReference").asString())
                .isEqualTo("ADD 42-17");
        var date = ok(get(MANDANTEN, path + "/leaving-date?receivedOn=2026-07-01"));
        assertThat(date.get("lastDay").asString()).isEqualTo("2028-12-31");
        assertThat(date.at("/missed/latestReceipt").asString()).isEqualTo("2026-06-30");

        var wish = """
                {"receivedOn": "2026-06-30", "declaredBy": "Bürgermeister", "lastDay": "%s"}""";
        assertThat(body(post(MANDANTEN, path + "/notices", wish.formatted("2028-12-31")))
                        .get("detail")
                        .asString())
                .contains("31.12.2027");
        var given = post(MANDANTEN, path + "/notices", wish.formatted("2027-12-31"));
        assertThat(given.statusCode()).as(given.body()).isEqualTo(201);
        assertThat(body(given).at("/memberships/0/until").asString()).isEqualTo("2028-01-01");
        var withdrawal = path + "/notices/"
                + body(given).at("/memberships/0/notices/0/id").asString() + "/withdrawal";
        assertThat(post(KOBLENZ_ADMIN, withdrawal, "{\"reason\": \"Irrtum\"}").statusCode())
                .isEqualTo(403);
        var stays = ok(post(MANDANTEN, withdrawal, "{\"reason\": \"Irrtum\"}"));
        assertThat(stays.at("/memberships/0/notices/0/withdrawal/by").asString())
                .isEqualTo("Mandanten");
        assertThat(stays.at("/memberships/0/until").isMissingNode()).isTrue();
    }

    @Test
    void findsAMunicipality() throws Exception {
        var found = ok(get(KOBLENZ_ADMIN, "/register/municipalities?q=Budenheim"));

        assertThat(found.at("/items/0/ars").asString()).isEqualTo("073390009009");
        assertThat(found.at("/items/0/inhabitants").asInt()).isEqualTo(8_639);
        assertThat(found.get("source").asString()).contains("Destatis");
    }

    @Test
    void pagesThroughAllTenants() throws Exception {
        var first = ok(get(MANDANTEN, "/tenants?pageSize=1"));
        var second = ok(get(
                MANDANTEN,
                "/tenants?pageSize=1&pageToken=" + first.get("nextPageToken").asString()));

        assertThat(second.at("/items/0/id")).isNotEqualTo(first.at("/items/0/id"));
        assertThat(get(
                                KOBLENZ_ADMIN,
                                "/people?pageToken="
                                        + first.get("nextPageToken").asString())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void takesAnAdmissionRequestFromAnybodyOnce() throws Exception {
        var key = UUID.randomUUID().toString();
        var wish = """
                {"ars": "071355003000", "name": "VG Ulmen", "applicantName": "Alfred Steimers", "officialTitle": "Bürgermeister",
                 "email": "steimers@ulmen.example", "legalBasis": "ZWECKVEREINBARUNG", "wishedFrom": "%s"}""".formatted(LocalDate.now(ZoneId.of("Europe/Berlin")).plusMonths(1));
        var first = asNobody("/admission-requests", key, wish);
        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(body(first).get("reference").asString()).matches("[2-9A-Z]{4}-[2-9A-Z]{4}");
        assertThat(body(first).get("associationName").asString()).isEqualTo("Zweckverband");

        assertThat(asNobody("/admission-requests", key, wish).body()).isEqualTo(first.body());
        assertThat(asNobody("/admission-requests", key, wish.replace("Alfred", "Albert"))
                        .statusCode())
                .isEqualTo(422);
        var wrong = asNobody("/admission-requests", UUID.randomUUID().toString(), wish.replace("071355", "07135x"));
        assertThat(wrong.statusCode()).isEqualTo(400);
        var unknown = asNobody("/admission-requests", UUID.randomUUID().toString(), wish.replace("071355", "071358"));
        assertThat(unknown.statusCode()).isEqualTo(409);
        assertThat(body(unknown).get("detail").asString()).contains("An Stelle 6 steht „8“");

        assertThat(get(KOBLENZ_ADMIN, "/admission-requests").statusCode()).isEqualTo(403);
        assertThat(ok(get(MANDANTEN, "/admission-requests")).at("/items")).hasSize(1);
    }

    private HttpResponse<String> asNobody(String path, String key, String wish) throws Exception {
        return send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/tenants/v1" + path))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", key)
                .POST(HttpRequest.BodyPublishers.ofString(wish)));
    }

    private JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return body(answer);
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(String who, String path) throws Exception {
        return send(request(who, path).GET());
    }

    private HttpResponse<String> post(String who, String path, String wish) throws Exception {
        return send(request(who, path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .POST(HttpRequest.BodyPublishers.ofString(wish)));
    }

    private HttpResponse<String> put(String who, String path, @Nullable String ifMatch, String wish) throws Exception {
        var request = request(who, path).PUT(HttpRequest.BodyPublishers.ofString(wish));
        return send(ifMatch == null ? request : request.header("If-Match", ifMatch));
    }

    private HttpRequest.Builder request(String who, String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/tenants/v1" + path))
                .header("Authorization", "Bearer " + who.replace(' ', '~').replace('@', '+'))
                .header("Content-Type", "application/json");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
