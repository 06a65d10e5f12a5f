package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.json.JsonMapper;

/** Koblenz has used and paid a service for a month, and takes home all that Allmende has of it. */
@DisplayName("Eine Stadt nimmt alle ihre Daten mit")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class DataExportIT {

    private static final String TENANTS = "/api/tenants/v1";
    private static final Desk ADMIN = Desk.of("admin@koblenz.example");
    private static final Desk NEIGHBOUR = Desk.of("admin@speyer.example");
    private static final Desk ASSOCIATION = Desk.of("mandanten@verband.example");
    private static final String CANARY = "Zaunkönig aus Speyer";

    private static BookedService booked = BookedService.known("none yet");
    private static String tenant = "none yet";
    private static String export = "none yet";

    @BeforeAll
    static void aMonthOfService() {
        tenant = ADMIN.get(TENANTS + "/me").succeeds().at("/tenant/id");
        var orderer = Desk.of("besteller@koblenz.example");
        booked = BookedService.orderedBy(orderer, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"10\"}");
        booked.decidedBy(Desk.of("freigeber@koblenz.example"), "APPROVE").succeeds();
        booked.fulfilledBy(Desk.of("katalog@verband.example"));
        var allmende = RunningAllmende.get();
        var month = allmende.month();
        allmende.advanceTo(month.plusMonths(1).atDay(2));
        InvoiceMonth.billed(month, Desk.of("abrechnung@verband.example"), Desk.of("freigabe@verband.example"));
        NEIGHBOUR.post(TENANTS + "/people", """
                {"name": "%s", "email": "zaunkoenig@speyer.example", "roles": ["READER"]}""".formatted(CANARY)).succeeds();
    }

    /** Asks for all data of a tenant and waits for the package. */
    static String takenBy(Desk desk, String tenant) {
        var exports = TENANTS + "/tenants/" + tenant + "/data-exports";
        var id = desk.post(exports, "").succeeds().at("/id");
        Eventually.get(
                "the package is ready",
                () -> desk.get(exports).succeeds().at("/items/0/state"),
                state -> state.equals("READY"));
        return id;
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new HashMap<String, byte[]>();
        try (var entries = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (var entry = entries.getNextEntry(); entry != null; entry = entries.getNextEntry()) {
                files.put(entry.getName(), entries.readAllBytes());
            }
        }
        return files;
    }

    private static String text(Map<String, byte[]> files, String path) {
        return new String(Objects.requireNonNull(files.get(path), path), StandardCharsets.UTF_8);
    }

    @Test
    @Order(1)
    @DisplayName("Die Administration fordert sie an und sieht, welcher Dienst seinen Teil geliefert hat")
    void asks() {
        try (var admin = Browser.onADesk().loggedInAs("admin@koblenz.example", "/daten")) {
            admin.isAt("Daten mitnehmen").click(AriaRole.BUTTON, "Daten anfordern");
            admin.shows("Liegt bereit").shows("liegt vor seit");
            admin.shows("Noch nicht abgerechnet");
            assertThat(admin.objections("daten-mitnehmen")).isEmpty();
        }
        try (var phone = Browser.onAPhone().loggedInAs("admin@koblenz.example", "/daten")) {
            phone.isAt("Daten mitnehmen").shows("Liegt bereit");
            assertThat(phone.objections("daten-mitnehmen-telefon")).isEmpty();
        }
        export = ADMIN.get(TENANTS + "/tenants/" + tenant + "/data-exports")
                .succeeds()
                .at("/items/0/id");
    }

    @Test
    @Order(2)
    @DisplayName("Im Paket stimmt jede Prüfsumme; Buchung, Rechnung und Recht liegen darin, und nichts von anderen")
    void opens() throws Exception {
        var files = unzipped(ADMIN.get("%s/data-exports/%s/package".formatted(TENANTS, export))
                .succeeds()
                .bytes());

        var resources = JsonMapper.builder()
                .build()
                .readTree(text(files, "datapackage.json"))
                .get("resources");
        assertThat(resources).hasSize(files.size() - 2);
        for (var resource : resources) {
            var path = resource.get("path").asString();
            var digest = MessageDigest.getInstance("SHA-256").digest(Objects.requireNonNull(files.get(path)));
            assertThat(resource.get("hash").asString())
                    .as(path)
                    .isEqualTo("sha256:" + HexFormat.of().formatHex(digest));
        }
        assertThat(text(files, "LIESMICH.txt")).contains("Alle Daten von");
        assertThat(text(files, "marktplatz/buchungen.csv")).contains(booked.id());
        assertThat(text(files, "mandant/rechte.csv"))
                .contains(ADMIN.get(TENANTS + "/me/grants").succeeds().at("/items/0/id"));
        var invoice = ADMIN.get("/api/billing/v1/invoices?side=CONSUMER").succeeds();
        var original = ADMIN.get("/api/billing/v1/invoices/" + invoice.at("/items/0/id") + ".xml")
                .succeeds()
                .bytes();
        assertThat(files.get("abrechnung/rechnungen/" + invoice.at("/items/0/number") + ".xml"))
                .isEqualTo(original);
        files.forEach((path, content) ->
                assertThat(new String(content, StandardCharsets.UTF_8)).as(path).doesNotContain(CANARY));
        assertThat(text(unzipped(taken(NEIGHBOUR)), "mandant/personen.csv")).contains(CANARY);
    }

    private static byte[] taken(Desk desk) {
        var own = desk.get(TENANTS + "/me").succeeds().at("/tenant/id");
        return desk.get("%s/data-exports/%s/package".formatted(TENANTS, takenBy(desk, own)))
                .succeeds()
                .bytes();
    }

    @Test
    @Order(3)
    @DisplayName("Andere bekommen es nicht, auch der Zweckverband nicht; für ihn ist es, als gäbe es das Paket nicht")
    void isNobodyElses() {
        var download = "%s/data-exports/%s/package";
        for (var other : new Desk[] {NEIGHBOUR, ASSOCIATION}) {
            var refused = other.get(download.formatted(TENANTS, export));
            var unknown = other.get(download.formatted(TENANTS, Belongings.unknown("dataExportId")));
            refused.isRefused(404, "NOT_FOUND");
            assertThat(refused.json().get("detail")).isEqualTo(unknown.json().get("detail"));
        }
        NEIGHBOUR.get(TENANTS + "/tenants/" + tenant + "/data-exports").isRefused(404, "NOT_FOUND");
        ASSOCIATION.post(TENANTS + "/tenants/" + tenant + "/data-exports", "").isRefused(409, "DATA_EXPORT_OF_OTHERS");
        assertThat(ASSOCIATION
                        .get(TENANTS + "/tenants/" + tenant + "/data-exports")
                        .succeeds()
                        .at("/items/0/downloadable"))
                .isEqualTo("false");
    }

    @Test
    @Order(4)
    @DisplayName("Eine Anforderung wird zurückgezogen, und die nächste kommt an; was fertig ist, bleibt")
    void isTakenBack() {
        var exports = TENANTS + "/tenants/" + tenant + "/data-exports";
        var cancellation = TENANTS + "/data-exports/%s/cancellation";
        ADMIN.post(cancellation.formatted(export), "").isRefused(409, "DATA_EXPORT_NOT_UNDER_WAY");
        var stuck = ADMIN.post(exports, "").succeeds().at("/id");
        ADMIN.post(exports, "").isRefused(409, "DATA_EXPORT_UNDER_WAY");
        assertThat(ADMIN.post(cancellation.formatted(stuck), "").succeeds().at("/state"))
                .isEqualTo("CANCELLED");
        ADMIN.get("%s/data-exports/%s/package".formatted(TENANTS, stuck)).isRefused(409, "DATA_EXPORT_NOT_READY");
        takenBy(ADMIN, tenant);
        try (var admin = Browser.onAPhone().loggedInAs("admin@koblenz.example", "/daten")) {
            admin.isAt("Daten mitnehmen").shows("Zurückgezogen").shows("nicht geliefert");
            assertThat(admin.objections("daten-zurueckgezogen")).isEmpty();
        }
    }
}
