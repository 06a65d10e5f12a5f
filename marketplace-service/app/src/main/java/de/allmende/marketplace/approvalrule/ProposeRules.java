package de.allmende.marketplace.approvalrule;

import de.allmende.marketplace.booking.Person;
import de.allmende.platform.audit.AuditTrail;
import de.allmende.platform.audit.Change;
import de.allmende.platform.kernel.BusinessTime;
import de.allmende.platform.kernel.Outcome;
import de.allmende.platform.persistence.Constraints;
import de.allmende.platform.persistence.TenantTransactions;
import de.allmende.platform.tenancy.Actor;
import java.util.List;
import java.util.Set;

/** Writes the next version of the own tenant's rules; it counts once a second person has released it. Refused while one waits. */
public final class ProposeRules {

    /** @param note why these rules */
    public record Command(List<ApprovalRule> rules, String note) {}

    private static final Set<String> ONE_AT_A_TIME = Set.of("rules_are_proposed_once", "rules_version_is_given_once");

    private final TenantTransactions transactions;
    private final ApprovalRuleSets ruleSets;
    private final AuditTrail audit;
    private final BusinessTime time;

    public ProposeRules(
            TenantTransactions transactions, ApprovalRuleSets ruleSets, AuditTrail audit, BusinessTime time) {
        this.transactions = transactions;
        this.ruleSets = ruleSets;
        this.audit = audit;
        this.time = time;
    }

    public Outcome<ApprovalRuleSet, RuleSetRefusal> propose(Actor admin, Command command) {
        try {
            return transactions.write(admin, () -> Outcome.done(proposed(MoveRules.acting(admin), command)));
        } catch (RuntimeException e) {
            if (Constraints.violated(e).filter(ONE_AT_A_TIME::contains).isPresent()) {
                return Outcome.refused(new RuleSetRefusal.RulesAlreadyProposed());
            }
            throw e;
        }
    }

    private ApprovalRuleSet proposed(Actor admin, Command command) {
        var last = ruleSets.of(admin.tenant()).stream()
                .mapToInt(ApprovalRuleSet::version)
                .max()
                .orElse(0);
        var rules = new ApprovalRuleSet(
                ApprovalRuleSetId.next(),
                admin.tenant(),
                last + 1,
                command.rules(),
                command.note(),
                RuleSetState.PROPOSED,
                new ApprovalRuleSet.Step(Person.of(admin), time.now()),
                null,
                null);
        ruleSets.add(rules);
        audit.record(
                admin,
                "APPROVAL_RULES_PROPOSED",
                "approvalRuleSet",
                rules.id().value(),
                "Freigaberegeln, Fassung %d".formatted(rules.version()),
                command.note(),
                Change.set("Regeln", rules.sentences()));
        return rules;
    }
}
