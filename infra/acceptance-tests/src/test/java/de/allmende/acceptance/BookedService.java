package de.allmende.acceptance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The steps of a booking, each by the person whose step it is. */
final class BookedService {

    private final String id;

    private BookedService(String id) {
        this.id = id;
    }

    static BookedService known(String id) {
        return new BookedService(id);
    }

    String id() {
        return id;
    }

    String path() {
        return "/api/marketplace/v1/bookings/" + id;
    }

    static String wish(Desk orderer, String offering, String plan, String quantities) {
        var version = orderer.get("/api/marketplace/v1/offerings/" + offering)
                .succeeds()
                .json()
                .get("version")
                .asInt();
        return """
                {"offeringId": "%s", "offeringVersion": %d, "planCode": "%s", "quantities": %s, "costCentre": "1101"}""".formatted(offering, version, plan, quantities);
    }

    static BookedService orderedBy(Desk orderer, String offering, String plan, String quantities) {
        var booking = orderer.post("/api/marketplace/v1/bookings", wish(orderer, offering, plan, quantities))
                .succeeds();
        assertThat(booking.status()).isEqualTo(201);
        assertThat(booking.at("/state")).isEqualTo("IN_APPROVAL");
        return new BookedService(booking.at("/id"));
    }

    Answer decidedBy(Desk approver, String decision) {
        return decidedBy(approver, decision, seenBy(approver).succeeds().header("ETag"));
    }

    Answer decidedBy(Desk approver, String decision, String version) {
        return approver.post(
                path() + "/decisions",
                "{\"decision\": \"%s\", \"comment\": \"Mittel stehen bereit.\"}".formatted(decision),
                UUID.randomUUID().toString(),
                version);
    }

    /** Both sides sign its processing agreement, which nothing else covers; answers its id. */
    String agreedBy(Desk consumer, Desk provider) {
        var agreement = agreement(consumer);
        signedBy(consumer, agreement, "Bürgermeisterin").succeeds();
        signedBy(provider, agreement, "Geschäftsführer").succeeds();
        return agreement;
    }

    /** The id of its own processing agreement, which is drawn up after the approval. */
    String agreement(Desk party) {
        return Eventually.get(
                "the processing agreement of " + id,
                () -> seenBy(party)
                        .succeeds()
                        .json()
                        .at("/agreement/agreementId")
                        .asString(""),
                agreement -> !agreement.isEmpty());
    }

    static Answer signedBy(Desk signatory, String agreement, String title) {
        var path = "/api/marketplace/v1/processing-agreements/" + agreement;
        return signatory.post(
                path + "/signature",
                "{\"title\": \"%s\", \"sha256\": \"%s\"}"
                        .formatted(title, signatory.get(path).succeeds().at("/sha256")));
    }

    Answer fulfilledBy(Desk provider) {
        return provider.post(
                        "/api/marketplace/v1/fulfilment-tasks/" + openTask(provider) + "/completion",
                        "{\"accessUrl\": \"https://e-akte.verband.example\", \"note\": \"Mandant eingerichtet.\"}")
                .succeeds();
    }

    /** The id of what the provider has to do for it. */
    String openTask(Desk provider) {
        return Eventually.get(
                        "the task to provide " + id,
                        () -> Optional.ofNullable(
                                taskId(provider.get("/api/marketplace/v1/fulfilment-tasks?state=OPEN&pageSize=200")
                                        .succeeds())),
                        Optional::isPresent)
                .orElseThrow();
    }

    private @Nullable String taskId(Answer tasks) {
        for (var task : tasks.json().get("items")) {
            if (task.at("/booking/id").asString().equals(id)) {
                return task.get("id").asString();
            }
        }
        return null;
    }

    Answer seenBy(Desk person) {
        return person.get(path());
    }
}
