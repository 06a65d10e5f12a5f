package de.allmende.tenant.onboarding;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.claimrule.EndRightsOfProvider;
import de.allmende.tenant.identity.Identities;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.loginprovider.LoginProviderState;
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

    /** Looks again when it is done, for two may settle at once, and the later one to write may have read what was before. */
    public void settle(TenantId tenant, LoginProviderId id) {
        LoginProviderState settled;
        do {
            endRights.end(tenant, id);
            settled = stored(tenant, id);
            switch (settled) {
                case ACTIVE -> identities.switchForeignProvider(id.toString(), true);
                case REGISTERED, OFF -> identities.switchForeignProvider(id.toString(), false);
                case REMOVED -> identities.removeForeignProvider(id.toString());
            }
        } while (settled != stored(tenant, id));
    }

    private LoginProviderState stored(TenantId tenant, LoginProviderId id) {
        return transactions
                .read(Actor.system("onboarding", tenant), () -> providers.find(id))
                .orElseThrow()
                .state();
    }
}
