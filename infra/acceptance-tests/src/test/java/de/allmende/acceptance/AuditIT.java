package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

@DisplayName("Die Rechnungsprüfung glaubt nur, was sie nachrechnen kann:")
class AuditIT {

    private static final String TRAIL = "/api/marketplace/v1";
    private static final List<String> SERVICES = List.of("/api/tenants/v1", TRAIL, "/api/billing/v1");

    private static final Desk AUDITOR = Desk.of("rechnungspruefung@ludwigshafen.example");

    private final Desk admin = Desk.of("admin@trier.example");

    @TempDir
    private Path folder;

    @Test
    @DisplayName("Sie sieht, wer bestellt und wer freigegeben hat, und prüft das Paket mit eigenen Werkzeugen.")
    void whoOrderedAndWhoApprovedStandsInASealedTrail() throws Exception {
        var booking = orderedAndApproved("ludwigshafen");
        var acts = entries(AUDITOR).stream()
                .filter(entry -> entry.get("subject").asString().equals(booking.id()))
                .toList();
        assertThat(acts)
                .extracting(entry -> entry.get("act").asString())
                .containsSubsequence("BOOKING_APPROVED", "BOOKING_SUBMITTED");
        assertThat(actor(acts, "BOOKING_APPROVED")).isNotEqualTo(actor(acts, "BOOKING_SUBMITTED"));
        assertThat(acts)
                .filteredOn(entry -> entry.get("act").asString().equals("BOOKING_APPROVED"))
                .first()
                .extracting(entry -> entry.get("changes").toString())
                .isEqualTo("""
                        [{"field":"Stand","before":"Wartet auf Freigabe","after":"Freigegeben"}]""");

        var report = whole(AUDITOR, TRAIL);
        assertThat(report.at("/sealed").asLong()).isGreaterThanOrEqualTo(acts.size());
        assertThat(report.at("/anchors").asInt()).isPositive();

        assertThat(verdict(AUDITOR.get(TRAIL + "/audit-package").succeeds().bytes()))
                .contains("Alles in Ordnung.")
                .doesNotContain("FEHLER");
        Eventually.get(
                "the export is in the trail",
                () -> entries(AUDITOR),
                found -> found.stream()
                        .anyMatch(entry -> entry.get("act").asString().equals("AUDIT_TRAIL_EXPORTED")));
    }

    @Test
    @DisplayName("Jeder Dienst führt ein Protokoll, und jedes ist unversehrt.")
    void everyServiceKeepsAWholeTrail() {
        for (var service : SERVICES) {
            whole(Desk.of("mandanten@verband.example"), service);
        }
    }

    @Test
    @DisplayName("Der Datenschutz löscht einen Inhalt, und die Kette bleibt heil.")
    void contentIsErasedAndTheChainStaysWhole() {
        orderedAndApproved("trier");
        var protection = Desk.of("datenschutz@trier.example");
        var entry = entries(protection).getFirst().get("id").asString();
        var erasure = TRAIL + "/audit-entries/" + entry + "/erasure";
        var reason = "{\"reason\": \"Löschantrag 17/2026\"}";

        admin.post(erasure, reason).isRefused(403, "ROLE_MISSING");
        Desk.of("datenschutz@koblenz.example").post(erasure, reason).isRefused(404, "NOT_FOUND");
        assertThat(protection.post(erasure, reason).succeeds().status()).isEqualTo(204);

        var latest = entries(protection);
        assertThat(latest)
                .filteredOn(found -> found.get("act").asString().equals("AUDIT_CONTENT_ERASED"))
                .extracting(found -> found.get("reason").asString())
                .containsExactly("Löschantrag 17/2026");
        assertThat(latest)
                .filteredOn(found -> found.get("id").asString().equals(entry))
                .singleElement()
                .returns(true, found -> found.get("erased").asBoolean());
        whole(protection, TRAIL);
    }

    @Test
    @DisplayName("Sie weist nach, wer an einem Tag freigeben durfte, auch wenn das Recht längst entzogen ist.")
    void whoCouldApproveAtAnInstantIsProved() {
        var ludwigshafen = Desk.of("admin@ludwigshafen.example");
        var treasurer = Desk.of("kaemmerei@ludwigshafen.example")
                .get("/api/tenants/v1/me")
                .succeeds();
        var name = treasurer.at("/person/name");
        var tenant = treasurer.at("/tenant/id");
        var grant = ludwigshafen
                .post("/api/tenants/v1/grants", """
                        {"personId": "%s", "role": "APPROVER", "valueLimit": {"amount": "5000.00", "currency": "EUR"}}""".formatted(treasurer.at("/person/id")))
                .succeeds()
                .at("/id");
        Desk.of("mandanten@verband.example")
                .post(
                        "/api/tenants/v1/tenants/" + tenant + "/grants/" + grant + "/decision",
                        "{\"verdict\": \"CONFIRM\"}")
                .succeeds();
        var history = ludwigshafen
                .post("/api/tenants/v1/grants/" + grant + "/withdrawal", "{\"reason\": \"Prüfung beendet\"}")
                .succeeds();
        var granted = Instant.parse(history.at("/grantedAt"));
        var confirmed = Instant.parse(history.at("/decidedAt"));

        assertThat(approvers(AUDITOR, granted.minusMillis(1))).doesNotContain(name);
        assertThat(approvers(AUDITOR, granted)).doesNotContain(name);
        assertThat(approvers(AUDITOR, confirmed)).contains(name);
        assertThat(approvers(AUDITOR, Instant.parse(history.at("/withdrawnAt")).plusMillis(1)))
                .doesNotContain(name);
        assertThat(approvers(admin, confirmed)).as("those of Trier").doesNotContain(name);
        AUDITOR.get("/api/tenants/v1/people?at=2099-01-01T00:00:00Z").isRefused(400, "MALFORMED_REQUEST");
        admin.get("/api/tenants/v1/tenants/" + tenant + "?at=" + confirmed).isRefused(404, "NOT_FOUND");
    }

    @Test
    @DisplayName("Sie liest alles ihrer Kommune und ändert nichts; die Informationssicherheit sieht keine Rechnungen.")
    void theAuditOfficeReadsEverythingAndChangesNothing() {
        var booking = orderedAndApproved("ludwigshafen");
        var security = Desk.of("informationssicherheit@ludwigshafen.example");
        for (var reader : List.of(AUDITOR, security)) {
            booking.seenBy(reader).succeeds();
            reader.get("/api/tenants/v1/people").succeeds();
            var entry = entries(reader).getFirst().get("id").asString();
            for (var act : List.of(
                    TRAIL + "/bookings",
                    TRAIL + "/audit-entries/" + entry + "/erasure",
                    "/api/tenants/v1/grants",
                    "/api/tenants/v1/people")) {
                reader.post(act, "{}").isRefused(403, "ROLE_MISSING");
            }
        }

        var invoices = "/api/billing/v1/invoices?side=CONSUMER";
        AUDITOR.get(invoices).succeeds();
        security.get(invoices).isRefused(403, "ROLE_MISSING");
        AUDITOR.post("/api/tenants/v1/deputies", "{}").isRefused(403, "ROLE_MISSING");
    }

    @Test
    @DisplayName("Eine Kommune liest im eigenen Protokoll, was der Verband mit ihr tut und wann er in ihre Akte sieht.")
    void aMemberReadsWhatTheAssociationDoes() {
        var association = Desk.of("mandanten@verband.example");
        var address = "/api/tenants/v1/tenants/"
                + admin.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
        var before = foreign("TENANT_LOOKED_AT").size();
        association.get(address).succeeds();
        association.get(address + "/affiliations").succeeds();
        association.get(address + "/login-providers").succeeds();
        association
                .post(
                        address + "/inhabitant-figures",
                        "{\"keyDate\": \"2023-06-30\", \"count\": 110013, \"source\": \"Melderegister\"}")
                .succeeds();

        var looks = Eventually.get(
                "the look is in the trail of Trier", () -> foreign("TENANT_LOOKED_AT"), found -> found.size() > before);
        assertThat(looks.getFirst().get("actor").asString()).endsWith(" (Zweckverband)");
        for (var act : List.of("AFFILIATIONS_LOOKED_AT", "LOGIN_PROVIDERS_LOOKED_AT")) {
            var others = Eventually.get(act, () -> foreign(act), found -> !found.isEmpty());
            assertThat(others.getFirst().get("actor").asString()).endsWith(" (Zweckverband)");
        }
        var acts = Eventually.get(
                "the act is in the trail of Trier",
                () -> foreign("INHABITANT_FIGURE_ADDED"),
                found -> !found.isEmpty());
        assertThat(acts.getFirst().get("actor").asString()).endsWith(" (Zweckverband)");
        assertThat(acts.getFirst().get("summary").asString()).contains("110");
        whole(admin, "/api/tenants/v1");
    }

    private List<JsonNode> foreign(String act) {
        return admin.get("/api/tenants/v1/audit-entries?act=" + act)
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static List<String> approvers(Desk desk, Instant at) {
        return desk.get("/api/tenants/v1/people?role=APPROVER&pageSize=200&at=" + at)
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .map(person -> person.get("name").asString())
                .toList();
    }

    private static BookedService orderedAndApproved(String town) {
        var orderer = Desk.of("besteller@" + town + ".example");
        var booking =
                BookedService.orderedBy(orderer, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"10\"}");
        booking.decidedBy(Desk.of("freigeber@" + town + ".example"), "APPROVE").succeeds();
        return booking;
    }

    private static List<JsonNode> entries(Desk desk) {
        return desk.get(TRAIL + "/audit-entries?pageSize=200")
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .toList();
    }

    private static String actor(List<JsonNode> entries, String act) {
        return entries.stream()
                .filter(entry -> entry.get("act").asString().equals(act))
                .findFirst()
                .orElseThrow()
                .get("actor")
                .asString();
    }

    /** Sealed to the last entry, and without a fault. */
    private static JsonNode whole(Desk desk, String service) {
        var report = Eventually.get(
                service + " has sealed its trail",
                () -> desk.get(service + "/audit-check").succeeds().json(),
                found ->
                        found.get("waiting").asInt() == 0 && found.get("sealed").asLong() > 0);
        assertThat(report.get("faults")).isEmpty();
        return report;
    }

    private String verdict(byte[] zip) throws Exception {
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (var file = in.getNextEntry(); file != null; file = in.getNextEntry()) {
                Files.write(folder.resolve(file.getName()), in.readAllBytes());
            }
        }
        var process = new ProcessBuilder("bash", "pruefen.sh")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try (var output = process.inputReader()) {
            return output.readAllAsString();
        }
    }
}
