package de.allmende.marketplace;

import static org.assertj.core.api.Assertions.assertThat;

import de.allmende.marketplace.booking.Quote;
import de.allmende.marketplace.booking.QuoteRefusal;
import de.allmende.marketplace.booking.Quotes;
import de.allmende.marketplace.booking.SampleBookings;
import de.allmende.marketplace.catalogue.ChargePeriod;
import de.allmende.marketplace.catalogue.ListPrice;
import de.allmende.marketplace.catalogue.PriceTable;
import de.allmende.marketplace.catalogue.Prices;
import de.allmende.marketplace.tenantfact.LegalRelation;
import de.allmende.marketplace.tenantfact.Standing;
import de.allmende.marketplace.tenantfact.TenantDirectory;
import de.allmende.marketplace.tenantfact.TenantFact;
import de.allmende.marketplace.tenantfact.TenantKind;
import de.allmende.platform.kernel.Money;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestClock;
import de.allmende.platform.test.TestDatabase;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The whole service behind its real REST door, with the demo's catalogue; billing is played by a fixed quote. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "allmende.security.issuer=http://localhost:1/realms/allmende",
            "allmende.security.jwks-uri=http://localhost:1/certs",
            "allmende.cursors.key=known-to-all-instances-of-this-test",
            "spring.grpc.server.enabled=false"
        })
@ActiveProfiles("demo")
@Import(MarketplaceServiceIT.Neighbours.class)
class MarketplaceServiceIT {

    private static final TestDatabase DATABASE = TestDatabase.of("marketplace");
    private static final TestClock CLOCK = TestClock.on("2026-11-22");

    private static final AtomicBoolean BILLING_AWAY = new AtomicBoolean();

    private static final String ORDERER = "11-ORDERER";
    private static final String APPROVER = "11-APPROVER";
    private static final String FULFILLER = "1-FULFILLER";
    private static final String KOBLENZ = "12-ORDERER";
    private static final String E_AKTE = "1-SCOPE_bookings.read";

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.tell(properties);
    }

    private static TenantId tenant(int number) {
        return new TenantId(UUID.fromString("00000000-0000-7000-8000-%012d".formatted(number)));
    }

    /** Tokens are {@code <number of the tenant>-<role>}, with a dot for the colon of a scope. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Neighbours {

        @Bean
        InstantSource clock() {
            return CLOCK;
        }

        @Bean
        JwtDecoder accessTokenDecoder() {
            return token -> Jwt.withTokenValue(token)
                    .header("alg", "none")
                    .subject(token)
                    .claim("azp", "portal")
                    .claim("organization", Map.of("alias", Map.of("id", token)))
                    .expiresAt(Instant.MAX.minusSeconds(1_000_000_000L))
                    .build();
        }

        @Bean
        ActorDirectory actorDirectory() {
            return bearer -> {
                var organization = bearer.organizationId();
                var parts = organization.replace('.', ':').split("-", 2);
                return Optional.of(new Actor(
                        tenant(Integer.parseInt(parts[0])),
                        parts[1].startsWith("SCOPE") ? Actor.Kind.MACHINE : Actor.Kind.PERSON,
                        UUID.nameUUIDFromBytes(organization.getBytes(StandardCharsets.UTF_8)),
                        parts[1],
                        List.of(new Grant(parts[1], Money.euro("100000.00")))));
            };
        }

        @Bean
        @Primary
        TenantDirectory tenants() {
            return () -> List.of(
                    new TenantFact(
                            tenant(1),
                            1,
                            tenant(1),
                            "Zweckverband Allmende (Demo)",
                            TenantKind.ASSOCIATION,
                            Standing.ACTIVE,
                            null,
                            null,
                            null,
                            LegalRelation.MEMBER),
                    new TenantFact(
                            tenant(11),
                            1,
                            tenant(1),
                            "Kaiserslautern",
                            TenantKind.MUNICIPALITY,
                            Standing.ACTIVE,
                            "073120000000",
                            99_292,
                            null,
                            LegalRelation.MEMBER),
                    new TenantFact(
                            tenant(12),
                            1,
                            tenant(1),
                            "Koblenz",
                            TenantKind.MUNICIPALITY,
                            Standing.ACTIVE,
                            "071110000000",
                            115_268,
                            null,
                            LegalRelation.MEMBER));
        }

        @Bean
        @Primary
        Quotes quotes() {
            Quote quote = SampleBookings.quote("price-1");
            return question -> BILLING_AWAY.get()
                    ? Outcome.refused(new QuoteRefusal.QuotesUnavailable(CLOCK.instant()))
                    : Outcome.done(quote);
        }

        @Bean
        @Primary
        Prices prices() {
            return codes -> new PriceTable(
                    Map.of("e-akte.standard.arbeitsplatz", new ListPrice(new BigDecimal("7.9000"), ChargePeriod.MONTH)),
                    null);
        }
    }

    @Test
    void findsTheServiceAndShowsItsPage() throws Exception {
        var page = get(ORDERER, "/offerings?q=" + URLEncoder.encode("Akten führen", StandardCharsets.UTF_8));
        assertThat(page.at("/items/0/key").asString()).isEqualTo("e-akte");
        assertThat(page.at("/items/0/priceFrom/amount/amount").asString()).isEqualTo("7.9000");
        assertThat(page.at("/facets/category").size()).isPositive();
        assertThat(get(ORDERER, "/categories").get("items")).hasSize(6);

        var offering = get(KOBLENZ, "/offerings/e-akte");
        assertThat(offering.at("/plans/0/components/0/price/amount").asString()).isEqualTo("7.9000");
        assertThat(get(KOBLENZ, "/offerings/" + offering.get("id").asString())).isEqualTo(offering);
        assertThat(send(ORDERER, "GET", "/offerings/e-nix", "", Map.of()).statusCode())
                .isEqualTo(404);
        assertThat(send(ORDERER, "GET", "/offerings/off_nonsense", "", Map.of()).statusCode())
                .isEqualTo(404);
    }

    @Test
    void pagesOfTheCatalogueFollowEachOther() throws Exception {
        var first = get(ORDERER, "/offerings?pageSize=5");
        var token = first.get("nextPageToken").asString();
        var second = get(ORDERER, "/offerings?pageSize=5&pageToken=" + token);
        assertThat(first.get("items").findValuesAsString("key"))
                .doesNotContainAnyElementsOf(second.get("items").findValuesAsString("key"));
        assertThat(send(KOBLENZ, "GET", "/offerings?pageToken=" + token, "", Map.of())
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void booksApprovesFulfilsAndTerminates() throws Exception {
        assertThat(post(ORDERER, "/quotes", "{\"offeringId\": \"e-akte\", \"planCode\": \"standard\"}", Map.of())
                        .at("/fullTermGross/amount")
                        .asString())
                .isEqualTo("3403.40");
        var key = Map.of("Idempotency-Key", "buchung-0001");
        var order = """
                {"offeringId": "e-akte", "offeringVersion": 1, "planCode": "standard",
                 "quantities": {"e-akte.standard.arbeitsplatz": "25"}, "costCentre": "1140"}""";
        var submitted = post(ORDERER, "/bookings", order, key);
        assertThat(post(ORDERER, "/bookings", order, key)).isEqualTo(submitted);
        var id = submitted.get("id").asString();
        assertThat(submitted.get("state").asString()).isEqualTo("IN_APPROVAL");
        assertThat(submitted.at("/waitingFor/role").asString()).isEqualTo("APPROVER");
        assertThat(submitted.get("allowedActs").toString()).isEqualTo("[\"WITHDRAW\"]");

        var foreign = send(KOBLENZ, "GET", "/bookings/" + id, "", Map.of());
        var unknown = send(KOBLENZ, "GET", "/bookings/bkg_00000000000000000000000000", "", Map.of());
        assertThat(foreign.statusCode()).isEqualTo(404);
        assertThat(withoutRequestId(foreign)).isEqualTo(withoutRequestId(unknown));

        assertThat(get(APPROVER, "/approvals").at("/items/0/mayDecide").asBoolean())
                .isTrue();
        assertThat(get(APPROVER, "/home").at("/todo/0/kind").asString()).isEqualTo("APPROVAL");
        var approval = "{\"decision\": \"APPROVE\"}";
        assertThat(send(
                                APPROVER,
                                "POST",
                                "/bookings/" + id + "/decisions",
                                approval,
                                Map.of("Idempotency-Key", "freigabe-0"))
                        .statusCode())
                .isEqualTo(428);
        assertThat(send(APPROVER, "POST", "/bookings/" + id + "/decisions", approval, decision("freigabe-1", "\"7\""))
                        .statusCode())
                .isEqualTo(412);
        assertThat(send(ORDERER, "POST", "/bookings/" + id + "/decisions", approval, decision("freigabe-2", "\"1\""))
                        .statusCode())
                .isEqualTo(403);
        var approved = post(APPROVER, "/bookings/" + id + "/decisions", approval, decision("freigabe-3", "\"1\""));
        assertThat(approved.get("state").asString()).isEqualTo("PROVISIONING");
        assertThat(post(APPROVER, "/bookings/" + id + "/decisions", approval, decision("freigabe-3", "\"1\"")))
                .isEqualTo(approved);

        assertThat(get(FULFILLER, "/home").at("/todo/0/title").asString())
                .isEqualTo("E-Akte für Kaiserslautern bereitstellen");
        var task =
                get(FULFILLER, "/fulfilment-tasks?state=OPEN").at("/items/0/id").asString();
        post(
                FULFILLER,
                "/fulfilment-tasks/" + task + "/completion",
                "{\"accessUrl\": \"https://e-akte.example\"}",
                Map.of("Idempotency-Key", "fertig-0001"));
        var active = get(ORDERER, "/bookings/" + id);
        assertThat(active.get("state").asString()).isEqualTo("ACTIVE");
        assertThat(active.get("accessUrl").asString()).isEqualTo("https://e-akte.example");
        assertThat(active.at("/term/earliestLeavingOn").asString()).isEqualTo("2027-12-31");
        assertThat(get(ORDERER, "/home").at("/services/0/yearlyCost/amount").asString())
                .isEqualTo("2820.30");
        assertThat(get(ORDERER, "/bookings/" + id + "/timeline").get("items")).hasSize(4);
        assertThat(get(KOBLENZ, "/bookings").get("items")).isEmpty();
        assertThat(get(KOBLENZ, "/service-instances").get("items")).isEmpty();

        var instance = get(E_AKTE, "/service-instances?ars=073120000000&offering=e-akte");
        assertThat(instance.at("/items/0/id").asString())
                .isEqualTo(active.get("serviceInstanceId").asString());
        var one = "/service-instances/" + instance.at("/items/0/id").asString();
        assertThat(get(E_AKTE, one)).isEqualTo(instance.at("/items/0"));
        assertThat(get(ORDERER, one).at("/provider/name").asString()).isEqualTo("Zweckverband Allmende (Demo)");
        var nothing = send(E_AKTE, "GET", "/service-instances/sin_00000000000000000000000000", "", Map.of());
        assertThat(nothing.statusCode()).isEqualTo(404);
        for (var stranger : List.of(KOBLENZ, "12-SCOPE_bookings.read", "11-SCOPE_bookings.read")) {
            assertThat(withoutRequestId(send(stranger, "GET", one, "", Map.of())))
                    .as("a consumer's application is not its provider's: " + stranger)
                    .isEqualTo(withoutRequestId(nothing));
        }
        assertThat(get(E_AKTE, "/entitlements?ars=073120000000&offering=e-akte")
                        .get("entitled")
                        .asBoolean())
                .isTrue();
        assertThat(get(KOBLENZ, "/entitlements?ars=073120000000&offering=e-akte")
                        .get("entitled")
                        .asBoolean())
                .isFalse();

        var terminated =
                post(ORDERER, "/bookings/" + id + "/termination", "{}", Map.of("Idempotency-Key", "kuendigung-1"));
        assertThat(terminated.get("state").asString()).isEqualTo("TERMINATION_SCHEDULED");
        assertThat(terminated.get("terminatesOn").asString()).isEqualTo("2027-12-31");
    }

    @Test
    void changesNothingWhileBillingIsAway() throws Exception {
        var order = "{\"offeringId\": \"e-akte\", \"offeringVersion\": 1, \"planCode\": \"standard\"}";
        var waiting = post(ORDERER, "/bookings", order, Map.of("Idempotency-Key", "buchung-0002"));
        var path = "/bookings/" + waiting.get("id").asString();
        var bookings = get(ORDERER, "/bookings");
        BILLING_AWAY.set(true);
        try {
            assertAway(send(
                    ORDERER, "POST", "/quotes", "{\"offeringId\": \"e-akte\", \"planCode\": \"standard\"}", Map.of()));
            assertAway(send(ORDERER, "POST", "/bookings", order, Map.of("Idempotency-Key", "buchung-0003")));
            assertAway(send(
                    APPROVER,
                    "POST",
                    path + "/decisions",
                    "{\"decision\": \"APPROVE\"}",
                    decision("freigabe-4", "\"1\"")));
            assertThat(get(ORDERER, "/bookings")).isEqualTo(bookings);
            assertThat(get(ORDERER, path + "/timeline").get("items")).hasSize(1);
        } finally {
            BILLING_AWAY.set(false);
        }
        var rejected = post(
                APPROVER,
                path + "/decisions",
                "{\"decision\": \"REJECT\", \"comment\": \"Zu teuer\"}",
                decision("freigabe-4", "\"1\""));
        assertThat(rejected.get("state").asString())
                .as("a refused key is free again")
                .isEqualTo("REJECTED");
    }

    private void assertAway(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Retry-After")).contains("5");
        assertThat(answer.body())
                .contains("QUOTES_UNAVAILABLE", "Die Preisauskunft ist seit 22.11.2026, 12:00 Uhr nicht erreichbar.");
    }

    @Test
    void namesAllThatIsWrongAndWhatToDo() throws Exception {
        var order = """
                {"offeringId": "e-akte", "offeringVersion": 1, "planCode": "standard", "shoeSize": 42}""";
        var unknownField = send(ORDERER, "POST", "/bookings", order, Map.of("Idempotency-Key", "falsch-0001"));
        assertThat(unknownField.statusCode()).isEqualTo(400);
        assertThat(unknownField.body()).contains("shoeSize");
        var quantities = """
                {"offeringId": "e-akte", "planCode": "standard", "quantities": {"a": "viele", "b": "-1"}}""";
        var wrong = json.readTree(
                send(ORDERER, "POST", "/quotes", quantities, Map.of()).body());
        assertThat(wrong.get("errors")).hasSize(2);
        var tooFew = """
                {"offeringId": "e-akte", "planCode": "standard", "quantities": {"e-akte.standard.arbeitsplatz": "4"}}""";
        var refused = send(ORDERER, "POST", "/quotes", tooFew, Map.of());
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("QUANTITY_NOT_ALLOWED").contains("5 bis 5.000");
        assertThat(send(ORDERER, "GET", "/offerings?category=QUATSCH", "", Map.of())
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(ORDERER, "GET", "/offerings?pageSize=1000", "", Map.of())
                        .statusCode())
                .isEqualTo(400);
        assertThat(send(FULFILLER, "POST", "/bookings", "{}", Map.of()).statusCode())
                .isEqualTo(403);
    }

    private static Map<String, String> decision(String key, String version) {
        return Map.of("Idempotency-Key", key, "If-Match", version);
    }

    private String withoutRequestId(HttpResponse<String> answer) {
        return answer.body().replaceAll("\"requestId\":\"[^\"]*\"", "").replaceAll("(bkg|sin)_[0-9a-z]{26}", "$1");
    }

    private JsonNode get(String token, String path) throws Exception {
        var answer = send(token, "GET", path, "", Map.of());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return json.readTree(answer.body());
    }

    private JsonNode post(String token, String path, String body, Map<String, String> headers) throws Exception {
        var answer = send(token, "POST", path, body, headers);
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(
            String token, String method, String path, String body, Map<String, String> headers) throws Exception {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/marketplace/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body.isEmpty()
                                ? HttpRequest.BodyPublishers.noBody()
                                : HttpRequest.BodyPublishers.ofString(body));
        headers.forEach(request::header);
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }
}
