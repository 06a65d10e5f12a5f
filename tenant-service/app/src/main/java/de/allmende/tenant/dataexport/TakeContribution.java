package de.allmende.tenant.dataexport;

import de.allmende.platform.dataexport.Contribution;
import de.allmende.platform.dataexport.ExportedFile;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportUnknown;

/**
 * Keeps the part of a service, whole or not at all. A part that is there already stays, and one of a cancelled export is ignored.
 * Refused: the tenant has no such export.
 */
public final class TakeContribution {

    static final String JOB = "Datenexport";

    private final TenantTransactions transactions;
    private final DataExports exports;
    private final BusinessTime time;

    TakeContribution(TenantTransactions transactions, DataExports exports, BusinessTime time) {
        this.transactions = transactions;
        this.exports = exports;
        this.time = time;
    }

    public Outcome<DataExport, DataExportRefusal> take(
            TenantId tenant, DataExportId id, Contributor service, Contribution contribution) {
        return transactions.write(
                Actor.system(JOB, tenant),
                () -> exports.findForChange(id)
                        .filter(export -> export.tenant().equals(tenant))
                        .map(export -> take(export, service, contribution))
                        .orElseGet(() -> Outcome.refused(new DataExportUnknown())));
    }

    private Outcome<DataExport, DataExportRefusal> take(
            DataExport export, Contributor service, Contribution contribution) {
        if (export.state() != DataExport.State.CANCELLED && !export.has(service)) {
            var part = new DataExport.Part(
                    service,
                    time.now(),
                    contribution.files().size(),
                    contribution.files().stream().mapToLong(ExportedFile::bytes).sum(),
                    contribution.openItems());
            exports.addPart(export, part, contribution.files());
        }
        return Outcome.done(export);
    }
}
