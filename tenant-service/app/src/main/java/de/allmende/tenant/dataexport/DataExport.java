package de.allmende.tenant.dataexport;

import de.allmende.platform.tenancy.TenantId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * All data of a tenant that were asked for at one time.
 *
 * @param byAssociation whether the association has asked for it; otherwise it cannot read it
 * @param ready the package, once all services have contributed
 * @param downloaded the first time that somebody had the last byte of it
 * @param cancelled nobody waits for it any more
 */
public record DataExport(
        DataExportId id,
        TenantId tenant,
        TenantId association,
        boolean byAssociation,
        String requestedByName,
        Instant requestedAt,
        List<Part> parts,
        @Nullable Ready ready,
        @Nullable Download downloaded,
        @Nullable Cancellation cancelled,
        @Nullable Instant deletedAt) {

    /**
     * What a service has contributed.
     *
     * @param openItems what was open between the tenant and the service, in sentences for people
     */
    public record Part(Contributor service, Instant contributedAt, int files, long bytes, List<String> openItems) {}

    /** @param keptUntil the last day on which it can be downloaded */
    public record Ready(Instant at, LocalDate keptUntil, long bytes, String sha256) {}

    public record Download(String byName, Instant at) {}

    public record Cancellation(String byName, Instant at) {}

    public enum State {
        REQUESTED,
        CANCELLED,
        READY,
        DELETED
    }

    public State state() {
        if (cancelled != null) {
            return State.CANCELLED;
        }
        return ready == null ? State.REQUESTED : deletedAt == null ? State.READY : State.DELETED;
    }

    boolean has(Contributor service) {
        return parts.stream().anyMatch(part -> part.service() == service);
    }

    boolean isWhole() {
        return Stream.of(Contributor.values()).allMatch(this::has);
    }
}
