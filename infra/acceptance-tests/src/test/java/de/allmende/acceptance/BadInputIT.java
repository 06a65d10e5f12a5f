package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Wrong, missing, foreign and repeated input: a German answer that says what to do, and nothing has changed. */
@DisplayName("Falsche Angaben")
class BadInputIT {

    private static final String BOOKINGS = "/api/marketplace/v1/bookings";
    private static final Desk ORDERER = Desk.of("besteller@trier.example");
    private static final Desk APPROVER = Desk.of("freigeber@trier.example");

    @Test
    @DisplayName("werden alle auf einmal genannt und ändern nichts")
    void areNamedAtOnceAndChangeNothing() {
        var before = bookings();
        var answer = ORDERER.post(BOOKINGS, "{\"offeringVersion\": 0}").isRefused(400, "MALFORMED_REQUEST");
        assertThat(answer.json().get("errors").findValuesAsString("pointer"))
                .contains("/offeringId", "/offeringVersion", "/planCode");
        ORDERER.post(BOOKINGS, "{\"offeringId\": \"e-akte\", \"rabatt\": \"50\"}")
                .isRefused(400, "MALFORMED_REQUEST");
        ORDERER.post(BOOKINGS, "{").isRefused(400, "MALFORMED_REQUEST");
        assertThat(bookings()).isEqualTo(before);
    }

    private static List<String> bookings() {
        return ORDERER.get(BOOKINGS + "?side=CONSUMER")
                .succeeds()
                .json()
                .get("items")
                .findValuesAsString("id");
    }

    @Test
    @DisplayName("zu unbekannten Leistungen, Mengen und Seiten haben eine klare Antwort")
    void haveAClearAnswer() {
        ORDERER.get("/api/marketplace/v1/offerings/gibt-es-nicht").isRefused(404, "NOT_FOUND");
        ORDERER.get(BOOKINGS + "/bkg_00000000000000000000000000").isRefused(404, "NOT_FOUND");
        ORDERER.get(BOOKINGS + "/kein-schluessel").isRefused(404, "NOT_FOUND");
        assertThat(ORDERER.get("/api/marketplace/v1/offerings?pageSize=201").status())
                .isEqualTo(400);
        assertThat(ORDERER.get("/api/marketplace/v1/offerings?pageToken=erfunden")
                        .status())
                .isEqualTo(400);
        assertThat(ORDERER.post(
                                BOOKINGS,
                                BookedService.wish(
                                        ORDERER, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"-3\"}"))
                        .status())
                .isEqualTo(400);
    }

    @Test
    @DisplayName("beim Entscheiden: veralteter Stand wird abgewiesen, nur eine Entscheidung gilt")
    void aStaleDecisionIsRefused() {
        var booking =
                BookedService.orderedBy(ORDERER, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"10\"}");
        assertThat(booking.decidedBy(APPROVER, "REJECT", "\"999\"").status()).isEqualTo(412);
        booking.decidedBy(APPROVER, "REJECT").succeeds();
        assertThat(booking.seenBy(ORDERER).at("/state")).isEqualTo("REJECTED");
        assertThat(booking.decidedBy(APPROVER, "APPROVE").status()).isEqualTo(409);
    }

    @Test
    @DisplayName("ohne Anmeldung, ohne Schutz vor fremden Seiten oder mit zwei Ausweisen kommt niemand herein")
    void nobodyComesInWithoutALogin() throws Exception {
        var gateway = RunningAllmende.get().demo().gateway();
        var client = HttpClient.newHttpClient();
        var anonymous = Desk.send(
                client,
                HttpRequest.newBuilder(URI.create(gateway + BOOKINGS)).GET().build());
        assertThat(anonymous.status()).isEqualTo(401);
        assertThat(anonymous.header("Content-Type")).startsWith("application/problem+json");
        var forged = Desk.send(
                client,
                HttpRequest.newBuilder(URI.create(gateway + BOOKINGS))
                        .header("Authorization", "Bearer kein.echtes.token")
                        .GET()
                        .build());
        assertThat(forged.status()).isEqualTo(401);
    }
}
