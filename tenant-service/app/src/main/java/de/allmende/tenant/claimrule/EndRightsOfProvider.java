package de.allmende.tenant.claimrule;

import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.platform.tenancy.TenantId;
import de.allmende.tenant.loginprovider.LoginProviderId;
import de.allmende.tenant.loginprovider.LoginProviderState;
import de.allmende.tenant.loginprovider.LoginProviders;

/**
 * Takes what a login provider gave by rules as soon as it is off: somebody may have taken it over. Switched on again, it gives anew to
 * whoever comes by it; when it is removed, its rules end, too. May be repeated.
 */
public final class EndRightsOfProvider {

    private static final String JOB = "Regeln des Anmeldedienstes";

    private final TenantTransactions transactions;
    private final LoginProviders providers;
    private final ClaimRules rules;
    private final ClaimGrants grants;
    private final BusinessTime time;

    EndRightsOfProvider(
            TenantTransactions transactions,
            LoginProviders providers,
            ClaimRules rules,
            ClaimGrants grants,
            BusinessTime time) {
        this.transactions = transactions;
        this.providers = providers;
        this.rules = rules;
        this.grants = grants;
        this.time = time;
    }

    public void end(TenantId tenant, LoginProviderId id) {
        var job = Actor.system(JOB, tenant);
        transactions.change(job, () -> {
            var state = providers.findForChange(id).orElseThrow().state();
            if (state == LoginProviderState.OFF || state == LoginProviderState.REMOVED) {
                var reason = state == LoginProviderState.OFF
                        ? "Der Anmeldedienst ist abgeschaltet."
                        : "Der Anmeldedienst ist entfernt.";
                grants.endAll(job, reason);
                rules.applyAnew(id);
                if (state == LoginProviderState.REMOVED) {
                    rules.open(id)
                            .forEach(set -> rules.end(set.ended(new ClaimRuleSet.End(job.name(), time.now(), reason))));
                }
            }
            return state;
        });
    }
}
