package de.allmende.platform.tenancy;

import java.util.Optional;

/** Knows who stands behind a validated token. tenant-service keeps the answers; everyone else asks it. */
public interface ActorDirectory {

    /**
     * @return empty when the subject may not act for this tenant today
     * @throws DirectoryAway when the directory cannot be asked and no recent answer is known
     */
    Optional<Actor> resolve(Bearer bearer);

    /** The same for somebody who only wants to read: while the directory is away, an answer of the last minutes will do. */
    default Optional<Actor> resolveForReading(Bearer bearer) {
        return resolve(bearer);
    }

    /** tenant-service cannot be reached; try again soon. */
    final class DirectoryAway extends RuntimeException {

        public DirectoryAway(Throwable cause) {
            super("The directory of actors is away.", cause);
        }
    }
}
