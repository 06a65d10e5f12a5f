package de.allmende.tenant.member;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.member.TenantRefusal.TenantIsClosed;

/**
 * A tenant states how its people log in, and nobody states it for another one. It opens and closes no way; that follows from its
 * login provider. Stating the same again changes nothing.
 *
 * <p>Refused: the tenant is closed.
 */
public final class StateLoginWay {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final AuditTrail audit;

    StateLoginWay(TenantTransactions transactions, Tenants tenants, AuditTrail audit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.audit = audit;
    }

    public Outcome<Tenant, TenantRefusal> state(Actor actor, LoginWay way) {
        return transactions.write(actor, () -> {
            var tenant = tenants.findForChange(actor.tenant()).orElseThrow();
            if (tenant.state() == TenantState.CLOSED) {
                return Outcome.refused(new TenantIsClosed());
            }
            return Outcome.done(tenant.loginWay() == way ? tenant : stated(actor, tenant, way));
        });
    }

    private Tenant stated(Actor actor, Tenant tenant, LoginWay way) {
        tenants.changeLoginWay(tenant.id(), way);
        var before = tenant.loginWay();
        audit.record(
                actor,
                "LOGIN_WAY_STATED",
                "tenant",
                tenant.id().value(),
                "Die Personen melden sich so an: %s.".formatted(way.label()),
                Change.of("Anmeldung", before == null ? null : before.label(), way.label()));
        return tenants.find(tenant.id()).orElseThrow();
    }
}
