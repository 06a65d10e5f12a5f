package de.allmende.sample;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.platform.tenancy.Bearer;
import de.allmende.platform.test.TestDatabase;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = "db-scheduler.enabled=false")
class RestDoorIT {

    private static final TestDatabase DATABASE = TestDatabase.of("sample");
    private static final String THING = "{\"name\": \"Ding\", \"size\": \"klein\"}";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.tell(properties);
    }

    @Test
    void refusesARequestWithoutAToken() throws Exception {
        assertProblem(get(null, "de"), 401, "LOGIN_REQUIRED", "Anmeldung erforderlich");
    }

    @Test
    void refusesARoleThatTheRightsTableDoesNotName() throws Exception {
        var answer = post("kl-READER", "role-missing-1", THING);

        assertProblem(answer, 403, "ROLE_MISSING", "Dazu fehlt Ihnen ein Recht");
        assertThat(body(answer).get("detail").asString()).contains("dieser Rollen: Bestellung.");
        assertThat(body(answer).get("errors").toString())
                .isEqualTo("[{\"pointer\":\"/roles\",\"reason\":\"ORDERER\",\"detail\":\"Bestellung\"}]");
    }

    @Test
    void letsSomebodyInASupportCaseReadAndKeepsEachLook() throws Exception {
        int before = made("lk-ORDERER", "Angesehen: GET /api/sample/v1/things");
        assertThat(get("lk-ORDERER-looking", "de").statusCode()).isEqualTo(200);
        assertThat(made("lk-ORDERER", "Angesehen: GET /api/sample/v1/things")).isEqualTo(before + 1);
    }

    @Test
    void letsSomebodyInASupportCaseChangeNothing() throws Exception {
        var answer = post("lk-ORDERER-looking", "looking-1", "{\"name\": \"Blick\", \"size\": \"klein\"}");
        assertProblem(answer, 403, "SUPPORT_READS_ONLY", "Im Einblick können Sie nur lesen");
        assertThat(made("lk-ORDERER", "Blick")).isZero();
    }

    @Test
    void namesAllWrongFieldsAtOnce() throws Exception {
        var answer = post("kl-ORDERER", "wrong-fields-1", "{\"size\": \"riesengroß\"}");
        assertProblem(answer, 400, "MALFORMED_REQUEST", "Die Angaben sind nicht vollständig oder nicht richtig");
        assertThat(body(answer).get("errors").findValuesAsString("pointer"))
                .containsExactlyInAnyOrder("/name", "/size");
    }

    @Test
    void refusesAnUnknownField() throws Exception {
        var answer = post("kl-ORDERER", "unknown-field-1", "{\"name\": \"Ding\", \"size\": \"klein\", \"rabatt\": 1}");
        assertProblem(answer, 400, "MALFORMED_REQUEST", "Die Angaben sind nicht vollständig oder nicht richtig");
        assertThat(body(answer).at("/errors/0/detail").asString())
                .isEqualTo("Das Feld „rabatt“ ist hier nicht bekannt.");
    }

    @Test
    void saysARefusalInGermanAndInEnglish() throws Exception {
        var wish = "{\"name\": \"verboten\", \"size\": \"klein\"}";
        var german = post("kl-ORDERER", "refused-1", wish);
        assertProblem(german, 409, "THING_FORBIDDEN", "Das Ding „verboten“ ist verboten");
        assertThat(body(german).get("detail").asString())
                .isEqualTo("Es kostet 1.234,50\u00a0€ und ist seit 01.12.2026 verboten. Bitte nehmen Sie ein anderes.");
        var english = send(request("kl-ORDERER")
                .header("Idempotency-Key", "refused-2")
                .header("Accept-Language", "en")
                .POST(HttpRequest.BodyPublishers.ofString(wish)));
        assertThat(body(english).get("title").asString()).isEqualTo("The thing \"verboten\" is forbidden");
        assertThat(body(english).get("detail").asString())
                .isEqualTo("It costs €1,234.50 and is forbidden since 1 December 2026. Please take another one.");
        assertThat(made("kl-ORDERER", "verboten")).isZero();
    }

    @Test
    void saysByExampleWhatAPatternWants() throws Exception {
        var answer = post("kl-ORDERER", "pattern-1", "{\"name\": \"Ding\", \"size\": \"klein\", \"postCode\": \"LU\"}");
        assertProblem(answer, 400, "MALFORMED_REQUEST", "Die Angaben sind nicht vollständig oder nicht richtig");
        assertThat(body(answer).at("/errors/0/pointer").asString()).isEqualTo("/postCode");
        assertThat(body(answer).at("/errors/0/detail").asString())
                .isEqualTo("Dieser Wert hat nicht die erwartete Form, zum Beispiel 67657.");
    }

    @Test
    void readsButDoesNotWriteWhileTheDirectoryIsAway() throws Exception {
        assertThat(get("kl-ORDERER", "de").statusCode()).isEqualTo(200);
        SampleApplication.AWAY.set(true);
        SampleApplication.CLOCK.advance(Duration.ofMinutes(4));
        try {
            assertThat(get("kl-ORDERER", "de").statusCode()).isEqualTo(200);
            var refused = post("kl-ORDERER", "directory-away-1", "{\"name\": \"waise\", \"size\": \"klein\"}");
            assertProblem(refused, 503, "DIRECTORY_AWAY", "Rechte können gerade nicht geprüft werden");
            assertThat(refused.headers().firstValue("Retry-After")).contains("5");
            SampleApplication.CLOCK.advance(Duration.ofMinutes(2));
            assertProblem(get("kl-ORDERER", "de"), 503, "DIRECTORY_AWAY", "Rechte können gerade nicht geprüft werden");
        } finally {
            SampleApplication.AWAY.set(false);
        }
        assertThat(made("kl-ORDERER", "waise")).isZero();
    }

    @Test
    void needsAnIdempotencyKey() throws Exception {
        assertProblem(
                send(request("kl-ORDERER").POST(HttpRequest.BodyPublishers.ofString(THING))),
                400,
                "IDEMPOTENCY_KEY_REQUIRED",
                "Der Kopf Idempotency-Key fehlt");
    }

    @Test
    void answersARepeatByteForByteAndDoesItOnce() throws Exception {
        var wish = "{\"name\": \"einmal\", \"size\": \"klein\"}";
        var first = post("kl-ORDERER", "repeated-1", wish);
        var again = post("kl-ORDERER", "repeated-1", wish);
        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"));
        assertThat(made("kl-ORDERER", "einmal")).isEqualTo(1);
    }

    @Test
    void refusesTheSameKeyForAnotherWish() throws Exception {
        post("kl-ORDERER", "reused-key-1", THING);
        assertProblem(
                post("kl-ORDERER", "reused-key-1", "{\"name\": \"Anderes\", \"size\": \"klein\"}"),
                422,
                "IDEMPOTENCY_KEY_REUSED",
                "Idempotency-Key schon verwendet");
    }

    @Test
    void anotherTenantsKeyIsAnotherKey() throws Exception {
        var ours = post("kl-ORDERER", "shared-key-1", THING);
        var theirs = post("ko-ORDERER", "shared-key-1", THING);
        assertThat(theirs.statusCode()).isEqualTo(201);
        assertThat(theirs.body()).isNotEqualTo(ours.body());
    }

    @Test
    void thirtyTwoConcurrentRepeatsHaveOneEffect() throws Exception {
        var wish = "{\"name\": \"gleichzeitig\", \"size\": \"klein\"}";
        Set<String> bodies = ConcurrentHashMap.newKeySet();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = IntStream.range(0, 32)
                    .mapToObj(attempt -> threads.submit(() -> post("kl-ORDERER", "concurrent-1", wish)))
                    .toList();
            for (var answer : answers) {
                assertThat(answer.get().statusCode()).isIn(201, 409);
                if (answer.get().statusCode() == 201) {
                    bodies.add(answer.get().body());
                }
            }
        }
        assertThat(bodies).hasSize(1);
        assertThat(made("kl-ORDERER", "gleichzeitig")).isEqualTo(1);
    }

    @Test
    void keepsAWellFormedRequestIdAndReplacesAnyOther() throws Exception {
        assertThat(send(request("kl-READER")
                                .header("X-Request-Id", "req_abcdefgh")
                                .GET())
                        .headers()
                        .firstValue("X-Request-Id"))
                .contains("req_abcdefgh");
        assertThat(send(request("kl-READER").header("X-Request-Id", "a b;c").GET())
                        .headers()
                        .firstValue("X-Request-Id")
                        .orElseThrow())
                .startsWith("req_")
                .isNotEqualTo("a b;c");
    }

    private int made(String token, String name) throws Exception {
        var tenant = new SampleApplication()
                .actorDirectory()
                .resolve(Bearer.of("", token, "", Set.of()))
                .orElseThrow();
        return DATABASE.transactions()
                .read(
                        tenant,
                        () -> DATABASE.context()
                                .fetchCount(
                                        DSL.table("sample.audit_entry"),
                                        DSL.condition("content::json ->> 'summary' = {0}", name)));
    }

    private void assertProblem(HttpResponse<String> answer, int status, String reason, String title) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(body(answer).get("reason").asString()).isEqualTo(reason);
        assertThat(body(answer).get("title").asString()).isEqualTo(title);
        assertThat(body(answer).get("requestId").asString()).isNotBlank();
    }

    private JsonNode body(HttpResponse<String> answer) {
        return json.readTree(answer.body());
    }

    private HttpResponse<String> get(@org.jspecify.annotations.Nullable String token, String language)
            throws Exception {
        var request = token == null ? HttpRequest.newBuilder(address()) : request(token);
        return send(request.header("Accept-Language", language).GET());
    }

    private HttpResponse<String> post(String token, String key, String wish) throws Exception {
        return send(request(token).header("Idempotency-Key", key).POST(HttpRequest.BodyPublishers.ofString(wish)));
    }

    private HttpRequest.Builder request(String token) {
        return HttpRequest.newBuilder(address())
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json");
    }

    private URI address() {
        return URI.create("http://localhost:" + port + "/api/sample/v1/things");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
