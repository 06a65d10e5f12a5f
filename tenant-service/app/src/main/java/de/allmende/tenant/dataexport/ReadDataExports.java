package de.allmende.tenant.dataexport;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows which exports of a tenant there are; empty when the tenant cannot be seen. */
public final class ReadDataExports {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final DataExports exports;

    ReadDataExports(TenantTransactions transactions, Tenants tenants, DataExports exports) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.exports = exports;
    }

    public Optional<List<DataExport>> of(Actor actor, TenantId id) {
        return transactions.read(actor, () -> tenants.find(id).map(tenant -> exports.of(id)));
    }
}
