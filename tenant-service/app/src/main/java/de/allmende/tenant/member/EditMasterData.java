package de.allmende.tenant.member;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantRefusal.AssociationDecides;
import de.allmende.tenant.member.TenantRefusal.TenantChangedMeanwhile;
import de.allmende.tenant.member.TenantRefusal.TenantIsClosed;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The association or the tenant itself edits master data; the audit trail keeps before and after, and everyone is told.
 * Saving what is there already changes nothing.
 *
 * <p>Refusals: the tenant is unknown; it has changed meanwhile; it is closed; the tenant would change what its association
 * decides.
 */
public final class EditMasterData {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Announcements announcements;
    private final AuditTrail audit;

    EditMasterData(TenantTransactions transactions, Tenants tenants, Announcements announcements, AuditTrail audit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.announcements = announcements;
        this.audit = audit;
    }

    /** @param revision what the actor has seen */
    public Outcome<Tenant, TenantRefusal> edit(Actor actor, TenantId id, long revision, MasterData data) {
        return transactions.write(actor, () -> {
            var found = editable(actor, id);
            if (found.isEmpty()) {
                return Outcome.refused(new TenantUnknown());
            }
            var tenant = found.get();
            if (tenant.revision() != revision) {
                return Outcome.refused(new TenantChangedMeanwhile());
            }
            if (tenant.state() == TenantState.CLOSED) {
                return Outcome.refused(new TenantIsClosed());
            }
            if (!tenant.association().equals(actor.tenant()) && data.changesStanding(tenant.profile())) {
                return Outcome.refused(new AssociationDecides());
            }
            var after = data.on(tenant.profile());
            var changes = MasterData.difference(tenant.profile(), after);
            return Outcome.done(changes.isEmpty() ? tenant : changed(actor, tenant, after, changes));
        });
    }

    private Tenant changed(Actor actor, Tenant tenant, TenantProfile after, List<Change> changes) {
        tenants.changeProfile(tenant.id(), after);
        var fields = changes.stream().map(Change::field).collect(Collectors.joining(", "));
        audit.record(
                        actor,
                        "MASTER_DATA_CHANGED",
                        "tenant",
                        tenant.id().value(),
                        "Stammdaten geändert: " + fields + ".",
                        null,
                        changes)
                .alsoIn(tenant.id(), TenantKind.ASSOCIATION_LABEL);
        var changed = tenants.find(tenant.id()).orElseThrow();
        announcements.changed(actor, changed);
        return changed;
    }

    private Optional<Tenant> editable(Actor actor, TenantId id) {
        return tenants.findForChange(id)
                .filter(tenant -> tenant.association().equals(actor.tenant())
                        || tenant.id().equals(actor.tenant()));
    }
}
