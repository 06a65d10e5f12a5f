package de.allmende.tenant.claimrule;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRuleRepeated;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.NoLoginProviderForRules;
import de.allmende.tenant.loginprovider.LoginProvider;
import de.allmende.tenant.loginprovider.LoginProviderState;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.person.GrantRules;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/**
 * Writes the next version of a tenant's rules. It gives nothing before a second person has confirmed it; from now on logins are asked
 * for the claims that it names, so that the dry run has something to show.
 *
 * <p>Refusals: no login provider is in use; the same value gives the same role twice; what is refused of a right given by hand.
 */
public final class DraftClaimRules {

    private final TenantTransactions transactions;
    private final LoginProviders providers;
    private final ClaimRules rules;
    private final GrantRules grantRules;
    private final AuditTrail audit;
    private final BusinessTime time;

    DraftClaimRules(
            TenantTransactions transactions,
            LoginProviders providers,
            ClaimRules rules,
            GrantRules grantRules,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.providers = providers;
        this.rules = rules;
        this.grantRules = grantRules;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<ClaimRuleSet, Refusal> draft(Actor actor, List<ClaimRule> wanted) {
        return transactions.write(actor, () -> {
            var provider = inUse(actor);
            if (provider.isEmpty()) {
                return Outcome.refused(new NoLoginProviderForRules());
            }
            var refusal = objection(actor, wanted);
            return refusal.isPresent()
                    ? Outcome.refused(refusal.get())
                    : Outcome.done(drafted(actor, provider.get(), wanted));
        });
    }

    private Optional<LoginProvider> inUse(Actor actor) {
        return providers.of(actor.tenant()).stream()
                .filter(provider -> provider.state() == LoginProviderState.ACTIVE)
                .findFirst()
                .flatMap(provider -> providers.findForChange(provider.id()));
    }

    private Optional<Refusal> objection(Actor actor, List<ClaimRule> wanted) {
        var seen = new HashSet<List<Object>>();
        for (var rule : wanted) {
            if (!seen.add(List.of(rule.claim(), rule.value(), rule.role()))) {
                return Optional.of(new ClaimRuleRepeated(rule.claim(), rule.value()));
            }
            var refusal = grantRules.refusal(actor, rule.role(), rule.limits());
            if (refusal.isPresent()) {
                return Optional.of(refusal.get());
            }
        }
        return Optional.empty();
    }

    private ClaimRuleSet drafted(Actor actor, LoginProvider provider, List<ClaimRule> wanted) {
        var known = rules.all();
        int version = known.isEmpty() ? 1 : known.getFirst().version() + 1;
        var now = time.now();
        known.stream()
                .filter(set -> set.state() == ClaimRuleSetState.DRAFT)
                .forEach(set -> rules.end(set.ended(new ClaimRuleSet.End(
                        actor.name(), now, "Ersetzt durch den Entwurf der Fassung %d.".formatted(version)))));
        var set = new ClaimRuleSet(
                ClaimRuleSetId.next(),
                actor.tenant(),
                provider.id(),
                version,
                wanted,
                new ClaimRuleSet.Step(actor.subject(), actor.name(), now),
                null,
                null);
        rules.add(set);
        audit.record(
                actor,
                "CLAIM_RULES_DRAFTED",
                "claim_rule_set",
                set.id().value(),
                "Regeln für Rechte aus dem Verzeichnis, Fassung %d, mit %d Regeln entworfen (noch nicht bestätigt)."
                        .formatted(version, wanted.size()),
                Change.set("Stand", set.state().label()));
        return set;
    }
}
