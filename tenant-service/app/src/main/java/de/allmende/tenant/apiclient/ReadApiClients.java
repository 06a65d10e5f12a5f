package de.allmende.tenant.apiclient;

import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Optional;

/** Shows the machine clients of the actor's tenant. */
public final class ReadApiClients {

    private final TenantTransactions transactions;
    private final ApiClients clients;

    ReadApiClients(TenantTransactions transactions, ApiClients clients) {
        this.transactions = transactions;
        this.clients = clients;
    }

    public List<ApiClient> all(Actor actor) {
        return transactions.read(actor, clients::all);
    }

    public Optional<ApiClient> find(Actor actor, ApiClientId id) {
        return transactions.read(actor, () -> clients.find(id));
    }
}
