package de.allmende.tenant.apiclient;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientNotInUse;
import de.allmende.tenant.apiclient.ApiClientRefusal.ApiClientUnknown;
import java.util.Set;

/**
 * Changes what a machine client may do, at once and without a new token: every service asks for the registration.
 *
 * <p>Refusals: no such client; it is over.
 */
public final class ChangeScopes {

    private final TenantTransactions transactions;
    private final ApiClients clients;
    private final AuditTrail audit;
    private final BusinessTime time;

    ChangeScopes(TenantTransactions transactions, ApiClients clients, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.clients = clients;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<ApiClient, ApiClientRefusal> change(Actor actor, ApiClientId id, Set<Scope> scopes) {
        return transactions.write(actor, () -> {
            var found = clients.findForChange(id);
            if (found.isEmpty()) {
                return Outcome.refused(new ApiClientUnknown());
            }
            if (found.get().isOverAt(time.now())) {
                return Outcome.refused(new ApiClientNotInUse());
            }
            clients.changeScopes(id, scopes);
            audit.record(
                    actor,
                    "API_CLIENT_CHANGED",
                    "api_client",
                    id.value(),
                    "Rechte des technischen Zugangs %s geändert."
                            .formatted(found.get().clientId()),
                    Change.of("Rechte", Scope.said(found.get().scopes()), Scope.said(scopes)));
            return Outcome.done(clients.find(id).orElseThrow());
        });
    }
}
