package de.allmende.tenant.onboarding;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.claimrule.EndRightsOfProvider;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.loginprovider.LoginProviders;

/**
 * Makes true what is stored of a login provider, on, off or gone: first of the rights that it gave, then at the identity provider. May
 * be repeated. Throws when the identity provider is away; every service goes by what is stored anyway.
 */
public final class SettleLoginProvider {

    private final TenantTransactions transactions;
    private final LoginProviders providers;
    private final EndRightsOfProvider endRights;
    private final Identities identities;

    SettleLoginProvider(
            TenantTransactions transactions,
            LoginProviders providers,
            EndRightsOfProvider endRights,
            Identities identities) {
        this.transactions = transactions;
        this.providers = providers;
        this.endRights = endRights;
        this.identities = identities;
    }

    public void settle(TenantId tenant, LoginProviderId id) {
        endRights.end(tenant, id);
        var provider = transactions
                .read(Actor.system("onboarding", tenant), () -> providers.find(id))
                .orElseThrow();
        switch (provider.state()) {
            case ACTIVE -> identities.switchForeignProvider(id.toString(), true);
            case REGISTERED, OFF -> identities.switchForeignProvider(id.toString(), false);
            case REMOVED -> identities.removeForeignProvider(id.toString());
        }
    }
}
