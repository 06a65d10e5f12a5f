package de.allmende.tenant.apiclient;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The machine clients of the bound tenant. */
public interface ApiClients {

    Optional<ApiClient> find(ApiClientId id);

    /** Like {@link #find}, and nobody else can change the client until the transaction ends. */
    Optional<ApiClient> findForChange(ApiClientId id);

    /** The client that takes the place of this one. */
    Optional<ApiClient> successorOf(ApiClientId id);

    /** In the order of the applications' names, the latest of each first. */
    List<ApiClient> all();

    /** Adds the client unless there is one of its client id, and answers the one that is there now. */
    ApiClient addOrFind(ApiClient client);

    void add(ApiClient client);

    /** The identity provider has confirmed the login. */
    void ready(ApiClient client, String organizationId);

    /** It is refused when its time is over. */
    void end(ApiClient client);

    void withdraw(ApiClientId id, ApiClient.Withdrawal withdrawal);

    void changeScopes(ApiClientId id, Set<Scope> scopes);

    /** Notes the use unless one after {@code since} is noted. */
    void used(ApiClientId id, Instant at, Instant since);
}
