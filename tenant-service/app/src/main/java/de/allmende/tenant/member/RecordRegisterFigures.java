package de.allmende.tenant.member;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.register.Register;

/**
 * Takes over the number of inhabitants from a new edition of the register, for every tenant that has none of its key date. What
 * somebody has recorded for that day stays.
 */
public final class RecordRegisterFigures {

    private static final String REGISTER = "Gemeindeverzeichnis";
    private static final int AT_ONCE = 500;

    private final TenantTransactions transactions;
    private final KnownTenants known;
    private final Tenants tenants;
    private final Register register;
    private final ChangeTenant changeTenant;

    RecordRegisterFigures(
            TenantTransactions transactions,
            KnownTenants known,
            Tenants tenants,
            Register register,
            ChangeTenant changeTenant) {
        this.transactions = transactions;
        this.known = known;
        this.tenants = tenants;
        this.register = register;
        this.changeTenant = changeTenant;
    }

    public void recordMissing() {
        known.associations().forEach(association -> {
            var job = Actor.system(REGISTER, association);
            transactions
                    .read(job, () -> tenants.withoutFigureOfTheRegister(AT_ONCE))
                    .forEach(id -> record(job, id));
        });
    }

    private void record(Actor job, TenantId id) {
        transactions
                .read(
                        job,
                        () -> tenants.find(id)
                                .map(Tenant::profile)
                                .map(TenantProfile::ars)
                                .flatMap(register::find))
                .ifPresent(entry -> changeTenant.addFigure(job, id, InhabitantFigure.of(entry)));
    }
}
