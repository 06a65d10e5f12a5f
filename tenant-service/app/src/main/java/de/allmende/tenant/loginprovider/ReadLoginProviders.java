package de.allmende.tenant.loginprovider;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.member.TenantKind;
import de.allmende.tenant.member.Tenants;
import java.util.List;
import java.util.Optional;

/** Shows the login providers of a tenant; the tenant's trail tells when its association has looked. */
public final class ReadLoginProviders {

    private final TenantTransactions transactions;
    private final Tenants tenants;
    private final LoginProviders providers;
    private final AuditTrail audit;

    ReadLoginProviders(TenantTransactions transactions, Tenants tenants, LoginProviders providers, AuditTrail audit) {
        this.transactions = transactions;
        this.tenants = tenants;
        this.providers = providers;
        this.audit = audit;
    }

    /** The latest first; empty when the tenant cannot be seen. */
    public Optional<List<LoginProvider>> of(Actor actor, TenantId id) {
        var found = transactions.read(actor, () -> tenants.find(id).map(tenant -> providers.of(id)));
        found.filter(_ -> !id.equals(actor.tenant())).ifPresent(_ -> look(actor, id));
        return found;
    }

    private void look(Actor actor, TenantId tenant) {
        transactions.change(actor, () -> {
            audit.look(
                    actor,
                    tenant,
                    TenantKind.ASSOCIATION_LABEL,
                    "LOGIN_PROVIDERS_LOOKED_AT",
                    "tenant",
                    tenant.value(),
                    "Eigener Anmeldedienst, auch entfernte.");
            return tenant;
        });
    }
}
