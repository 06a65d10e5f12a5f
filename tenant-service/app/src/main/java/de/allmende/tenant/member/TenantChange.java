package de.allmende.tenant.member;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantRefusal.TenantUnknown;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** One change of one tenant by its association: nobody else changes it meanwhile, it is audited, and everyone is told. */
final class TenantChange {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final Announcements announcements;
    private final AuditTrail audit;

    TenantChange(TenantTransactions transactions, Tenants tenants, Announcements announcements, AuditTrail audit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.announcements = announcements;
        this.audit = audit;
    }

    /** What a step has done, for the audit trail. */
    record Step(String summary, List<Change> changes) {

        Step(String summary, Change... changes) {
            this(summary, List.of(changes));
        }
    }

    Outcome<Tenant, TenantRefusal> make(
            Actor actor, TenantId id, String act, Function<Tenant, Outcome<Step, TenantRefusal>> step) {
        return transactions.write(
                actor,
                () -> own(actor, id)
                        .<Outcome<Tenant, TenantRefusal>>map(tenant -> step.apply(tenant)
                                .map(done -> {
                                    audit.record(actor, act, "tenant", id.value(), done.summary(), null, done.changes())
                                            .alsoIn(id, TenantKind.ASSOCIATION_LABEL);
                                    var changed = tenants.find(id).orElseThrow();
                                    announcements.changed(actor, changed);
                                    return changed;
                                }))
                        .orElseGet(() -> Outcome.refused(new TenantUnknown())));
    }

    /** A tenant sees itself, but only its association changes it. */
    private Optional<Tenant> own(Actor actor, TenantId id) {
        return tenants.findForChange(id).filter(tenant -> tenant.association().equals(actor.tenant()));
    }
}
