package de.allmende.tenant.exit;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.tenant.dataexport.DataExport;
import de.allmende.tenant.dataexport.DataExports;
import de.allmende.tenant.exit.ExitRefusal.ExitBeforeTheEnd;
import de.allmende.tenant.exit.ExitRefusal.ExitExportMissing;
import de.allmende.tenant.exit.ExitRefusal.ExitExportNotDownloaded;
import de.allmende.tenant.exit.ExitRefusal.ExitItemsOpen;
import de.allmende.tenant.exit.ExitRefusal.ExitOfState;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Puts together what the facts say about an exit, within the transaction of an act. */
final class FindExit {

    private final Closings closings;
    private final DataExports exports;
    private final BusinessTime time;

    FindExit(Closings closings, DataExports exports, BusinessTime time) {
        this.closings = closings;
        this.exports = exports;
        this.time = time;
    }

    ExitCase of(Tenant tenant) {
        var closed = closings.confirmed(tenant.id());
        var endedOn = endedOn(tenant).orElse(null);
        boolean hasEnded = endedOn != null && !endedOn.isAfter(time.today());
        var since = endedOn != null && hasEnded ? exportsSince(tenant, endedOn) : List.<DataExport>of();
        return new ExitCase(
                tenant,
                endedOn,
                hasEnded,
                first(since, true),
                first(since, false),
                closed.or(() -> Optional.ofNullable(endedOn).flatMap(day -> closings.of(tenant.id(), day)))
                        .orElse(null),
                closed.flatMap(closing -> closings.recordOf(closing.id())).orElse(null));
    }

    /** Who never had a membership, as a supplier, ended on the day on which it began to leave. */
    Optional<LocalDate> endedOn(Tenant tenant) {
        return tenant.memberships().isEmpty()
                ? closings.leavingSince(tenant.id()).map(BusinessTime::dayOf)
                : tenant.membershipsEndOn();
    }

    private List<DataExport> exportsSince(Tenant tenant, LocalDate day) {
        return exports.of(tenant.id()).stream()
                .filter(export -> export.state() != DataExport.State.CANCELLED)
                .filter(export -> !BusinessTime.dayOf(export.requestedAt()).isBefore(day))
                .toList();
    }

    private static @Nullable DataExport first(List<DataExport> exports, boolean ready) {
        return exports.stream()
                .filter(export -> (export.ready() != null) == ready)
                .findFirst()
                .orElse(null);
    }

    /** Why an exit cannot be closed now. */
    static Optional<ExitRefusal> objection(ExitCase exit) {
        if (exit.tenant().state() != TenantState.LEAVING) {
            return Optional.of(new ExitOfState(exit.tenant().state()));
        }
        var endedOn = exit.endedOn();
        if (endedOn == null || !exit.hasEnded()) {
            return Optional.of(new ExitBeforeTheEnd());
        }
        var export = exit.export();
        if (export == null) {
            return Optional.of(new ExitExportMissing(endedOn.minusDays(1)));
        }
        var open = export.parts().stream()
                .flatMap(part -> part.openItems().stream())
                .toList();
        if (!open.isEmpty()) {
            return Optional.of(new ExitItemsOpen(open));
        }
        var ready = export.ready();
        return ready != null && export.downloaded() == null
                ? Optional.of(new ExitExportNotDownloaded(ready.keptUntil()))
                : Optional.empty();
    }
}
