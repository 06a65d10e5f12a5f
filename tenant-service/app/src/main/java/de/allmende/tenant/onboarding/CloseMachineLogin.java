package de.allmende.tenant.onboarding;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.apiclient.ApiClientId;
import de.allmende.tenant.apiclient.ApiClients;
import de.allmende.tenant.identity.Identities;

/**
 * Takes the login from a machine client whose time is over. May be repeated. Throws when the identity provider is away;
 * every service refuses the client anyway.
 */
public final class CloseMachineLogin {

    private final TenantTransactions transactions;
    private final ApiClients clients;
    private final Identities identities;

    CloseMachineLogin(TenantTransactions transactions, ApiClients clients, Identities identities) {
        this.transactions = transactions;
        this.clients = clients;
        this.identities = identities;
    }

    public void close(TenantId tenant, ApiClientId id) {
        var client = transactions
                .read(Actor.system("onboarding", tenant), () -> clients.find(id))
                .orElseThrow();
        identities.closeMachine(tenant, client.clientId());
    }
}
