package de.allmende.tenant.dataexport;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.Tenants;
import java.util.function.Consumer;

/**
 * Makes the package of each export to which all services have contributed, and deletes packages whose time is over and what was
 * contributed to exports that were cancelled.
 */
public final class AssembleDataExports {

    /** A package can be downloaded on this many days after the one on which it was made. */
    public static final int DAYS_KEPT = 30;

    private final TenantTransactions transactions;
    private final KnownTenants known;
    private final Tenants tenants;
    private final DataExports exports;
    private final Packaging packaging;
    private final BusinessTime time;

    AssembleDataExports(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            DataExports exports,
            Packaging packaging,
            BusinessTime time) {
        this.transactions = transactions;
        this.known = known;
        this.tenants = tenants;
        this.exports = exports;
        this.packaging = packaging;
        this.time = time;
    }

    public void assembleDue() {
        for (var association : known.associations()) {
            var whole = transactions.read(
                    job(association),
                    () -> exports.underWay(association).stream()
                            .filter(DataExport::isWhole)
                            .toList());
            whole.forEach(export -> change(export, this::assemble));
        }
    }

    public void deleteDue() {
        for (var association : known.associations()) {
            transactions
                    .read(job(association), () -> exports.keptBefore(association, time.today()))
                    .forEach(this::delete);
            transactions
                    .read(job(association), () -> exports.toSweep(association))
                    .forEach(this::delete);
        }
    }

    private void delete(DataExport export) {
        change(export, due -> exports.delete(due.id(), time.now()));
    }

    private void change(DataExport export, Consumer<DataExport> work) {
        transactions.change(job(export.tenant()), () -> {
            exports.findForChange(export.id()).ifPresent(work);
            return export;
        });
    }

    private static Actor job(TenantId tenant) {
        return Actor.system(TakeContribution.JOB, tenant);
    }

    private void assemble(DataExport export) {
        if (export.state() != DataExport.State.REQUESTED) {
            return;
        }
        var tenant = tenants.find(export.tenant()).orElseThrow();
        var pieces = new PackagePieces((position, piece) -> exports.addToPackage(export, position, piece));
        packaging.write(tenant, export, exports.waiting(export.id()), exports::piece, pieces);
        pieces.close();
        exports.becameReady(
                export.id(),
                new DataExport.Ready(time.now(), time.today().plusDays(DAYS_KEPT), pieces.bytes(), pieces.sha256()));
    }
}
