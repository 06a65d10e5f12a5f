package de.allmende.platform.tenancy;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a validated token says of whoever shows it.
 *
 * @param subject the token's subject
 * @param organizationId id of the one organization in the token
 * @param clientId the client that the token was issued to
 * @param scopes of the token; a machine client holds each as the role {@code SCOPE_<scope>}
 * @param loginProvider the foreign login provider by which the session has begun; missing for a login by password and for machine
 *     clients
 * @param accessToken the token itself, with which our identity provider tells what the foreign one said; only with one
 */
public record Bearer(
        String subject,
        String organizationId,
        String clientId,
        Set<String> scopes,
        @Nullable String loginProvider,
        @Nullable String accessToken) {

    public Bearer {
        scopes = Set.copyOf(scopes);
    }

    /** Of whose foreign login nothing more is to be known. */
    public Bearer(
            String subject,
            String organizationId,
            String clientId,
            Set<String> scopes,
            @Nullable String loginProvider) {
        this(subject, organizationId, clientId, scopes, loginProvider, null);
    }

    /** Who came without a foreign login provider. */
    public static Bearer of(String subject, String organizationId, String clientId, Set<String> scopes) {
        return new Bearer(subject, organizationId, clientId, scopes, null);
    }

    @Override
    public String toString() {
        return "Bearer[subject=" + subject + ", organizationId=" + organizationId + ", clientId=" + clientId
                + ", scopes=" + scopes + ", loginProvider=" + loginProvider + ", accessToken=***]";
    }
}
