package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;

/**
 * Every operation that the services describe, called by every role, and with every id that belongs to others. Made from the OpenAPI
 * descriptions and the rights tables: a new operation is attacked by itself, a new kind of id has to be named in {@link Belongings}.
 */
@Order(Integer.MAX_VALUE / 2 + 1) // late: it lets a month pass
@DisplayName("Niemand kommt an etwas, das ihn nichts angeht:")
class AttackMatrixIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final String GATEWAY = ALLMENDE.demo().gateway();
    private static final List<String> NEIGHBOURS = List.of(
            "besteller",
            "freigeber",
            "admin",
            "kaemmerei",
            "datenschutz",
            "informationssicherheit",
            "rechnungspruefung");
    /** The catalogue, and the names of the finance systems, of which each tenant has a profile. */
    private static final Set<String> FOR_EVERYBODY = Set.of("offeringId", "profileKey");

    private static final List<String> STAFF = List.of("mandanten", "katalog", "abrechnung", "freigabe", "revision");
    private static final Map<String, String> SERVICES =
            Map.of("tenants", "tenant", "marketplace", "marketplace", "billing", "billing");

    private static List<ApiOperation> operations = List.of();
    private static List<Caller> callers = List.of();
    private static Belongings belongings = new Belongings(Map.of());

    /** Somebody with a token of her own, and the roles that she holds. */
    private record Caller(String email, String token, Set<String> roles) {

        private static final HttpClient CLIENT =
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

        static Caller of(String email) {
            try {
                var token = PersonalToken.of(ALLMENDE.demo(), ALLMENDE.data(), email);
                var me = Desk.of(email).get("/api/tenants/v1/me").succeeds().json();
                var roles =
                        me.get("roles").valueStream().map(JsonNode::asString).collect(Collectors.toSet());
                return new Caller(email, token, roles);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        boolean isOfTheAssociation() {
            return email.endsWith("@verband.example");
        }

        Answer send(HttpRequest.Builder request) {
            return Desk.send(
                    CLIENT, request.header("Authorization", "Bearer " + token).build());
        }
    }

    @BeforeAll
    static void everybodyIsThere() throws IOException {
        belongings = Belongings.ofNeustadt();
        callers = Stream.concat(
                        NEIGHBOURS.stream().map(name -> name + "@ludwigshafen.example"),
                        Stream.concat(
                                STAFF.stream().map(name -> name + "@verband.example"),
                                Stream.of("admin@aktensoft.example")))
                .map(Caller::of)
                .toList();
        var all = new ArrayList<ApiOperation>();
        for (var service : SERVICES.entrySet()) {
            var rights = Path.of(
                    System.getProperty("allmende.root"),
                    service.getValue() + "-service/api/src/main/resources/rights/" + service.getValue() + ".yaml");
            all.addAll(ApiOperation.of(GATEWAY, service.getKey(), Files.readString(rights)));
        }
        operations = List.copyOf(all);
    }

    @TestFactory
    @DisplayName("Ohne Rolle bleibt jede Tür zu, und ohne Anmeldung auch.")
    Stream<DynamicTest> whoHasNoRoleStaysOutside() {
        return operations.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    if (!operation.roles().contains("PUBLIC")) {
                        var stranger = HttpClient.newHttpClient();
                        var answer = Desk.send(
                                stranger, operation.emptyRequest(GATEWAY).build());
                        // Without a session or a token a change fails at the guard against forged requests first.
                        assertThat(answer.status()).as("nobody").isIn(401, 403);
                    }
                    for (var caller : callers) {
                        var answer = caller.send(operation.emptyRequest(GATEWAY));
                        if (operation.allows(caller.roles())) {
                            assertThat(answer.status()).as(caller.email()).isLessThan(500);
                            assertThat(answer.text()).as(caller.email()).doesNotContain("ROLE_MISSING");
                        } else {
                            assertThat(answer.status()).as(caller.email()).isEqualTo(403);
                            assertThat(answer.at("/reason")).as(caller.email()).isEqualTo("ROLE_MISSING");
                        }
                    }
                }));
    }

    @TestFactory
    @DisplayName("Was anderen gehört, gibt es nicht: Byte für Byte dieselbe Antwort.")
    Stream<DynamicTest> whatBelongsToOthersDoesNotExist() {
        return operations.stream()
                .flatMap(operation -> idsOf(operation)
                        .map(name -> DynamicTest.dynamicTest(
                                operation + ", " + name, () -> foreignIsLikeUnknown(operation, name))));
    }

    @TestFactory
    @DisplayName("Kein Wort von Neustadt steht in einer Antwort an andere Verwaltungen.")
    Stream<DynamicTest> noWordOfOthersIsTold() {
        var owner = Caller.of("admin@neustadt.example");
        var reads = operations.stream()
                .filter(operation -> operation.method().equals("GET"))
                .toList();
        assertThat(reads.stream().filter(operation -> tells(owner, operation)))
                .as("where Neustadt reads the word itself")
                .hasSizeGreaterThan(5);
        return reads.stream()
                .map(operation -> DynamicTest.dynamicTest(operation.toString(), () -> {
                    for (var caller : callers) {
                        if (!caller.isOfTheAssociation()) {
                            assertThat(tells(caller, operation))
                                    .as(caller.email())
                                    .isFalse();
                        }
                    }
                }));
    }

    /** With nothing but what the operation needs, and with the ids of Neustadt. */
    private static boolean tells(Caller caller, ApiOperation operation) {
        return Stream.of(operation.emptyRequest(GATEWAY), operation.request(GATEWAY, belongings.ids()))
                .map(caller::send)
                .anyMatch(answer -> answer.text().contains(Belongings.CANARY));
    }

    private static Stream<String> idsOf(ApiOperation operation) {
        return Stream.of(
                        operation.ids().stream(),
                        operation.query().keySet().stream(),
                        operation.body().propertyNames().stream())
                .flatMap(names -> names)
                .filter(name -> operation.ids().contains(name) || Belongings.NAMES.contains(name))
                .filter(name -> !FOR_EVERYBODY.contains(name));
    }

    private static void foreignIsLikeUnknown(ApiOperation operation, String name) {
        var made = Belongings.unknown(name);
        var theirs = Objects.requireNonNull(belongings.ids().get(name), "Belongings must name a thing for " + name);
        for (var caller : callers) {
            if (caller.isOfTheAssociation() && !Belongings.areOnlyTheirs(name)) {
                continue;
            }
            var unknown = caller.send(operation.request(GATEWAY, Map.of(name, made)));
            var foreign = caller.send(operation.request(GATEWAY, Map.of(name, theirs)));
            if (operation.allows(caller.roles()) && !operation.query().containsKey(name)) {
                assertThat(unknown.status())
                        .as(caller.email() + ": " + unknown.text())
                        .isEqualTo(404);
            }
            assertThat(foreign.status()).as(caller.email()).isEqualTo(unknown.status());
            assertThat(withoutTheRequest(foreign.text(), theirs, made))
                    .as(caller.email())
                    .isEqualTo(withoutTheRequest(unknown.text(), theirs, made));
        }
    }

    /** What an answer says of the request itself: its number, and the ids in its own address. */
    private static String withoutTheRequest(String answer, String theirs, String made) {
        return answer.replaceAll("\"requestId\":\"[^\"]*\"", "")
                .replace(theirs, "…")
                .replace(made, "…");
    }
}
