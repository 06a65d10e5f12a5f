package de.allmende.tenant.dataexport;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportOfOthers;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportUnderWay;
import de.allmende.tenant.dataexport.DataExportRefusal.DataExportUnknown;
import de.allmende.tenant.member.Tenant;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;
import java.util.List;

/**
 * A tenant asks for all of its data, at any time; the association asks for those of a tenant that leaves.
 *
 * <p>Refusals: the tenant is unknown; it is another one and does not leave; an export is under way.
 */
public final class RequestDataExport {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final DataExports exports;
    private final DataExportRequests requests;
    private final AuditTrail audit;
    private final BusinessTime time;

    RequestDataExport(
            TenantTransactions transactions,
            Tenants tenants,
            DataExports exports,
            DataExportRequests requests,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.exports = exports;
        this.requests = requests;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<DataExport, DataExportRefusal> request(Actor actor, TenantId id) {
        return transactions.write(
                actor,
                () -> tenants.find(id)
                        .map(tenant -> request(actor, tenant))
                        .orElseGet(() -> Outcome.refused(new DataExportUnknown())));
    }

    private Outcome<DataExport, DataExportRefusal> request(Actor actor, Tenant tenant) {
        boolean byAssociation = !tenant.id().equals(actor.tenant());
        if (byAssociation && tenant.state() != TenantState.LEAVING) {
            return Outcome.refused(new DataExportOfOthers(tenant.state()));
        }
        var export = new DataExport(
                DataExportId.next(),
                tenant.id(),
                tenant.association(),
                byAssociation,
                actor.name(),
                time.now(),
                List.of(),
                null,
                null,
                null,
                null);
        var other = exports.of(tenant.id()).stream()
                .filter(known -> known.state() == DataExport.State.REQUESTED)
                .findFirst();
        if (other.isPresent()) {
            return Outcome.refused(new DataExportUnderWay(other.get().requestedAt()));
        }
        if (!exports.add(export, actor.subject())) {
            return Outcome.refused(new DataExportUnderWay(time.now()));
        }
        requests.requested(actor, export);
        audit.record(
                        actor,
                        "DATA_EXPORT_REQUESTED",
                        "tenant",
                        tenant.id().value(),
                        "Alle Daten von %s angefordert."
                                .formatted(tenant.profile().name()),
                        Change.set("Stand", "Angefordert"))
                .alsoIn(tenant.id(), TenantKind.ASSOCIATION_LABEL);
        return Outcome.done(export);
    }
}
