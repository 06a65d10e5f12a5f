package de.allmende.acceptance;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Tokens that look like ours, at every running port that takes tokens; the list follows RFC 8725 (best practices for JWT). */
@DisplayName("Ein falsches Zugangstoken öffnet keine Tür:")
class TokenAbuseIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();
    private static final JsonMapper JSON = new JsonMapper();
    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Map<String, String> PATHS = Map.of("tenants", "4", "marketplace", "6", "billing", "8");

    /** PERMISSION_DENIED and UNAUTHENTICATED. */
    private static final List<String> REFUSED = List.of("7", "16");

    /**
     * Every method of every service, called by a neighbour that may call it; also what needs no token looks at one that is there.
     *
     * @param position of the service's port
     */
    private record Method(String neighbour, int position, String name) {

        private static Stream<Method> all() {
            var ofTenantService = Stream.of(
                    "actors.v1.ActorDirectoryService/ResolveActor",
                    "tenant.v1.TenantFactsService/GetTenantFact",
                    "tenant.v1.TenantFactsService/ListTenantFacts",
                    "exports.v1.DataExportService/Contribute",
                    "events.v1.EventInboxService/Advance",
                    "events.v1.EventInboxService/Deliver");
            var ofMarketplaceService =
                    Stream.of("events.v1.EventInboxService/Advance", "events.v1.EventInboxService/Deliver");
            var ofBillingService = Stream.of(
                    "billing.v1.PricingService/ListPrices",
                    "billing.v1.PricingService/Quote",
                    "events.v1.EventInboxService/Advance",
                    "events.v1.EventInboxService/Deliver");
            return Stream.of(
                            ofTenantService.map(name -> new Method("marketplace-service", 5, name)),
                            ofMarketplaceService.map(name -> new Method("billing-service", 7, name)),
                            ofBillingService.map(name -> new Method("marketplace-service", 9, name)))
                    .flatMap(methods -> methods);
        }

        /** What reads for the person behind the token. */
        private static Method relayed() {
            return new Method("marketplace-service", 9, "billing.v1.PricingService/ListPrices");
        }
    }

    private static final Map<String, HttpClient> NEIGHBOURS = new HashMap<>();

    private static final String PERSON = "admin@speyer.example";

    private static PersonalToken.Given given = new PersonalToken.Given("", "", "");
    private static String genuine = "";
    private static ObjectNode head = JSON.createObjectNode();
    private static ObjectNode claims = JSON.createObjectNode();
    private static PublicKey known = attacker().getPublic();
    private static final KeyPair ATTACKER = attacker();

    private final Map<String, String> abuses = new LinkedHashMap<>();

    @BeforeAll
    static void somebodyHasAToken() throws Exception {
        for (var service : List.of("marketplace-service", "billing-service")) {
            NEIGHBOURS.put(service, neighbour(tls(service, true)));
        }
        given = PersonalToken.given(ALLMENDE.demo(), ALLMENDE.data(), PERSON, "openid organization");
        genuine = given.accessToken();
        var parts = genuine.split("\\.", -1);
        head = (ObjectNode) JSON.readTree(decoded(parts[0]));
        claims = (ObjectNode) JSON.readTree(decoded(parts[1]));
        var keys = JSON.readTree(HTTP.send(
                        HttpRequest.newBuilder(URI.create(ALLMENDE.demo().issuer() + "/protocol/openid-connect/certs"))
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .body());
        for (var key : keys.get("keys")) {
            if (key.get("kid").equals(head.get("kid"))) {
                known = KeyFactory.getInstance("RSA")
                        .generatePublic(new RSAPublicKeySpec(number(key.get("n")), number(key.get("e"))));
            }
        }
    }

    @Test
    @DisplayName("Das echte öffnet sie.")
    void theGenuineOneIsTaken() throws Exception {
        for (var port : ports().toList()) {
            assertThat(status(port, "Bearer " + genuine)).as(port.toString()).isEqualTo(200);
        }
        assertThat(grpcStatus(Method.relayed(), genuine)).isNotIn(REFUSED);
    }

    @Test
    @DisplayName("Das echte öffnet sie nicht mehr, sobald der Mandant zur Sicherheit gesperrt ist.")
    void theGenuineOneOfASuspendedTenantIsNot() throws Exception {
        var association = Desk.of("mandanten@verband.example");
        var tenants = "/api/tenants/v1/tenants";
        var speyer = association.get(tenants + "?q=Speyer").succeeds().at("/items/0/id");
        var suspension = "/api/tenants/v1/suspensions/"
                + association
                        .post(tenants + "/" + speyer + "/suspensions", """
                            {"ground": "SECURITY", "reason": "Ein Zugang ist in fremder Hand.", "takesEffectOn": "%s"}\
                            """.formatted(ALLMENDE.today()))
                        .succeeds()
                        .at("/id");
        Desk.of("revision@verband.example").post(suspension + "/release", "").succeeds();
        try {
            for (var port : ports().toList()) {
                Eventually.get(port + " is shut", () -> quietStatus(port), status -> status == 403);
            }
            assertThat(grpcStatus(Method.relayed(), genuine)).isIn(REFUSED);
        } finally {
            association
                    .post(suspension + "/lifting", "{\"reason\": \"Der Zugang ist wieder sicher\"}")
                    .succeeds();
        }
        for (var port : ports().toList()) {
            Eventually.get(port + " is open", () -> quietStatus(port), status -> status == 200);
        }
    }

    private static int quietStatus(URI port) {
        try {
            return status(port, "Bearer " + genuine);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @TestFactory
    Stream<DynamicTest> noneOfTheseIs() throws Exception {
        damaged();
        signedByNobody();
        signedWithWhatEverybodyKnows();
        signedByAnAttacker();
        madeForSomethingElse();
        assertThat(abuses).hasSizeGreaterThanOrEqualTo(40);
        return abuses.entrySet().stream()
                .map(abuse -> DynamicTest.dynamicTest(abuse.getKey(), () -> {
                    for (var port : ports().toList()) {
                        assertThat(status(port, "Bearer " + abuse.getValue()))
                                .as(port.toString())
                                .isIn(401, 403);
                    }
                    for (var method : Method.all().toList()) {
                        assertThat(grpcStatus(method, abuse.getValue()))
                                .as(method.toString())
                                .isIn(REFUSED);
                    }
                }));
    }

    @Test
    @DisplayName("Nur im Kopf Authorization, und nur einmal.")
    void aTokenInAWrongPlaceIsNoToken() throws Exception {
        for (var port : ports().toList()) {
            var inTheAddress = HttpRequest.newBuilder(URI.create(port + "&access_token=" + genuine));
            assertThat(status(inTheAddress)).isEqualTo(401);
            assertThat(status(HttpRequest.newBuilder(port).header("Cookie", "access_token=" + genuine)))
                    .isEqualTo(401);
            assertThat(status(port, "Basic " + Base64.getEncoder().encodeToString(genuine.getBytes(US_ASCII))))
                    .isEqualTo(401);
            assertThat(status(HttpRequest.newBuilder(port).header("X-Authorization", "Bearer " + genuine)))
                    .isEqualTo(401);
            assertThat(status(port, "Bearer " + genuine + ", Bearer " + genuine))
                    .isIn(400, 401);
        }
    }

    @Test
    @DisplayName("Ohne Zertifikat spricht kein Dienst.")
    void withoutACertificateNobodySpeaksGrpc() throws Exception {
        var stranger = neighbour(tls("marketplace-service", false));
        for (var position : List.of(5, 7, 9)) {
            var call = HttpRequest.newBuilder(URI.create("https://localhost:" + (base() + position) + "/x.Y/Z"))
                    .build();
            org.assertj.core.api.Assertions.assertThatThrownBy(
                            () -> stranger.send(call, HttpResponse.BodyHandlers.discarding()))
                    .isInstanceOf(IOException.class);
        }
    }

    private void damaged() {
        var parts = genuine.split("\\.", -1);
        abuses.put("nichts", "x");
        abuses.put("das Wort null", "null");
        abuses.put("nur Punkte", "..");
        abuses.put("zwei Teile", parts[0] + "." + parts[1]);
        abuses.put("vier Teile", genuine + "." + parts[2]);
        abuses.put("ein Punkt am Ende", genuine + ".");
        abuses.put("ohne Unterschrift", parts[0] + "." + parts[1] + ".");
        abuses.put("ohne Kopf", "." + parts[1] + "." + parts[2]);
        abuses.put("ohne Inhalt", parts[0] + ".." + parts[2]);
        abuses.put("halbe Unterschrift", genuine.substring(0, genuine.length() - 100));
        abuses.put("ein anderes Zeichen in der Unterschrift", parts[0] + "." + parts[1] + "." + flipped(parts[2]));
        abuses.put(
                "fremder Mandant, alte Unterschrift",
                withClaim("organization", JSON.readTree("{\"x\":{\"id\":\"y\"}}")));
        abuses.put("fremde Person, alte Unterschrift", withClaim("sub", JSON.readTree("\"somebody\"")));
        abuses.put("länger gültig, alte Unterschrift", withClaim("exp", JSON.readTree("9999999999")));
        abuses.put(
                "mehr Rechte, alte Unterschrift", withClaim("scope", JSON.readTree("\"usage:write bookings:read\"")));
    }

    private void signedByNobody() {
        for (var none : List.of("none", "None", "NONE", "nOnE")) {
            abuses.put("Verfahren " + none, unsigned(head.deepCopy().put("alg", none), claims) + ".");
        }
        abuses.put(
                "Verfahren none mit alter Unterschrift",
                unsigned(head.deepCopy().put("alg", "none"), claims) + "." + genuine.split("\\.", -1)[2]);
        var without = head.deepCopy();
        without.remove("alg");
        abuses.put("ohne Verfahren", unsigned(without, claims) + "." + genuine.split("\\.", -1)[2]);
        abuses.put(
                "ES256 mit lauter Nullen",
                unsigned(head.deepCopy().put("alg", "ES256"), claims) + "." + encoded(new byte[64]));
    }

    private void signedWithWhatEverybodyKnows() throws GeneralSecurityException {
        var pem = "-----BEGIN PUBLIC KEY-----\n"
                + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(known.getEncoded())
                + "\n-----END PUBLIC KEY-----\n";
        abuses.put(
                "HS256 mit dem öffentlichen Schlüssel als PEM", byMac("HS256", "HmacSHA256", pem.getBytes(US_ASCII)));
        abuses.put("HS256 mit dem öffentlichen Schlüssel als DER", byMac("HS256", "HmacSHA256", known.getEncoded()));
        abuses.put("HS512 mit dem öffentlichen Schlüssel als DER", byMac("HS512", "HmacSHA512", known.getEncoded()));
        abuses.put(
                "HS256 mit dem Modulus",
                byMac("HS256", "HmacSHA256", ((RSAPublicKey) known).getModulus().toByteArray()));
        abuses.put(
                "HS256 mit der Kennung des Schlüssels",
                byMac("HS256", "HmacSHA256", head.get("kid").asString().getBytes(UTF_8)));
        abuses.put(
                "HS256 mit einer leeren Datei als Schlüssel",
                byMac(
                        head.deepCopy().put("alg", "HS256").put("kid", "../../../../dev/null"),
                        "HmacSHA256",
                        new byte[1]));
    }

    private void signedByAnAttacker() throws GeneralSecurityException {
        var theirKey = (RSAPublicKey) ATTACKER.getPublic();
        var jwk = JSON.createObjectNode()
                .put("kty", "RSA")
                .put("kid", "theirs")
                .put("n", encoded(theirKey.getModulus().toByteArray()))
                .put("e", encoded(theirKey.getPublicExponent().toByteArray()));
        abuses.put("fremder Schlüssel unter unserem Namen", byAttacker(head, claims));
        abuses.put(
                "fremder Schlüssel unter eigenem Namen",
                byAttacker(head.deepCopy().put("kid", "theirs"), claims));
        abuses.put("fremder Schlüssel ohne Namen", byAttacker(head.deepCopy().put("kid", ""), claims));
        abuses.put(
                "Schlüssel im Kopf (jwk)",
                byAttacker(head.deepCopy().put("kid", "theirs").set("jwk", jwk), claims));
        abuses.put(
                "Adresse des Schlüssels im Kopf (jku)",
                byAttacker(head.deepCopy().put("kid", "theirs").put("jku", "http://127.0.0.1:1/keys"), claims));
        abuses.put(
                "Adresse des Zertifikats im Kopf (x5u)",
                byAttacker(head.deepCopy().put("x5u", "http://127.0.0.1:1/certificate"), claims));
        abuses.put(
                "Zertifikat im Kopf (x5c)",
                byAttacker(head.deepCopy().set("x5c", JSON.createArrayNode().add("MIIB")), claims));
        abuses.put("SQL in der Kennung", byAttacker(head.deepCopy().put("kid", "x' or '1'='1"), claims));
        abuses.put(
                "unbekannte Pflicht (crit)",
                byAttacker(head.deepCopy().set("crit", JSON.createArrayNode().add("exp")), claims));
        abuses.put("gepackt (zip)", byAttacker(head.deepCopy().put("zip", "DEF"), claims));
        abuses.put("PS256", bySignature(head.deepCopy().put("alg", "PS256"), "SHA256withRSA"));
        abuses.put("RS512", bySignature(head.deepCopy().put("alg", "RS512"), "SHA512withRSA"));
        abuses.put("anderer Aussteller", byAttacker(head, claims.deepCopy().put("iss", "https://login.example")));
        abuses.put(
                "Kopf ist kein JSON", encoded("Kopf".getBytes(UTF_8)) + "." + encoded("{}".getBytes(UTF_8)) + ".AAAA");
        abuses.put(
                "Inhalt ist kein JSON",
                genuine.split("\\.", -1)[0] + "." + encoded("Inhalt".getBytes(UTF_8)) + ".AAAA");
    }

    /** Genuine tokens of the same Keycloak that were not made for this. */
    private void madeForSomethingElse() throws Exception {
        abuses.put("ID-Token statt Zugangstoken", given.idToken());
        abuses.put("Erneuerungstoken statt Zugangstoken", given.refreshToken());
        abuses.put(
                "Zugangstoken ohne Organisation",
                PersonalToken.given(ALLMENDE.demo(), ALLMENDE.data(), PERSON, "openid")
                        .accessToken());
        abuses.put("Zugangstoken mit zwei Organisationen", ofTwoOrganizations());
        abuses.put("Zugangstoken mit dem Kurznamen eines Mandanten, Organisation neu eröffnet", ofANamesake());
        madeForAnotherClient();
        var machine = Objects.requireNonNull(ALLMENDE.demo().machines().get("E-Akte"));
        var credential = Map.of("client_id", machine.clientId(), "client_secret", machine.clientSecret());
        abuses.put(
                "Fachverfahren ohne Organisation",
                token("allmende", credential, "client_credentials", "bookings:read"));
        var admin = Map.of(
                "client_id", "admin-cli",
                "username", "admin",
                "password", Files.readString(ALLMENDE.data().resolve("secrets/keycloak-admin")));
        abuses.put("Verwaltung von Keycloak (anderer Realm)", token("master", admin, "password", "openid"));
        var foreign = ForeignRealm.named("schein");
        foreign.person("admin@speyer.example");
        abuses.put("Fremder Anmeldedienst, der unsere Angaben nachmacht", foreign.imitation("admin@speyer.example"));
        abuses.put(
                "Dienstkonto von tenant-service",
                token("allmende", ClientAssertion.ofTenantService(), "client_credentials", "openid"));
    }

    /** For a moment the person is in two organizations, and asks for both. */
    private static String ofTwoOrganizations() throws Exception {
        var keycloak = KeycloakDesk.open();
        var person = keycloak.userId(PERSON);
        var other = "/organizations/" + keycloak.organizationId("trier.example") + "/members";
        keycloak.post(other, '"' + person + '"');
        try {
            var token = PersonalToken.given(ALLMENDE.demo(), ALLMENDE.data(), PERSON, "openid organization:*")
                    .accessToken();
            var named = JSON.readTree(decoded(token.split("\\.", -1)[1])).get("organization");
            assertThat(named.propertyNames()).as("organizations in the token").hasSize(2);
            return token;
        } finally {
            keycloak.delete(other + "/" + person);
        }
    }

    /** Somebody has opened the organization of a tenant anew, under the same alias; its token names it by another id. */
    private static String ofANamesake() throws Exception {
        var association = Desk.of("mandanten@verband.example");
        var email = "admin@namensvetter.example";
        var tenant = association
                .post("/api/tenants/v1/tenants", """
                {"name": "Namensvetter GmbH", "kind": "SUPPLIER", "alias": "namensvetter", "approvalPreset": "STANDARD",
                 "administrator": {"name": "Nora Namensvetter", "email": "%s"}}""".formatted(email))
                .succeeds()
                .at("/id");
        Eventually.get("the administrator can log in", () -> canLogIn(email), yes -> yes);
        var before = tokenOf(email);
        assertThat(status(HttpRequest.newBuilder(URI.create(ALLMENDE.demo().gateway() + "/api/tenants/v1/me"))
                        .header("Authorization", "Bearer " + before)))
                .isEqualTo(200);
        var keycloak = KeycloakDesk.open();
        keycloak.delete("/organizations/" + keycloak.organizationId("namensvetter.example"));
        keycloak.post("/organizations", """
                {"name": "Namensvetter GmbH", "alias": "namensvetter", "enabled": true,
                 "domains": [{"name": "namensvetter.example", "verified": true}]}""");
        var namesake = "/organizations/" + keycloak.organizationId("namensvetter.example");
        try {
            keycloak.post(namesake + "/members", '"' + keycloak.userId(email) + '"');
            var token = tokenOf(email);
            assertThat(organizationOf(token).propertyNames())
                    .containsExactlyElementsOf(organizationOf(before).propertyNames());
            assertThat(organizationOf(token)).isNotEqualTo(organizationOf(before));
            return token;
        } finally {
            keycloak.delete(namesake);
            association
                    .post("/api/tenants/v1/tenants/" + tenant + "/state-changes", "{\"state\": \"CLOSED\"}")
                    .succeeds();
        }
    }

    private static boolean canLogIn(String email) {
        try {
            return Desk.of(email).get("/api/tenants/v1/me").status() == 200;
        } catch (IllegalStateException notYet) {
            return false;
        }
    }

    private static String tokenOf(String email) throws IOException {
        return PersonalToken.of(ALLMENDE.demo(), ALLMENDE.data(), email);
    }

    private static JsonNode organizationOf(String token) {
        return JSON.readTree(decoded(token.split("\\.", -1)[1])).get("organization");
    }

    /** Genuine tokens of the same realm, for clients of which the marketplace knows nothing. */
    private void madeForAnotherClient() {
        var keycloak = KeycloakDesk.open();
        var secret = UUID.randomUUID().toString();
        for (var client : Map.of(
                        "nachbarportal",
                        "\"organization\"",
                        "nachbarportal-mit-adressat",
                        "\"organization\", \"audience\"")
                .entrySet()) {
            keycloak.post("/clients", """
                {"clientId": "%s", "secret": "%s", "publicClient": false, "standardFlowEnabled": true,
                 "redirectUris": ["%s/login/oauth2/code/*"],
                 "defaultClientScopes": ["basic", %s]}\
                """.formatted(
                            client.getKey(), secret, ALLMENDE.demo().gateway(), client.getValue()));
            try {
                abuses.put(
                        "Zugangstoken von einem anderen Portal (" + client.getKey() + ")",
                        PersonalToken.givenTo(ALLMENDE.demo(), client.getKey(), secret, PERSON)
                                .accessToken());
            } finally {
                keycloak.delete("/clients/" + keycloak.clientId(client.getKey()));
            }
        }
    }

    private static String token(String realm, Map<String, String> credential, String grant, String scope)
            throws Exception {
        var form = new LinkedHashMap<>(credential);
        form.put("grant_type", grant);
        form.put("scope", scope);
        var answer = HTTP.send(
                HttpRequest.newBuilder(URI.create(ALLMENDE.demo().issuer().replace("realms/allmende", "realms/" + realm)
                                + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(LoginForms.encoded(form)))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return JSON.readTree(answer.body()).get("access_token").asString();
    }

    private static String withClaim(String name, JsonNode value) {
        var parts = genuine.split("\\.", -1);
        return parts[0] + "." + encoded(claims.deepCopy().set(name, value)) + "." + parts[2];
    }

    private static String byMac(String algorithm, String mac, byte[] secret) throws GeneralSecurityException {
        return byMac(head.deepCopy().put("alg", algorithm), mac, secret);
    }

    private static String byMac(ObjectNode header, String algorithm, byte[] secret) throws GeneralSecurityException {
        var text = unsigned(header, claims);
        var mac = Mac.getInstance(algorithm);
        mac.init(new SecretKeySpec(secret, algorithm));
        return text + "." + encoded(mac.doFinal(text.getBytes(US_ASCII)));
    }

    private static String byAttacker(ObjectNode header, ObjectNode content) throws GeneralSecurityException {
        return signed(unsigned(header, content), "SHA256withRSA");
    }

    private static String bySignature(ObjectNode header, String algorithm) throws GeneralSecurityException {
        return signed(unsigned(header, claims), algorithm);
    }

    private static String signed(String text, String algorithm) throws GeneralSecurityException {
        var signature = Signature.getInstance(algorithm);
        signature.initSign(ATTACKER.getPrivate());
        signature.update(text.getBytes(US_ASCII));
        return text + "." + encoded(signature.sign());
    }

    private static String unsigned(ObjectNode header, ObjectNode content) {
        return encoded(header) + "." + encoded(content);
    }

    private static String flipped(String text) {
        var middle = text.length() / 2;
        return text.substring(0, middle) + (text.charAt(middle) == 'A' ? 'B' : 'A') + text.substring(middle + 1);
    }

    private static String encoded(JsonNode node) {
        return encoded(node.toString().getBytes(UTF_8));
    }

    private static String encoded(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static byte[] decoded(String text) {
        return Base64.getUrlDecoder().decode(text);
    }

    private static BigInteger number(JsonNode node) {
        return new BigInteger(1, decoded(node.asString()));
    }

    private static KeyPair attacker() {
        try {
            var keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int base() {
        return URI.create(ALLMENDE.demo().gateway()).getPort();
    }

    /** A read of each service, through the gateway and at the service itself. */
    private static Stream<URI> ports() {
        return PATHS.entrySet().stream()
                .flatMap(service -> Stream.of(base(), base() + Integer.parseInt(service.getValue()))
                        .map(port -> URI.create("http://localhost:%d/api/%s/v1/audit-entries?pageSize=1"
                                .formatted(port, service.getKey()))));
    }

    private static int status(URI address, String authorization) throws Exception {
        return status(HttpRequest.newBuilder(address).header("Authorization", authorization));
    }

    private static int status(HttpRequest.Builder request) throws Exception {
        return HTTP.send(request.build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** What a service says to its neighbour that relays this token; without a code the call was answered. */
    private static String grpcStatus(Method method, String token) throws Exception {
        var address = URI.create("https://localhost:" + (base() + method.position()) + "/allmende." + method.name());
        var answer = Objects.requireNonNull(NEIGHBOURS.get(method.neighbour()))
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Content-Type", "application/grpc")
                                .header("TE", "trailers")
                                .header("Authorization", "Bearer " + token)
                                .POST(HttpRequest.BodyPublishers.ofByteArray(new byte[5]))
                                .build(),
                        HttpResponse.BodyHandlers.discarding());
        assertThat(answer.headers().firstValue("grpc-message").orElse(""))
                .as("refused for the token, not for the certificate")
                .doesNotContain("may not call");
        return answer.headers().firstValue("grpc-status").orElse("none");
    }

    private static HttpClient neighbour(SSLContext tls) {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_2)
                .sslContext(tls)
                .build();
    }

    /** As a service speaks to its neighbours, or as somebody who only trusts their authority. */
    private static SSLContext tls(String service, boolean withCertificate) throws Exception {
        var folder = ALLMENDE.data().resolve("tls/" + service);
        var certificates = CertificateFactory.getInstance("X.509");
        var trusted = KeyStore.getInstance(KeyStore.getDefaultType());
        trusted.load(null, null);
        trusted.setCertificateEntry(
                "ca",
                certificates.generateCertificate(
                        new ByteArrayInputStream(Files.readAllBytes(folder.resolve("ca.pem")))));
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(trusted);
        var own = KeyStore.getInstance(KeyStore.getDefaultType());
        own.load(null, null);
        if (withCertificate) {
            var chain = certificates.generateCertificates(
                    new ByteArrayInputStream(Files.readAllBytes(folder.resolve(service + ".pem"))));
            var pem = Files.readString(folder.resolve(service + ".key")).replaceAll("-----[A-Z ]*-----", "");
            var bytes = new PKCS8EncodedKeySpec(Base64.getMimeDecoder().decode(pem));
            var algorithm = chain.iterator().next().getPublicKey().getAlgorithm();
            own.setKeyEntry(
                    "own",
                    KeyFactory.getInstance(algorithm).generatePrivate(bytes),
                    new char[0],
                    chain.toArray(java.security.cert.Certificate[]::new));
        }
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(own, new char[0]);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }
}
