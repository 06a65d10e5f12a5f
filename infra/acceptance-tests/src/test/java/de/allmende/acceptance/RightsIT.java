package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Who may do what is decided by two people and ends at once. */
@DisplayName("Rechte")
class RightsIT {

    private static final RunningAllmende ALLMENDE = RunningAllmende.get();

    private static final List<String> OPEN_TO_ADMINISTRATORS = List.of(
            "/api/tenants/v1/people",
            "/api/marketplace/v1/bookings?side=CONSUMER",
            "/api/billing/v1/invoices?side=CONSUMER");

    @Test
    @DisplayName(
            "Die einzige Administratorin von Trier geht: der Verband bestätigt die Nachfolge, ihr Recht endet in einer Sekunde")
    void anAdministratorLeavesAndIsReplaced() {
        var leaving = Desk.of("admin@trier.example");
        var successor = Desk.of("datenschutz@trier.example");
        var own = leaving.get("/api/tenants/v1/me/grants").succeeds();
        withdraw(leaving, own.at("/items/0/id")).isRefused(409, "LAST_ADMINISTRATOR");

        var person = successor.get("/api/tenants/v1/me").succeeds().at("/person/id");
        var granted = leaving.post(
                        "/api/tenants/v1/grants",
                        "{\"personId\": \"%s\", \"role\": \"TENANT_ADMIN\"}".formatted(person))
                .succeeds();
        assertThat(granted.at("/state")).isEqualTo("PENDING");
        successor
                .post("/api/tenants/v1/grants", "{\"personId\": \"%s\", \"role\": \"READER\"}".formatted(person))
                .isRefused(403, "ROLE_MISSING");
        leaving.post("/api/tenants/v1/grants/" + granted.at("/id") + "/decision", "{\"verdict\": \"CONFIRM\"}")
                .isRefused(409, "SECOND_PERSON_NEEDED");

        try (var association = Browser.onADesk().loggedInAs("mandanten@verband.example", "/bestaetigungen")) {
            association.isAt("Rechte bestätigen").shows("Trier");
            association
                    .page()
                    .locator("tr", new com.microsoft.playwright.Page.LocatorOptions().setHasText("Trier"))
                    .getByRole(AriaRole.BUTTON)
                    .click();
            association.click(AriaRole.BUTTON, "Entscheidung senden");
            association.shows("Das Recht ist bestätigt.");
        }

        Eventually.get(
                "the successor administers",
                () -> successor.get("/api/tenants/v1/api-clients").status(),
                status -> status == 200);
        OPEN_TO_ADMINISTRATORS.forEach(path -> leaving.get(path).succeeds());
        withdraw(successor, own.at("/items/0/id")).succeeds();
        WithinASecond.everywhere(leaving::get, OPEN_TO_ADMINISTRATORS, answer -> answer.status() == 403);
        OPEN_TO_ADMINISTRATORS.forEach(path -> leaving.get(path).isRefused(403, "ROLE_MISSING"));

        var history = leaving.get("/api/tenants/v1/me/grants").succeeds();
        assertThat(history.at("/items/0/state")).isEqualTo("WITHDRAWN");
        assertThat(history.at("/items/0/withdrawalReason")).isEqualTo("Wechsel in den Ruhestand");
    }

    @Test
    @DisplayName("Mainz: die Vertretung gibt im Zeitraum frei, unter beiden Namen, in derselben Wertgrenze")
    void aDeputyApprovesUnderBothNames() {
        var approver = Desk.of("freigeber@mainz.example");
        var deputy = Desk.of("kaemmerei@mainz.example");
        var booking = ordered(Desk.of("besteller@mainz.example"), "10");
        booking.decidedBy(deputy, "APPROVE").isRefused(403, "ROLE_MISSING");

        var forSmallThings =
                approverUpTo("100.00", Desk.of("datenschutz@mainz.example"), Desk.of("admin@mainz.example"));
        deputy(forSmallThings, deputy);
        sees(deputy, 200);
        booking.decidedBy(deputy, "APPROVE").isRefused(409, "VALUE_LIMIT_EXCEEDED");

        try (var desk = Browser.onADesk().loggedInAs("freigeber@mainz.example", "/vertretungen")) {
            desk.isAt("Vertretungen");
            desk.page().getByLabel("Wer vertritt Sie?").selectOption("Holger Hahn");
            desk.fill("Erster Tag", ALLMENDE.today().toString());
            desk.fill("Letzter Tag", ALLMENDE.today().plusDays(6).toString());
            desk.click(AriaRole.BUTTON, "Vertretung benennen");
            desk.shows("Holger Hahn ist als Vertretung benannt.");
        }
        Eventually.get(
                "the right that suffices",
                () -> booking.decidedBy(deputy, "APPROVE"),
                answer -> answer.status() == 200);
        assertThat(booking.seenBy(approver).succeeds().at("/decidedBy/name"))
                .isEqualTo("Holger Hahn in Vertretung von Jens Weiß");
        assertThat(Desk.of("admin@mainz.example")
                        .get("/api/marketplace/v1/audit-entries")
                        .succeeds()
                        .text())
                .contains("Holger Hahn in Vertretung von Jens Weiß");

        for (var principal : List.of(approver, forSmallThings)) {
            ended(principal, ownDeputyship(principal));
        }
        sees(deputy, 403);
    }

    @Test
    @DisplayName(
            "Neuwied: wer für die Kostenstelle 4711 freigibt, entscheidet nicht über 1101, erfährt warum und wer es kann; die Vertretung erbt die Grenze")
    void anApproverDecidesForHisCostCentresOnly() {
        var administrator = Desk.of("admin@neuwied.example");
        var approver = Desk.of("datenschutz@neuwied.example");
        var booking = ordered(Desk.of("besteller@neuwied.example"), "10");

        try (var desk = Browser.onADesk().loggedInAs("admin@neuwied.example", "/personen/" + personId(approver))) {
            desk.page().getByLabel("Rolle").selectOption("Freigabe");
            desk.fill("Wertgrenze", "1.000.000");
            desk.fill("Nur für diese Kostenstellen", "4711, 4712");
            assertThat(desk.objections("recht-kostenstelle")).isEmpty();
            desk.click(AriaRole.BUTTON, "Recht vergeben");
            desk.shows("wartet auf die Bestätigung").shows("nur Kostenstellen 4711, 4712");
            desk.wide(Browser.PHONE);
            assertThat(desk.objections("recht-kostenstelle")).isEmpty();
        }
        var asked = Desk.of("mandanten@verband.example")
                .get("/api/tenants/v1/confirmation-requests")
                .succeeds()
                .json()
                .get("items")
                .valueStream()
                .filter(request -> request.at("/costCentres/0").asString("").equals("4711"))
                .findFirst()
                .orElseThrow();
        var granted = ALLMENDE.now();
        Desk.of("mandanten@verband.example")
                .post(
                        "/api/tenants/v1/tenants/%s/grants/%s/decision"
                                .formatted(
                                        asked.get("tenantId").asString(),
                                        asked.get("grantId").asString()),
                        "{\"verdict\": \"CONFIRM\"}")
                .succeeds();
        sees(approver, 200);

        assertThat(booking.decidedBy(approver, "APPROVE")
                        .isRefused(409, "APPROVER_OF_OTHER_COST_CENTRES")
                        .at("/detail"))
                .contains("1101", "4711, 4712");
        try (var desk = Browser.onADesk().loggedInAs("datenschutz@neuwied.example", "/freigaben/" + booking.id())) {
            desk.shows("Ihr Recht zur Freigabe gilt nur für andere Kostenstellen (4711, 4712).");
            desk.shows("Bernd Roth (bis 1.000.000,00");
            assertThat(desk.objections("freigabe-kostenstelle")).isEmpty();
            desk.wide(Browser.PHONE);
            assertThat(desk.objections("freigabe-kostenstelle")).isEmpty();
        }

        var deputy = Desk.of("kaemmerei@neuwied.example");
        var deputyship = deputy(approver, deputy);
        Eventually.get(
                        "the deputy's right",
                        () -> booking.decidedBy(deputy, "APPROVE"),
                        answer -> answer.status() == 409)
                .isRefused(409, "APPROVER_OF_OTHER_COST_CENTRES");
        ended(approver, deputyship);

        assertThat(administrator
                        .get("/api/tenants/v1/people?pageSize=100&at=" + ALLMENDE.now())
                        .succeeds()
                        .text())
                .contains("\"costCentres\":[\"4711\",\"4712\"]");
        assertThat(administrator
                        .get("/api/tenants/v1/people?pageSize=100&at=" + granted.minusSeconds(60))
                        .succeeds()
                        .text())
                .doesNotContain("4712");
        booking.decidedBy(Desk.of("freigeber@neuwied.example"), "APPROVE").succeeds();
        administrator
                .post(
                        "/api/tenants/v1/grants/%s/withdrawal"
                                .formatted(asked.get("grantId").asString()),
                        "{}")
                .succeeds();
    }

    /** Given by the administrator and confirmed by the association, because the town has no second administrator. */
    private static Desk approverUpTo(String limit, Desk person, Desk administrator) {
        var grant = administrator
                .post("/api/tenants/v1/grants", """
                {"personId": "%s", "role": "APPROVER", "valueLimit": {"amount": "%s", "currency": "EUR"}}""".formatted(personId(person), limit))
                .succeeds()
                .at("/id");
        var tenant = administrator.get("/api/tenants/v1/me").succeeds().at("/tenant/id");
        Desk.of("mandanten@verband.example")
                .post(
                        "/api/tenants/v1/tenants/%s/grants/%s/decision".formatted(tenant, grant),
                        "{\"verdict\": \"CONFIRM\"}")
                .succeeds();
        return person;
    }

    @Test
    @DisplayName(
            "Speyer: auch mit dem Recht einer anderen Person entscheidet niemand über das, was er selbst oder sie beantragt hat")
    void nobodyDecidesOverHisOwnByTheRightOfAnother() {
        var approver = Desk.of("freigeber@speyer.example");
        var orderer = Desk.of("besteller@speyer.example");
        var treasurer = Desk.of("kaemmerei@speyer.example");
        var own = ordered(orderer, "10");

        var deputyship = deputy(approver, orderer);
        sees(orderer, 200);
        own.decidedBy(orderer, "APPROVE").isRefused(409, "APPROVER_IS_REQUESTER");
        ended(approver, deputyship);

        Desk.of("admin@speyer.example")
                .post(
                        "/api/tenants/v1/grants",
                        "{\"personId\": \"%s\", \"role\": \"ORDERER\"}".formatted(personId(approver)))
                .succeeds();
        Eventually.get(
                "the approver may order",
                () -> approver.get("/api/tenants/v1/me").succeeds().text(),
                text -> text.contains("ORDERER"));
        var theirs = Eventually.get(
                "a booking of the approver's",
                () -> approver.post(
                        "/api/marketplace/v1/bookings",
                        BookedService.wish(
                                approver, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"10\"}")),
                answer -> answer.status() == 201);
        deputy(approver, treasurer);
        sees(treasurer, 200);
        BookedService.known(theirs.at("/id"))
                .decidedBy(treasurer, "APPROVE")
                .isRefused(409, "APPROVER_STANDS_IN_FOR_REQUESTER");
        own.decidedBy(treasurer, "APPROVE").succeeds();
    }

    @Test
    @DisplayName(
            "Neuwied: die Bestellung erfährt, warum sie nicht freigeben darf, wer es darf und wer die Rolle vergibt")
    void thePortalSaysWhyNotAndWhoCan() {
        var orderer = Desk.of("besteller@neuwied.example");
        var refused = orderer.get("/api/marketplace/v1/approvals").isRefused(403, "ROLE_MISSING");
        assertThat(refused.at("/errors/0/reason")).isEqualTo("APPROVER");
        assertThat(refused.at("/errors/0/detail")).isEqualTo("Freigabe");
        assertThat(orderer.get("/api/tenants/v1/me/roles").succeeds().text())
                .contains("Bernd Roth")
                .doesNotContain("Jens Weiß", "Petra Zimmermann");

        try (var desk = Browser.onADesk().loggedInAs("besteller@neuwied.example", "/freigaben")) {
            desk.shows("Sie hatten diese Rolle nie.");
            desk.shows("Bernd Roth (bis 1.000.000,00");
            desk.shows(administratorOf("neuwied"));
            desk.open("/meine-rechte").isAt("Meine Rechte").shows("Rollen, die Sie nicht haben");
        }
    }

    private static String administratorOf(String town) {
        return Desk.of("admin@%s.example".formatted(town))
                .get("/api/tenants/v1/me")
                .succeeds()
                .at("/person/name");
    }

    private static BookedService ordered(Desk orderer, String workplaces) {
        return BookedService.orderedBy(
                orderer, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"%s\"}".formatted(workplaces));
    }

    private static String personId(Desk desk) {
        return desk.get("/api/tenants/v1/me").succeeds().at("/person/id");
    }

    /** Lets a colleague use the approver's right for a week. */
    private static String deputy(Desk approver, Desk colleague) {
        var approval =
                approver.get("/api/tenants/v1/me/grants").succeeds().json().get("items");
        for (var grant : approval) {
            if (grant.get("role").asString().equals("APPROVER")) {
                return approver.post("/api/tenants/v1/deputies", """
                        {"grantId": "%s", "personId": "%s", "from": "%s", "until": "%s"}""".formatted(
                                        grant.get("id").asString(),
                                        personId(colleague),
                                        ALLMENDE.today(),
                                        ALLMENDE.today().plusDays(7)))
                        .succeeds()
                        .at("/id");
            }
        }
        throw new AssertionError("no right to approve: " + approval);
    }

    /** Where the desk is the principal; who looks after data protection sees those of others too. */
    private static String ownDeputyship(Desk principal) {
        var own = personId(principal);
        var deputies =
                principal.get("/api/tenants/v1/deputies").succeeds().json().get("items");
        return deputies.valueStream()
                .filter(deputy -> deputy.at("/principal/id").asString().equals(own))
                .findFirst()
                .orElseThrow()
                .get("id")
                .asString();
    }

    private static void ended(Desk desk, String deputyship) {
        desk.post("/api/tenants/v1/deputies/" + deputyship + "/end", "{}").succeeds();
    }

    private static void sees(Desk desk, int status) {
        Eventually.get(
                "what waits is open or closed: " + status,
                () -> desk.get("/api/marketplace/v1/approvals").status(),
                answer -> answer == status);
    }

    private static Answer withdraw(Desk desk, String grant) {
        return desk.post(
                "/api/tenants/v1/grants/" + grant + "/withdrawal", "{\"reason\": \"Wechsel in den Ruhestand\"}");
    }
}
