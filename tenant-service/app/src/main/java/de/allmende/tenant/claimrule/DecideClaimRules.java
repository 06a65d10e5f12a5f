package de.allmende.tenant.claimrule;

import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.kernel.Refusal;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRuleSetUnknown;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRulesAlreadyEnded;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRulesConfirmedByAuthor;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRulesLockAdministratorsOut;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.ClaimRulesNotWaiting;
import de.allmende.tenant.claimrule.ClaimRuleRefusal.NoLoginProviderForRules;
import de.allmende.tenant.loginprovider.LoginProvider;
import de.allmende.tenant.loginprovider.LoginProviderState;
import de.allmende.tenant.loginprovider.LoginProviders;
import de.allmende.tenant.person.GrantRules;
import de.allmende.tenant.person.People;
import de.allmende.tenant.person.Role;
import java.util.Optional;
import java.util.UUID;

/**
 * A second person puts a version of the rules in force; the one before ends, and with it what no rule gives any more. What the new
 * rules give begins when its person is next seen after logging in by the provider. Any administrator withdraws a version or discards
 * a draft; then everything that it gave ends at once.
 *
 * <p>Refusals: unknown; it does not wait any more, or has ended; the login provider is not in use; the same person has drafted it;
 * what is refused of a right confirmed by hand; no administrator would stay.
 */
public final class DecideClaimRules {

    private final TenantTransactions transactions;
    private final LoginProviders providers;
    private final ClaimRules rules;
    private final People people;
    private final GrantRules grantRules;
    private final ClaimGrants grants;
    private final DryRunClaimRules dryRun;
    private final AuditTrail audit;
    private final BusinessTime time;

    DecideClaimRules(
            TenantTransactions transactions,
            LoginProviders providers,
            ClaimRules rules,
            People people,
            GrantRules grantRules,
            ClaimGrants grants,
            DryRunClaimRules dryRun,
            AuditTrail audit,
            BusinessTime time) {
        this.transactions = transactions;
        this.providers = providers;
        this.rules = rules;
        this.people = people;
        this.grantRules = grantRules;
        this.grants = grants;
        this.dryRun = dryRun;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<ClaimRuleSet, Refusal> confirm(Actor actor, ClaimRuleSetId id) {
        return transactions.write(actor, () -> {
            var provider = lockedProviderOf(id);
            if (provider.isEmpty()) {
                return Outcome.refused(new ClaimRuleSetUnknown());
            }
            var set = rules.find(id).orElseThrow();
            if (set.state() != ClaimRuleSetState.DRAFT) {
                return Outcome.refused(new ClaimRulesNotWaiting());
            }
            if (provider.get().state() != LoginProviderState.ACTIVE) {
                return Outcome.refused(new NoLoginProviderForRules());
            }
            var second = second(actor, set.drafted().by());
            if (second.isEmpty()) {
                return Outcome.refused(new ClaimRulesConfirmedByAuthor());
            }
            var refusal = objection(actor, set);
            return refusal.isPresent() ? Outcome.refused(refusal.get()) : Outcome.done(confirmed(second.get(), set));
        });
    }

    /** Nobody else changes the rules, nor is anything given by them, until the transaction ends. */
    private Optional<LoginProvider> lockedProviderOf(ClaimRuleSetId id) {
        return rules.find(id).flatMap(set -> providers.findForChange(set.provider()));
    }

    /** The caller by a grant with which he is not, nor stands in for, whoever has drafted the rules. */
    private static Optional<Actor> second(Actor actor, UUID author) {
        return actor.grantsOf(Role.TENANT_ADMIN.name())
                .map(actor::using)
                .filter(using -> !using.isOrRepresents(author))
                .findFirst();
    }

    private Optional<Refusal> objection(Actor actor, ClaimRuleSet set) {
        for (var rule : set.rules()) {
            var refusal = grantRules.refusal(actor, rule.role(), rule.limits());
            if (refusal.isPresent()) {
                return Optional.of(refusal.get());
            }
        }
        people.administratorsForChange(time.today());
        return dryRun.trial(set).locksAdministratorsOut()
                ? Optional.of(new ClaimRulesLockAdministratorsOut())
                : Optional.empty();
    }

    private ClaimRuleSet confirmed(Actor actor, ClaimRuleSet set) {
        var now = time.now();
        ClaimRuleSet.inForce(rules.all())
                .ifPresent(before -> rules.end(before.ended(new ClaimRuleSet.End(
                        actor.name(), now, "Ersetzt durch die Fassung %d.".formatted(set.version())))));
        var confirmed = set.confirmed(new ClaimRuleSet.Step(actor.subject(), actor.name(), now));
        rules.confirm(confirmed);
        grants.endWhatIsGone(actor, confirmed);
        audit.record(
                actor,
                "CLAIM_RULES_CONFIRMED",
                "claim_rule_set",
                set.id().value(),
                "Regeln für Rechte aus dem Verzeichnis, Fassung %d, entworfen von %s, bestätigt."
                        .formatted(set.version(), set.drafted().byName()),
                Change.of("Stand", set.state().label(), confirmed.state().label()));
        return confirmed;
    }

    public Outcome<ClaimRuleSet, Refusal> end(Actor actor, ClaimRuleSetId id, String reason) {
        return transactions.write(actor, () -> {
            if (lockedProviderOf(id).isEmpty()) {
                return Outcome.refused(new ClaimRuleSetUnknown());
            }
            var set = rules.find(id).orElseThrow();
            if (!set.isOpen()) {
                return Outcome.refused(new ClaimRulesAlreadyEnded());
            }
            people.administratorsForChange(time.today());
            return set.isInForce() && grants.lockOut(grants.allByRules())
                    ? Outcome.refused(new ClaimRulesLockAdministratorsOut())
                    : Outcome.done(ended(actor, set, reason));
        });
    }

    private ClaimRuleSet ended(Actor actor, ClaimRuleSet set, String reason) {
        if (set.isInForce()) {
            grants.endAll(actor, "Regeln zurückgezogen: " + reason);
        }
        var ended = set.ended(new ClaimRuleSet.End(actor.name(), time.now(), reason));
        rules.end(ended);
        audit.record(
                actor,
                "CLAIM_RULES_ENDED",
                "claim_rule_set",
                set.id().value(),
                "Regeln für Rechte aus dem Verzeichnis, Fassung %d, %s."
                        .formatted(set.version(), set.isInForce() ? "zurückgezogen" : "verworfen"),
                reason,
                Change.of("Stand", set.state().label(), ended.state().label()));
        return ended;
    }
}
