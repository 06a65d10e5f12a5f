package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Mainz and Neuwied share somebody: data protection at the one, reading at the other, by one login. */
@DisplayName("Eine Person arbeitet für zwei Verwaltungen")
class SharedPersonIT {

    private static final Demo DEMO = RunningAllmende.get().demo();
    private static final String SHARED = "gemeinsam@datenschutz.example";
    private static final String GRANTS = "/api/tenants/v1/grants/";
    private static final String INVOICES = "/api/billing/v1/invoices?side=CONSUMER";
    private static final String BOOKINGS = "/api/marketplace/v1/bookings?side=CONSUMER";
    private static final List<String> TRAILS = List.of(
            "/api/tenants/v1/audit-entries", "/api/marketplace/v1/audit-entries", "/api/billing/v1/audit-entries");

    @Test
    @DisplayName(
            "Das Recht bei der einen öffnet keine Tür der anderen, und sein Ende dort nimmt ihr bei der anderen nichts")
    void rightsOfOneTenantSayNothingAtTheOther() {
        var mainz = Desk.of("admin@mainz.example");
        var neuwied = Desk.of("admin@neuwied.example");

        var started = asNobody(invitedBy(mainz, "DATA_PROTECTION")).succeeds();
        assertThat(started.at("/state")).isEqualTo("STARTED");
        var atMainz = firstLogin(started.at("/startPassword"));
        var joined = atMainz.post("/api/tenants/v1/accepted-invitations", invitedBy(neuwied, "READER"))
                .succeeds();
        assertThat(joined.at("/state")).isEqualTo("JOINED");
        var atNeuwied = Desk.by(
                DEMO, "/login?organization=neuwied", (forms, page) -> forms.filledIn(page, SHARED, DEMO.password()));

        isAt(atMainz, "mainz", "DATA_PROTECTION");
        isAt(atNeuwied, "neuwied", "READER");
        assertThat(atNeuwied.get("/api/tenants/v1/me").succeeds().json().get("tenants"))
                .hasSize(2);
        for (var trail : TRAILS) {
            atMainz.get(trail).succeeds();
            atNeuwied.get(trail).isRefused(403, "ROLE_MISSING");
        }
        atNeuwied.get(INVOICES).succeeds();
        atMainz.get(INVOICES).isRefused(403, "ROLE_MISSING");

        var grant = atMainz.get("/api/tenants/v1/me/grants").succeeds().at("/items/0/id");
        assertThat(withdrawn(neuwied, grant).status())
                .as("a right that another tenant gave")
                .isEqualTo(404);
        withdrawn(mainz, grant).succeeds();

        for (var path : TRAILS) {
            Eventually.get(path + " is closed", () -> atMainz.get(path).status(), status -> status == 403);
        }
        atMainz.get(BOOKINGS).isRefused(403, "ROLE_MISSING");
        isAt(atNeuwied, "neuwied", "READER");
        atNeuwied.get(BOOKINGS).succeeds();
        atNeuwied.get(INVOICES).succeeds();
    }

    private static String invitedBy(Desk admin, String role) {
        var secret = admin.post("/api/tenants/v1/invitations", """
                {"name": "Gesa Gemeinsam", "email": "%s", "rights": [{"role": "%s"}]}""".formatted(SHARED, role))
                .succeeds()
                .at("/secret");
        return "{\"secret\": \"%s\"}".formatted(secret);
    }

    /** Without a login, as whoever holds the link. */
    private static Answer asNobody(String link) {
        return Desk.send(
                HttpClient.newHttpClient(),
                HttpRequest.newBuilder(URI.create(DEMO.gateway() + "/api/tenants/v1/accepted-invitations"))
                        .header("Content-Type", "application/json")
                        .POST(HttpRequest.BodyPublishers.ofString(link))
                        .build());
    }

    /** The password to begin with is given up. */
    private static Desk firstLogin(String startPassword) {
        return Desk.by(DEMO, "/login?organization=mainz", (forms, page) -> {
            var asked = forms.submitted(page, Map.of("username", SHARED));
            var first = forms.submitted(asked, Map.of("username", SHARED, "password", startPassword));
            forms.submitted(first, Map.of("password-new", DEMO.password(), "password-confirm", DEMO.password()));
        });
    }

    private static void isAt(Desk desk, String alias, String role) {
        var me = desk.get("/api/tenants/v1/me").succeeds();
        assertThat(me.at("/tenant/alias")).isEqualTo(alias);
        assertThat(me.json().get("roles").valueStream().map(JsonNode::asString)).containsExactly(role);
    }

    private static Answer withdrawn(Desk desk, String grant) {
        return desk.post(GRANTS + grant + "/withdrawal", "{\"reason\": \"Zusammenarbeit beendet\"}");
    }
}
