package de.allmende.tenant.apiclient;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientNotInUse;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientUnknown;
import de.allmende.tenant.identity.LoginOrders;
import java.time.Duration;

/**
 * Ends a machine client at once: no service knows it any more, and the identity provider gives it no more tokens.
 *
 * <p>Refusals: no such client; it is over already.
 */
public final class WithdrawApiClient {

    private final TenantTransactions transactions;
    private final ApiClients clients;
    private final LoginOrders orders;
    private final AuditTrail audit;
    private final BusinessTime time;

    WithdrawApiClient(
            TenantTransactions transactions,
            ApiClients clients,
            LoginOrders orders,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.clients = clients;
        this.orders = orders;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<ApiClient, ApiClientRefusal> withdraw(Actor actor, ApiClientId id) {
        return transactions.write(actor, () -> {
            var found = clients.findForChange(id);
            if (found.isEmpty()) {
                return Outcome.refused(new ApiClientUnknown());
            }
            if (found.get().isOverAt(time.now())) {
                return Outcome.refused(new ApiClientNotInUse());
            }
            clients.withdraw(id, new ApiClient.Withdrawal(actor.name(), time.now()));
            orders.closeMachine(actor.tenant(), id.value(), Duration.ZERO);
            audit.record(
                    actor,
                    "API_CLIENT_WITHDRAWN",
                    "api_client",
                    id.value(),
                    "Technischer Zugang %s für %s."
                            .formatted(found.get().clientId(), found.get().application()),
                    Change.removed("Rechte", Scope.said(found.get().scopes())));
            return Outcome.done(clients.find(id).orElseThrow());
        });
    }
}
