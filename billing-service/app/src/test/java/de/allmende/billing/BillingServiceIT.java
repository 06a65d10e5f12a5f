package de.allmende.billing;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.google.protobuf.Message;
import de.allmende.billing.document.InvoiceCheck;
import de.allmende.billing.tenantfact.TenantDirectory;
import de.allmende.billing.tenantfact.TenantFact;
import de.allmende.billing.v1.ContractForm;
import de.allmende.billing.v1.SubscribedComponent;
import de.allmende.billing.v1.SubscriptionStarted;
import de.allmende.billing.v1.TaxClass;
import de.allmende.platform.events.v1.DeliverRequest;
import de.allmende.platform.events.v1.DeliverResponse;
import de.allmende.platform.kernel.DatePeriod;
import de.allmende.platform.kernel.Ids;
import de.allmende.platform.outbox.EventInboxGrpcService;
import de.allmende.platform.outbox.Watermarks;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.ActorDirectory;
import de.allmende.platform.tenancy.Grant;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.platform.test.TestClock;
import de.allmende.platform.test.TestDatabase;
import io.grpc.stub.StreamObserver;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.impl.DSL;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
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

/** The whole service behind its real REST door, with the demo's prices, the official rules and the real PDF. */
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = {
            "allmende.security.issuer=http://localhost:1/realms/allmende",
            "allmende.security.jwks-uri=http://localhost:1/certs",
            "allmende.cursors.key=known-to-all-instances-of-this-test",
            "spring.grpc.server.enabled=false"
        })
@ActiveProfiles("demo")
@Import(BillingServiceIT.Neighbours.class)
class BillingServiceIT {

    private static final TestDatabase DATABASE = TestDatabase.of("billing");
    private static final TenantId ASSOCIATION = BillingUnderTest.tenant(1);
    private static final TenantId KAISERSLAUTERN = BillingUnderTest.tenant(11);
    private static final TenantId KOBLENZ = BillingUnderTest.tenant(12);

    private final HttpClient client = HttpClient.newHttpClient();
    private final JsonMapper json = new JsonMapper();

    @LocalServerPort
    private int port;

    private final EventInboxGrpcService inbox;
    private final InvoiceCheck officialRules;
    private final SchedulerClient scheduler;
    private final Watermarks watermarks;

    @Autowired
    BillingServiceIT(
            EventInboxGrpcService inbox, InvoiceCheck officialRules, SchedulerClient scheduler, Watermarks watermarks) {
        this.inbox = inbox;
        this.officialRules = officialRules;
        this.scheduler = scheduler;
        this.watermarks = watermarks;
    }

    @DynamicPropertySource
    static void database(DynamicPropertyRegistry properties) {
        DATABASE.tell(properties);
    }

    /** Tokens are {@code <number of the tenant>-<role>}. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Neighbours {

        @Bean
        InstantSource clock() {
            return TestClock.on("2026-12-02");
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
                var parts = organization.split("-", 2);
                return Optional.of(new Actor(
                        BillingUnderTest.tenant(Integer.parseInt(parts[0])),
                        parts[1].equals("METER") ? Actor.Kind.MACHINE : Actor.Kind.PERSON,
                        UUID.nameUUIDFromBytes(organization.getBytes(StandardCharsets.UTF_8)),
                        parts[1],
                        List.of(Grant.of(parts[1].equals("METER") ? "SCOPE_usage:write" : parts[1]))));
            };
        }

        @Bean
        @Primary
        TenantDirectory tenants() {
            return () -> List.of(
                    fact(ASSOCIATION, "Zweckverband Allmende (Demo)"),
                    fact(KAISERSLAUTERN, "Kaiserslautern"),
                    fact(KOBLENZ, "Koblenz"));
        }

        private static TenantFact fact(TenantId tenant, String name) {
            return new TenantFact(
                    tenant,
                    1,
                    name,
                    "alias",
                    "MUNICIPALITY",
                    "ACTIVE",
                    null,
                    "073120000000-04",
                    new TenantFact.Address("Willy-Brandt-Platz 1", "67657", "Kaiserslautern"),
                    new TenantFact.Contact("Anke Abrechnung", "abrechnung@verband.example", "+49 631 90009 10"),
                    "27/123/45678",
                    "DE123456788",
                    "DE02120300000000202051",
                    ASSOCIATION,
                    List.of(new TenantFact.InhabitantFigure(LocalDate.parse("2022-12-31"), 99_292, "GV100AD")),
                    List.of(new TenantFact.Membership("MEMBER", new DatePeriod(LocalDate.parse("2026-01-01"), null))));
        }
    }

    @Test
    void billsTheMonthOfAMunicipality() throws Exception {
        var eAkte = started(
                TaxClass.TAX_CLASS_MARKET,
                ContractForm.CONTRACT_FORM_PRIVATE_LAW,
                Map.of(
                        "e-akte.standard.arbeitsplatz",
                        "25",
                        "e-akte.standard.einrichtung",
                        "1",
                        "e-akte.standard.activeUsers",
                        "1"));
        started(
                TaxClass.TAX_CLASS_PUBLIC_TASK,
                ContractForm.CONTRACT_FORM_PUBLIC_LAW,
                Map.of("ausweisantrag.standard.betrieb", "1"));
        started(
                TaxClass.TAX_CLASS_COST_SHARING,
                ContractForm.CONTRACT_FORM_PRIVATE_LAW,
                Map.of("zeiterfassung.standard.beschaeftigte", "40"));

        var report = """
                {"events": [{"eventId": "1", "source": "e-akte", "serviceInstance": "%s", "meter": "activeUsers",
                             "quantity": "42", "occurredAt": "2026-11-22T08:00:00Z"}]}""".formatted(Ids.text("sin", UUID.fromString(eAkte.getServiceInstanceId())));
        assertThat(post("1-METER", "/usage-events", report)
                        .at("/results/0/status")
                        .asString())
                .isEqualTo("ACCEPTED");
        assertThat(post("1-METER", "/usage-events", report)
                        .at("/results/0/status")
                        .asString())
                .isEqualTo("DUPLICATE");

        onlyTheProvidersApplicationReachesTheInstance(report, eAkte);

        var run = post("1-BILLING_CLERK", "/invoice-runs", "{\"month\": \"2026-11\"}");
        var path = "/invoice-runs/" + run.get("id").asString();
        assertThat(send("1-BILLING_CLERK", "POST", path + "/calculation", "").body())
                .contains("MONTH_STILL_ARRIVING");
        watermarks.advance("marketplace-service", Instant.parse("2026-11-30T23:00:00Z"));
        watermarks.advance("tenant-service", Instant.parse("2026-11-30T23:00:00Z"));
        var calculated = post("1-BILLING_CLERK", path + "/calculation", "");
        assertThat(calculated.get("setAside")).isEmpty();
        assertThat(calculated.at("/totals/count").asInt()).isEqualTo(2);
        assertThat(send("1-BILLING_RELEASER", "POST", path + "/release", "").statusCode())
                .isEqualTo(409);
        post("1-BILLING_CLERK", path + "/check", "");
        assertThat(send("1-BILLING_CLERK", "POST", path + "/release", "").statusCode())
                .isEqualTo(403);
        var issued = post("1-BILLING_RELEASER", path + "/release", "");

        assertThat(issued.get("state").asString()).isEqualTo("ISSUED");
        assertThat(scheduler.getScheduledExecutions())
                .anySatisfy(task -> assertThat(task.getTaskInstance().getId())
                        .isEqualTo(run.get("id").asString()));
        var invoices = get("11-TREASURER", "/invoices?side=CONSUMER").get("items");
        assertThat(invoices.findValuesAsString("title")).containsExactlyInAnyOrder("Rechnung", "Zahlungsanforderung");
        assertThat(get("12-TREASURER", "/invoices?side=CONSUMER").get("items")).isEmpty();
        for (var invoice : invoices) {
            downloads(invoice);
        }
    }

    private void downloads(JsonNode invoice) throws Exception {
        var path = "/invoices/" + invoice.get("id").asString();
        var xml = bytes("11-TREASURER", path + ".xml");
        assertThat(xml.headers().firstValue("Content-Type")).contains("application/xml");
        assertThat(xml.headers().firstValue("Content-Disposition"))
                .contains("attachment; filename=\"" + invoice.get("number").asString() + ".xml\"");
        assertThat(officialRules.check(xml.body())).isEmpty();
        var pdf = bytes("11-TREASURER", path + ".pdf");
        assertThat(pdf.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        assertThat(get("11-TREASURER", path).get("lines")).isNotEmpty();
        assertThat(get(
                                "1-BILLING_CLERK",
                                "/ledger-postings?invoice=" + invoice.get("id").asString())
                        .get("items"))
                .isNotEmpty();
        for (var suffix : List.of("", ".xml", ".pdf")) {
            assertThat(send("12-TREASURER", "GET", path + suffix, "").statusCode())
                    .isEqualTo(404);
        }
    }

    @Test
    void takesInAnEventOnceHoweverOftenItArrives() {
        var event = event(TaxClass.TAX_CLASS_MARKET, ContractForm.CONTRACT_FORM_PRIVATE_LAW, Map.of("unbekannt", "1"));
        var id = Ids.next();

        deliver(id, event);
        deliver(id, event);
        deliver(Ids.next(), event);

        assertThat(DATABASE.transactions()
                        .read(
                                Actor.system("test", ASSOCIATION),
                                () -> DATABASE.context()
                                        .fetchCount(
                                                DSL.table("billing.audit_entry"),
                                                DSL.condition(
                                                        "act = 'SUBSCRIPTION_STARTED' and subject_id = {0}",
                                                        DSL.val(UUID.fromString(event.getSubscriptionId()))))))
                .isEqualTo(1);
        end(event);
    }

    private void end(SubscriptionStarted event) {
        deliver(
                Ids.next(),
                de.allmende.billing.v1.SubscriptionEnded.newBuilder()
                        .setSubscriptionId(event.getSubscriptionId())
                        .setEndedOn(event.getStartedOn())
                        .build());
    }

    @Test
    void listsThePricesOfTheDemo() throws Exception {
        var prices = get("11-ORDERER", "/price-lists?component=e-akte.standard.arbeitsplatz&component=gibt.es.nicht");

        assertThat(prices.get("items")).hasSize(1);
        assertThat(prices.at("/items/0/unitPrice").asString()).isEqualTo("7.9");
    }

    /** One credential for all consumers of a provider; for everybody else's application the instance does not exist. */
    private void onlyTheProvidersApplicationReachesTheInstance(String report, SubscriptionStarted eAkte)
            throws Exception {
        var instance = Ids.text("sin", UUID.fromString(eAkte.getServiceInstanceId()));
        var list = "/usage-events?month=2026-11&serviceInstance=";
        assertThat(json.readTree(send("1-METER", "GET", list + instance, "").body())
                        .at("/totals/0/quantity")
                        .asString())
                .isEqualTo("42");
        var nothing = send("1-METER", "GET", list + "sin_00000000000000000000000000", "");
        assertThat(nothing.statusCode()).isEqualTo(404);
        for (var stranger : List.of("11-METER", "12-METER")) {
            assertThat(withoutRequestId(
                            send(stranger, "GET", list + instance, "").body()))
                    .as(stranger)
                    .isEqualTo(withoutRequestId(nothing.body()));
            var unknown = report.replace(instance, "sin_00000000000000000000000000");
            assertThat(post(stranger, "/usage-events", report)).isEqualTo(post(stranger, "/usage-events", unknown));
        }
    }

    private static String withoutRequestId(String problem) {
        return problem.replaceAll("\"requestId\":\"[^\"]*\"", "");
    }

    @Test
    void refusesAMonthThatIsNotOverInGerman() throws Exception {
        var answer = send("1-BILLING_CLERK", "POST", "/invoice-runs", "{\"month\": \"2026-12\"}");

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).contains("MONTH_NOT_OVER", "Der Monat ist noch nicht zu Ende");
    }

    @Test
    void namesWhatIsWrongWithAMonth() throws Exception {
        assertThat(send("1-BILLING_CLERK", "POST", "/invoice-runs", "{\"month\": \"November\"}")
                        .statusCode())
                .isEqualTo(400);
        assertThat(send("11-TREASURER", "GET", "/usage-events?serviceInstance=sin_x&month=November", "")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void keepsMunicipalitiesOutOfTheRuns() throws Exception {
        assertThat(send("11-TREASURER", "GET", "/invoice-runs", "").statusCode())
                .isEqualTo(403);
        assertThat(send("12-BILLING_CLERK", "GET", "/invoice-runs/irn_x", "").statusCode())
                .isEqualTo(404);
    }

    private SubscriptionStarted started(TaxClass taxClass, ContractForm form, Map<String, String> components) {
        var event = event(taxClass, form, components);
        deliver(Ids.next(), event);
        return event;
    }

    private static SubscriptionStarted event(TaxClass taxClass, ContractForm form, Map<String, String> components) {
        var event = SubscriptionStarted.newBuilder()
                .setSubscriptionId(Ids.next().toString())
                .setBookingNumber("B-2026-000001")
                .setServiceInstanceId(Ids.next().toString())
                .setIssuerId(ASSOCIATION.value().toString())
                .setProviderId(ASSOCIATION.value().toString())
                .setConsumerId(KAISERSLAUTERN.value().toString())
                .setOfferingKey("e-akte")
                .setOfferingName("E-Akte")
                .setOfferingVersion("1")
                .setPlanName("Standard")
                .setTaxClass(taxClass)
                .setContractForm(form)
                .setCostCentre("11140")
                .setStartedOn("2026-11-05");
        components.forEach((code, quantity) -> event.addComponents(
                SubscribedComponent.newBuilder().setCode(code).setName(code).setQuantity(quantity)));
        return event.build();
    }

    private void deliver(UUID id, Message payload) {
        inbox.deliver(
                DeliverRequest.newBuilder()
                        .setEventId(id.toString())
                        .setType(payload.getDescriptorForType().getFullName())
                        .setTenantId(ASSOCIATION.value().toString())
                        .setKey("key")
                        .setOccurredAt("2026-11-05T08:00:00Z")
                        .setDecidedBy("Katalog")
                        .setPayload(payload.toByteString())
                        .build(),
                new StreamObserver<DeliverResponse>() {
                    @Override
                    public void onNext(DeliverResponse value) {}

                    @Override
                    public void onError(Throwable failure) {
                        throw new AssertionError(failure);
                    }

                    @Override
                    public void onCompleted() {}
                });
    }

    private JsonNode get(String token, String path) throws Exception {
        return succeeded(send(token, "GET", path, ""));
    }

    private JsonNode post(String token, String path, String body) throws Exception {
        return succeeded(send(token, "POST", path, body));
    }

    private JsonNode succeeded(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
        return json.readTree(answer.body());
    }

    private HttpResponse<String> send(String token, String method, String path, String body) throws Exception {
        return client.send(request(token, method, path, body), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<byte[]> bytes(String token, String path) throws Exception {
        return client.send(request(token, "GET", path, ""), HttpResponse.BodyHandlers.ofByteArray());
    }

    private HttpRequest request(String token, String method, String path, String body) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/api/billing/v1" + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "key-" + Ids.next())
                .method(method, HttpRequest.BodyPublishers.ofString(body))
                .build();
    }
}
