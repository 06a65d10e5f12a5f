package de.allmende.tenant.drift;

import de.allmende.tenant.apiclient.ApiClient;
import de.allmende.tenant.loginprovider.LoginProvider;
import de.allmende.tenant.person.Person;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The people with a login, the machine clients and the login providers, removed ones left out, that we know of one tenant. */
record Ours(List<Person> people, List<ApiClient> clients, List<LoginProvider> providers) {

    Optional<Person> person(String subject) {
        return people.stream()
                .filter(person -> subject.equals(person.subject()))
                .findFirst();
    }

    Stream<ApiClient> validClients(Instant now) {
        return clients.stream().filter(client -> client.isValidAt(now));
    }

    /** Of a client that is over, too: its login stays where it is, switched off. */
    boolean knowsSubject(String subject) {
        return person(subject).isPresent()
                || clients.stream()
                        .map(ApiClient::subject)
                        .filter(Objects::nonNull)
                        .anyMatch(subject::equals);
    }
}
