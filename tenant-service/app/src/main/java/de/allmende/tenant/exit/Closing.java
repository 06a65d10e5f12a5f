package de.allmende.tenant.exit;

import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.dataexport.DataExportId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an exit is over: proposed by one person of the association, confirmed by another.
 *
 * @param endedOn the first day without a membership; who leaves again later has another
 * @param export in which the tenant took its data away
 */
public record Closing(
        ClosingId id,
        TenantId tenant,
        LocalDate endedOn,
        DataExportId export,
        Step proposed,
        @Nullable Step confirmed) {

    /** Who did something, and when. */
    public record Step(UUID by, String byName, Instant at) {}

    Closing confirmed(Step by) {
        return new Closing(id, tenant, endedOn, export, proposed, by);
    }
}
