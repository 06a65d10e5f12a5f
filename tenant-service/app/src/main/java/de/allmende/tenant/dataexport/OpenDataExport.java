package de.allmende.tenant.dataexport;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportDeleted;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportNotReady;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportUnknown;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import java.io.InputStream;
import java.util.Optional;

/**
 * Opens a package for download; that is written down. It counts as downloaded when its last byte was read.
 *
 * <p>Refusals: the export is unknown, or the other party has asked for it; it is not ready; it was deleted.
 */
public final class OpenDataExport {

    /** @param content is read piece by piece, each in a short transaction of its own */
    public record Opened(String fileName, long bytes, InputStream content) {}

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final DataExports exports;
    private final AuditTrail audit;
    private final BusinessTime time;

    OpenDataExport(
            TenantTransactions transactions,
            Tenants tenants,
            DataExports exports,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.exports = exports;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<Opened, DataExportRefusal> open(Actor actor, DataExportId id) {
        return transactions.write(
                actor,
                () -> exports.find(id)
                        .filter(export -> export.tenant().equals(actor.tenant()) || export.byAssociation())
                        .map(export -> open(actor, export))
                        .orElseGet(() -> Outcome.refused(new DataExportUnknown())));
    }

    private Outcome<Opened, DataExportRefusal> open(Actor actor, DataExport export) {
        var ready = export.ready();
        if (ready == null) {
            return Outcome.refused(new DataExportNotReady());
        }
        if (export.deletedAt() != null) {
            return Outcome.refused(new DataExportDeleted(ready.keptUntil()));
        }
        var profile = tenants.find(export.tenant()).orElseThrow().profile();
        audit.recordLook(
                        actor,
                        "DATA_EXPORT_DOWNLOADED",
                        "tenant",
                        export.tenant().value(),
                        "Alle Daten von %s heruntergeladen.".formatted(profile.name()))
                .alsoIn(export.tenant(), TenantKind.ASSOCIATION_LABEL);
        var name = "datenmitnahme-%s-%s.zip".formatted(profile.alias(), BusinessTime.dayOf(ready.at()));
        return Outcome.done(new Opened(
                name,
                ready.bytes(),
                new PackageStream(
                        position -> transactions.read(actor, () -> exports.packed(export.id(), position)),
                        () -> downloaded(actor, export))));
    }

    private void downloaded(Actor actor, DataExport export) {
        if (export.downloaded() == null) {
            transactions.change(actor, () -> {
                exports.downloaded(export.id(), new DataExport.Download(actor.name(), time.now()));
                return Optional.of(export);
            });
        }
    }
}
