package de.allmende.tenant.exit;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The closings of the bound tenant; its association sees all. Discarded ones are kept, and nobody asks for them. */
public interface Closings {

    void add(TenantId association, Closing closing);

    /** The one of the exit that ended on this day. */
    Optional<Closing> of(TenantId tenant, LocalDate endedOn);

    /** The one that was confirmed; it is the last. */
    Optional<Closing> confirmed(TenantId tenant);

    /** All that were confirmed, the latest first. */
    List<Closing> confirmedBy(TenantId association, int limit);

    void confirm(Closing closing);

    void discard(Closing closing, String reason, Closing.Step by);

    /** Since when the tenant leaves, without a pause. */
    Optional<Instant> leavingSince(TenantId tenant);

    /** Tenants that are closed and whose data are not deleted yet. */
    List<Closing> toErase(TenantId association);

    /** Keeps the record for good. Answers it with its checksum. */
    DeletionRecord.Kept keep(ClosingId closing, DeletionRecord record);

    Optional<DeletionRecord.Kept> recordOf(ClosingId closing);
}
