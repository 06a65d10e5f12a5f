package de.allmende.tenant.loginprovider;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows the login providers of a tenant; empty when the tenant cannot be seen. */
public final class ReadLoginProviders {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final LoginProviders providers;

    ReadLoginProviders(TenantTransactions transactions, Tenants tenants, LoginProviders providers) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.providers = providers;
    }

    public Optional<List<LoginProvider>> of(Actor actor, TenantId id) {
        return transactions.read(actor, () -> tenants.find(id).map(tenant -> providers.of(id)));
    }
}
