package de.allmende.tenant.apiclient;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The credential of a business application (Fachverfahren) that acts for a tenant without a person. Its secret is shown
 * once and kept by the identity provider only.
 *
 * @param clientId the name it logs in with
 * @param subject the login at the identity provider; missing until that has confirmed
 */
public record ApiClient(
        ApiClientId id,
        String application,
        String clientId,
        Set<Scope> scopes,
        @Nullable String subject,
        String createdBy,
        Instant createdAt) {

    public ApiClient {
        scopes = Set.copyOf(scopes);
    }
}
