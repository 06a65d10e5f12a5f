package de.allmende.platform.tenancy;

import java.util.Optional;
import java.util.Set;

/** Knows who stands behind a validated token. tenant-service keeps the answers; everyone else asks it. */
public interface ActorDirectory {

    /**
     * @param subject the token's subject
     * @param organizationId id of the one organization in the token
     * @param clientId the client that the token was issued to
     * @param scopes of the token; a machine client holds each as the role {@code SCOPE_<scope>}
     * @return empty when the subject may not act for this tenant today
     * @throws DirectoryAway when the directory cannot be asked and no recent answer is known
     */
    Optional<Actor> resolve(String subject, String organizationId, String clientId, Set<String> scopes);

    /** The same for somebody who only wants to read: while the directory is away, an answer of the last minutes will do. */
    default Optional<Actor> resolveForReading(
            String subject, String organizationId, String clientId, Set<String> scopes) {
        return resolve(subject, organizationId, clientId, scopes);
    }

    /** tenant-service cannot be reached; try again soon. */
    final class DirectoryAway extends RuntimeException {

        public DirectoryAway(Throwable cause) {
            super("The directory of actors is away.", cause);
        }
    }
}
