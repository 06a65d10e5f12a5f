package de.allmende.tenant.suspension;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.KnownTenants;
import de.allmende.tenant.member.TenantState;
import de.allmende.tenant.member.Tenants;

/** Suspends tenants whose day has come; whoever takes part no longer then is not suspended. */
public final class TakeSuspensionsIntoEffect {

    private final TenantTransactions transactions;
    private final KnownTenants known;
    private final Tenants tenants;
    private final Suspensions suspensions;
    private final PutIntoForce putIntoForce;
    private final BusinessTime time;

    TakeSuspensionsIntoEffect(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            Suspensions suspensions,
            PutIntoForce putIntoForce,
            BusinessTime time) {
        this.transactions = transactions;
        this.known = known;
        this.tenants = tenants;
        this.suspensions = suspensions;
        this.putIntoForce = putIntoForce;
        this.time = time;
    }

    public void takeDue() {
        known.associations().forEach(this::takeDue);
    }

    private void takeDue(TenantId association) {
        var clock = Actor.system("Kalender", association);
        transactions
                .read(clock, () -> suspensions.due(association, time.today()))
                .forEach(due -> transactions.change(clock, () -> {
                    take(clock, due.id());
                    return due;
                }));
    }

    private void take(Actor clock, SuspensionId id) {
        ForChange.find(clock, tenants, suspensions, id)
                .filter(suspension -> suspension.state() == SuspensionState.RELEASED)
                .filter(suspension -> tenants.state(suspension.tenant()).orElseThrow() == TenantState.ACTIVE)
                .ifPresent(suspension -> putIntoForce.put(clock, suspension));
    }
}
