package de.allmende.tenant.dataexport;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportNotUnderWay;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportUnknown;
import de.allmende.tenant.member.TenantKind;

/**
 * A tenant takes back that its data were asked for, whoever has asked; its association takes back what it has asked for itself. What
 * was contributed is deleted, a part that comes later is ignored, and another export may be asked for.
 *
 * <p>Refusals: the export is unknown, or the other party has asked for it; it is not under way.
 */
public final class CancelDataExport {

    private final TenantTransactions transactions;
    private final DataExports exports;
    private final AuditTrail audit;
    private final BusinessTime time;

    CancelDataExport(TenantTransactions transactions, DataExports exports, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.exports = exports;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<DataExport, DataExportRefusal> cancel(Actor actor, DataExportId id) {
        return transactions.write(
                actor,
                () -> exports.find(id)
                        .filter(export -> export.tenant().equals(actor.tenant()) || export.byAssociation())
                        .flatMap(export -> exports.findForChange(id))
                        .map(export -> cancel(actor, export))
                        .orElseGet(() -> Outcome.refused(new DataExportUnknown())));
    }

    private Outcome<DataExport, DataExportRefusal> cancel(Actor actor, DataExport export) {
        if (export.state() != DataExport.State.REQUESTED) {
            return Outcome.refused(new DataExportNotUnderWay());
        }
        exports.cancel(export.id(), new DataExport.Cancellation(actor.name(), time.now()));
        audit.record(
                        actor,
                        "DATA_EXPORT_CANCELLED",
                        "tenant",
                        export.tenant().value(),
                        "Die Anforderung der Daten ist zurückgezogen.",
                        Change.of("Stand", "Angefordert", "Zurückgezogen"))
                .alsoIn(export.tenant(), TenantKind.ASSOCIATION_LABEL);
        return Outcome.done(exports.find(export.id()).orElseThrow());
    }
}
