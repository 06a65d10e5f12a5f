package de.allmende.tenant.loginprovider;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.Looks;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows the login providers of a tenant; the tenant's trail tells when its association has looked. */
public final class ReadLoginProviders {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final LoginProviders providers;
    private final Looks looks;

    ReadLoginProviders(TenantTransactions transactions, Tenants tenants, LoginProviders providers, Looks looks) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.providers = providers;
        this.looks = looks;
    }

    /** The latest first; empty when the tenant cannot be seen. */
    public Optional<List<LoginProvider>> of(Actor actor, TenantId id) {
        var found = transactions.read(actor, () -> tenants.find(id).map(tenant -> providers.of(id)));
        found.ifPresent(
                _ -> looks.tell(actor, id, "LOGIN_PROVIDERS_LOOKED_AT", "Eigener Anmeldedienst, auch entfernte."));
        return found;
    }
}
