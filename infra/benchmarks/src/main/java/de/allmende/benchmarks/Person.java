package de.allmende.benchmarks;

import de.allmende.acceptance.Answer;
import de.allmende.acceptance.Demo;
import de.allmende.acceptance.Desk;
import de.allmende.acceptance.PersonalToken;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.UUID;

/**
 * Somebody of the demo: at a desk, as a browser comes through the gateway, and with the same person's access token straight at a
 * service.
 */
final class Person {

    private static final String BOOKS = "besteller@";

    private final Desk desk;
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String service;
    private final String token;

    private Person(Desk desk, String service, String token) {
        this.desk = desk;
        this.service = service;
        this.token = token;
    }

    /** So many people who book, each of another tenant, at marketplace-service. */
    static List<Person> loggedIn(int count, Demo demo, Site site) {
        return demo.people().stream()
                .filter(email -> email.startsWith(BOOKS))
                .limit(count)
                .map(email -> loggedIn(email, site.marketplace(), demo, site))
                .toList();
    }

    /** @param service where this person asks when it is not through the gateway */
    static Person loggedIn(String email, String service, Demo demo, Site site) {
        try {
            return new Person(Desk.of(demo, email), service, PersonalToken.of(demo, site.data(), email));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Answer getAtDesk(String path) {
        return desk.get(path).succeeds();
    }

    Answer postAtDesk(String path, String json, String key) {
        return desk.post(path, json, key, null).succeeds();
    }

    Answer getStraight(String path) {
        return Desk.send(client, request(path).GET().build()).succeeds();
    }

    Answer headStraight(String path) {
        return Desk.send(client, request(path).HEAD().build()).succeeds();
    }

    /** Without saying who it is. */
    Answer headAsNobody(String path) {
        return Desk.send(client, at(path).HEAD().build()).succeeds();
    }

    Answer postStraight(String path, String json) {
        return Desk.send(
                        client,
                        request(path)
                                .header("Content-Type", "application/json")
                                .header("Idempotency-Key", UUID.randomUUID().toString())
                                .POST(HttpRequest.BodyPublishers.ofString(json))
                                .build())
                .succeeds();
    }

    private HttpRequest.Builder request(String path) {
        return at(path).header("Authorization", "Bearer " + token);
    }

    private HttpRequest.Builder at(String path) {
        return HttpRequest.newBuilder(URI.create(service + path));
    }
}
