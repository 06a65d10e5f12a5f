package de.allmende.tenant.apiclient;

import java.util.List;
import java.util.Optional;

/** The machine clients of the bound tenant. */
public interface ApiClients {

    Optional<ApiClient> find(ApiClientId id);

    /** In the order of the applications' names. */
    List<ApiClient> all();

    /** Adds the client unless the application has one, and answers the one that is there now. */
    ApiClient addOrFind(ApiClient client);

    /** The identity provider has confirmed the login. */
    void loggedInAs(ApiClientId id, String subject, String organizationId);
}
