package de.allmende.tenant.exit;

import de.allmende.tenant.dataexport.Contributor;
import de.allmende.tenant.dataexport.DataExport;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantState;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Everything about the exit of one tenant. It is there while the tenant leaves, without being opened by anybody.
 *
 * @param endedOn the first day without a membership; missing when one runs on without an end
 * @param export the latest package with all that there was after the last day
 * @param pending the latest that was asked for after the last day and is not ready
 */
public record ExitCase(
        Tenant tenant,
        @Nullable LocalDate endedOn,
        boolean hasEnded,
        @Nullable DataExport export,
        @Nullable DataExport pending,
        @Nullable Closing closing,
        DeletionRecord.@Nullable Kept record) {

    boolean isTakenAway() {
        return export != null && export.downloaded() != null;
    }

    /** What a service says is open; empty when it has not said anything yet. */
    Optional<List<String>> openItems(Contributor service) {
        return Optional.ofNullable(export)
                .map(whole -> whole.parts().stream()
                        .filter(part -> part.service() == service)
                        .flatMap(part -> part.openItems().stream())
                        .toList());
    }

    boolean isReady() {
        return tenant.state() == TenantState.LEAVING
                && hasEnded
                && isTakenAway()
                && Stream.of(Contributor.values())
                        .allMatch(service ->
                                openItems(service).filter(List::isEmpty).isPresent());
    }

    public ExitStage stage() {
        if (tenant.state() == TenantState.CLOSED && closing != null) {
            return record == null ? ExitStage.ERASING : ExitStage.CLOSED;
        }
        if (tenant.state() != TenantState.LEAVING) {
            return ExitStage.NOT_LEAVING;
        }
        if (!hasEnded) {
            return ExitStage.MEMBERSHIP_RUNS;
        }
        if (!isReady()) {
            return ExitStage.TO_DO;
        }
        return closing == null ? ExitStage.READY : ExitStage.PROPOSED;
    }

    /** Empty unless the tenant leaves. */
    public List<ExitItem> items() {
        return tenant.state() != TenantState.LEAVING
                ? List.of()
                : List.of(
                        ExitItem.of(ExitItem.Kind.MEMBERSHIP, hasEnded),
                        ExitItem.of(ExitItem.Kind.DATA_EXPORT, isTakenAway()),
                        said(ExitItem.Kind.BOOKINGS, Contributor.MARKETPLACE),
                        said(ExitItem.Kind.LAST_BILL, Contributor.BILLING),
                        new ExitItem(ExitItem.Kind.LOGINS, ExitItem.State.AT_CLOSING, List.of()),
                        new ExitItem(ExitItem.Kind.PAPERS, ExitItem.State.AT_CLOSING, List.of()));
    }

    private ExitItem said(ExitItem.Kind kind, Contributor service) {
        var open = openItems(service);
        return open.isEmpty()
                ? ExitItem.of(kind, false)
                : new ExitItem(kind, open.get().isEmpty() ? ExitItem.State.DONE : ExitItem.State.OPEN, open.get());
    }
}
