package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** One credential of a provider, many municipalities. */
@DisplayName("Der technische Zugang eines Anbieters bedient alle seine Kommunen")
class ProviderClientIT {

    private static final String INSTANCES = "/api/marketplace/v1/service-instances/";
    private static final String USAGE = "/api/billing/v1/usage-events";
    private static final String NOWHERE = "sin_00000000000000000000000000";

    @Test
    @DisplayName("Er nennt die Dienstinstanz, und die Kommune ergibt sich daraus; fremde Zugänge finden nichts")
    void servesAllConsumersWithOneCredential() {
        var eAkte = Fachverfahren.named("E-Akte");
        var strangers = List.of(clientOf("admin@trier.example"), clientOf("admin@aktensoft.example"));
        for (var town : List.of("Trier", "Mainz")) {
            var instance = instanceOf(town.toLowerCase(Locale.GERMAN));
            eAkte.reports(Fachverfahren.usage("provider-" + instance, instance));

            assertThat(eAkte.get(INSTANCES + instance).succeeds().at("/consumer/name"))
                    .isEqualTo(town);
            assertThat(eAkte.get(usageOf(instance)).succeeds().at("/totals/0/quantity"))
                    .isEqualTo("42");
            for (var stranger : strangers) {
                assertThat(said(stranger.get(INSTANCES + instance), 404))
                        .isEqualTo(said(stranger.get(INSTANCES + NOWHERE), 404));
                assertThat(said(stranger.get(usageOf(instance)), 404))
                        .isEqualTo(said(stranger.get(usageOf(NOWHERE)), 404));
                assertThat(said(reported(stranger, instance), 200)).isEqualTo(said(reported(stranger, NOWHERE), 200));
            }
        }
    }

    /** The name comes with every run of the tests anew: a secret is shown only once. */
    private static Fachverfahren clientOf(String admin) {
        var created = Desk.of(admin)
                .post("/api/tenants/v1/api-clients", """
                        {"application": "Neugier %d", "scopes": ["usage:write", "bookings:read"]}""".formatted(System.nanoTime()))
                .succeeds();
        return Fachverfahren.with(created.at("/clientId"), created.at("/clientSecret"));
    }

    private static String instanceOf(String town) {
        var orderer = Desk.of("besteller@" + town + ".example");
        var booked =
                BookedService.orderedBy(orderer, "e-akte", "standard", "{\"e-akte.standard.arbeitsplatz\": \"8\"}");
        booked.decidedBy(Desk.of("freigeber@" + town + ".example"), "APPROVE").succeeds();
        booked.fulfilledBy(Desk.of("katalog@verband.example"));
        return booked.seenBy(orderer).succeeds().at("/serviceInstanceId");
    }

    private static Answer reported(Fachverfahren client, String instance) {
        return client.post(USAGE, "{\"events\": [%s]}".formatted(Fachverfahren.usage("provider-foreign", instance)));
    }

    private static String usageOf(String instance) {
        return USAGE + "?serviceInstance=" + instance + "&month="
                + RunningAllmende.get().month();
    }

    /** What an answer says, without its number and the id in its own address. */
    private static String said(Answer answer, int status) {
        assertThat(answer.status()).isEqualTo(status);
        return answer.text().replaceAll("\"requestId\":\"[^\"]*\"", "").replaceAll("sin_[0-9a-z]{26}", "…");
    }
}
