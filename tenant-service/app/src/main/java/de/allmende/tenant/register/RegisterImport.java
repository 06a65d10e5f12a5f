package de.allmende.tenant.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An edition of the register that somebody has read in. It replaces the one with which it was compared when a second person has
 * released it.
 *
 * @param replacesOn Gebietsstand of the edition with which it was compared
 * @param changes how many there are of each kind
 * @param decision missing while it waits
 */
public record RegisterImport(
        RegisterImportId id,
        String fileName,
        LocalDate editionOn,
        LocalDate inhabitantsOn,
        LocalDate replacesOn,
        UUID submittedBy,
        String submittedByName,
        Instant submittedAt,
        Map<RegisterChange.Kind, Integer> changes,
        @Nullable Decision decision) {

    public RegisterImport {
        changes = Map.copyOf(changes);
    }

    /** What somebody decided about it, once. */
    public record Decision(boolean released, UUID by, String byName, Instant at) {}
}
